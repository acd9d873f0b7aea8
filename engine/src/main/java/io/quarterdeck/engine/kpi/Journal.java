package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.stats.KaplanMeier;
import io.quarterdeck.engine.stats.LifeTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every measure current while lines of the log come in, late, twice, corrected and in any order. A line changes a
 * few histories; what those contributed before is taken back and what they contribute now is added, in whole numbers, so
 * that at any moment the cells are, bit for bit, those that {@link #batch} makes of the same lines at once.
 *
 * <p>Not safe for threads.
 */
public final class Journal {
    private final Dictionary dictionary;
    private final Histories histories = new Histories();
    private final Cells cells = new Cells();

    public Journal(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Takes a line in, and says by how much it moved which cells; a line that is known already moves nothing. */
    public Cells take(Happened line) {
        var known = histories.line(line.stamp().id());
        if (known != null && !replaces(line, known)) {
            return new Cells();
        }
        var change = new Change(known == null ? List.of(line) : List.of(line, known));
        var stories = histories.around(change);
        var moved = cells.beside();
        var back = new Notes(moved, -1);
        stories.forEach(story -> histories.tell(story, change, dictionary, back));
        file(histories, line, known);
        stories.addAll(histories.around(change));
        var anew = new Notes(moved, 1);
        stories.forEach(story -> histories.tell(story, change, dictionary, anew));
        cells.add(moved, 1);
        return moved;
    }

    private static void file(Histories histories, Happened line, @Nullable Happened known) {
        if (known != null) {
            histories.unfile(known);
        }
        histories.file(line);
    }

    private static boolean replaces(Happened line, Happened known) {
        if (line.stamp().revision() == known.stamp().revision() && !line.equals(known)) {
            throw Lawful.refusal(
                    "line " + line.stamp().id(), "told in two ways under one revision", "told with a higher revision");
        }
        return line.stamp().revision() > known.stamp().revision();
    }

    /** The sums as they are now; they go on changing. */
    public Cells cells() {
        return cells;
    }

    /** What the figures are at an instant, from all that was told; {@code now} is not before the last line. */
    public Report report(Instant now) {
        var standing = cells.beside();
        var notes = new Notes(standing, 1);
        histories.openAt(now).forEach(visit -> dictionary.standing(visit, now, notes));
        return new Report(dictionary, cells, standing, now);
    }

    /**
     * For how many seconds the contacts that FCR asks about have been watched, and whether their customers came back, for
     * those that began in a stretch of time. The share of it that {@linkplain KaplanMeier#lasting lasts} the window is
     * the provisional FCR, fair to contacts that are too young to judge; it is never shown as final.
     */
    public LifeTable returns(Instant from, Instant to, Instant now) {
        var fcr = new FirstContactResolution(dictionary.rules());
        var spells = new ArrayList<LifeTable.Spell>();
        for (var customer : histories.customers()) {
            var visits = histories.visitsOf(customer);
            for (var i = 0; i < visits.size(); i++) {
                var began = visits.get(i).arrivedAt();
                if (!began.isBefore(from)
                        && began.isBefore(to)
                        && fcr.isBase(visits, i, FirstContactResolution.Rule.USUAL)) {
                    spells.add(fcr.watched(visits, i, now));
                }
            }
        }
        return LifeTable.of(spells);
    }

    /** The cells of a whole log at once, in whatever order and however often its lines are told. */
    public static Cells batch(Dictionary dictionary, Collection<Happened> log) {
        var histories = new Histories();
        for (var line : log) {
            var known = histories.line(line.stamp().id());
            if (known == null || replaces(line, known)) {
                file(histories, line, known);
            }
        }
        var cells = new Cells();
        histories.tellAll(dictionary, new Notes(cells, 1));
        return cells;
    }
}
