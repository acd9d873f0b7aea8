package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.stats.KaplanMeier;
import io.quarterdeck.engine.stats.LifeTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;

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
        var stories = histories.around(line);
        if (known != null) {
            stories.addAll(histories.around(known));
        }
        var moved = new Cells();
        stories.forEach(story -> moved.add(histories.tell(story, dictionary), -1));
        if (known != null) {
            histories.unfile(known);
        }
        histories.file(line);
        stories.addAll(histories.around(line));
        if (known != null) {
            stories.addAll(histories.around(known));
        }
        stories.forEach(story -> moved.add(histories.tell(story, dictionary), 1));
        cells.add(moved, 1);
        return moved;
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
        var standing = new Cells();
        histories.until(now).forEach(visit -> standing.add(dictionary.standing(visit, now), 1));
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
        var latest = new HashMap<String, Happened>();
        for (var line : log) {
            latest.merge(line.stamp().id(), line, (known, told) -> replaces(told, known) ? told : known);
        }
        var histories = new Histories();
        latest.values().forEach(histories::file);
        var cells = new Cells();
        histories.all().forEach(story -> cells.add(histories.tell(story, dictionary), 1));
        return cells;
    }
}
