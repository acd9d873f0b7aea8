package io.quarterdeck.engine.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Counting a log as it comes gives the same cells, bit for bit, as counting it at once: whatever is late, double or wrong. */
class JournalPropertiesTest {
    private static final Dictionary DICTIONARY = new Dictionary(Told.RULES);

    @Property(tries = 150)
    void the_order_of_arrival_does_not_matter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int lines) {
        var log = new LogGenerator(seed).log(lines);
        var shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(cells(shuffled)).isEqualTo(Journal.batch(DICTIONARY, log));
    }

    @Property(tries = 150)
    void corrections_duplicates_and_late_lines_in_any_order_leave_what_the_last_tellings_say(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int lines) {
        var generator = new LogGenerator(seed);
        var random = new Random(seed);
        var truth = generator.log(lines);
        var told = new ArrayList<>(truth);
        for (var i = 0; i < truth.size(); i++) {
            for (var again = random.nextInt(3); again > 0; again--) {
                truth.set(i, generator.correction(truth.get(i)));
                told.add(truth.get(i));
            }
        }
        told.addAll(told.subList(0, told.size() / 2));
        Collections.shuffle(told, random);
        assertThat(cells(told)).isEqualTo(Journal.batch(DICTIONARY, truth));
    }

    @Property(tries = 200)
    void crowded_days_are_the_same_in_parts_as_at_once(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int lines) {
        var generator = new LogGenerator(seed);
        var random = new Random(seed);
        var truth = generator.crowdedDays(lines);
        var told = new ArrayList<>(truth);
        for (var i = 0; i < truth.size(); i++) {
            if (random.nextInt(3) == 0) {
                truth.set(i, generator.correctionInDays(truth.get(i)));
                told.add(truth.get(i));
            }
        }
        Collections.shuffle(told, random);
        assertThat(cells(told)).isEqualTo(Journal.batch(DICTIONARY, truth));
    }

    @Property(tries = 100)
    void what_is_told_and_withdrawn_was_never_told(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int lines) {
        var log = new LogGenerator(seed).log(lines);
        var journal = new Journal(DICTIONARY);
        log.subList(0, lines / 2).forEach(journal::take);
        var before = journal.cells().plus(new Cells());
        var moved = new Cells();
        for (var line : log.subList(lines / 2, lines)) {
            moved.add(journal.take(line), 1);
        }
        assertThat(before.plus(moved)).isEqualTo(journal.cells());
        for (var line : log.subList(lines / 2, lines)) {
            moved.add(journal.take(line.withdrawn()), 1);
        }
        assertThat(journal.cells()).isEqualTo(before);
        assertThat(moved.isEmpty()).isTrue();
    }

    @Property(tries = 100)
    void parts_of_a_log_that_share_no_story_add_up_to_the_whole(@ForAll long seed) {
        var one = new LogGenerator(seed).log(40);
        var cells = Journal.batch(DICTIONARY, one);
        var zero = cells.plus(cells.negated());
        assertThat(zero.isEmpty()).isTrue();
        assertThat(cells.plus(cells).plus(cells.negated())).isEqualTo(cells);
    }

    @Property(tries = 100)
    void first_contact_resolution_only_falls_while_a_cohort_matures(@ForAll long seed) {
        var random = new Random(seed);
        var told = new Told();
        for (var i = 0; i < 25; i++) {
            var at = Told.after(random.nextInt(14 * 86_400));
            var contact = told.contact("k" + i, "chat", "c" + random.nextInt(4), "o" + random.nextInt(2), at);
            switch (random.nextInt(3)) {
                case 0 -> contact.customer(at.plusSeconds(9), new What.Abandoned());
                default -> contact.agent("ann", at.plusSeconds(9), new What.Answered());
            }
        }
        var cohort = Report.Scope.of(Told.START, Told.after(7 * 86_400L));
        var log = new ArrayList<>(told.lines());
        log.sort(Comparator.comparing(Happened::at));
        var journal = new Journal(DICTIONARY);
        var last = Long.MAX_VALUE;
        for (var line : log) {
            journal.take(line);
            if (line.at().isAfter(Told.after(7 * 86_400L + 10))) {
                var figure = journal.report(line.at()).figure("fcr.all_contacts-unripe@7d", cohort);
                assertThat(figure.part()).isLessThanOrEqualTo(last);
                last = figure.part();
            }
        }
    }

    @Test
    void one_line_told_in_two_ways_under_one_revision_is_refused() {
        var told = new Told();
        told.contact("k", "chat", null, "", Told.START);
        var line = told.lines().getFirst();
        var other =
                new Happened(line.stamp(), line.at().plus(Duration.ofHours(1)), line.by(), line.contact(), line.what());
        assertThatThrownBy(() -> cells(List.of(line, other))).hasMessageContaining("higher revision");
        assertThatThrownBy(() -> Journal.batch(DICTIONARY, List.of(other, line)))
                .hasMessageContaining("higher revision");
    }

    private static Cells cells(List<Happened> log) {
        var journal = new Journal(DICTIONARY);
        log.forEach(journal::take);
        return journal.cells();
    }
}
