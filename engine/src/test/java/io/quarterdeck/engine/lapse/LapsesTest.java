package io.quarterdeck.engine.lapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.engine.lapse.Fact.Hand;
import io.quarterdeck.engine.lapse.Fact.Standing;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LapsesTest {

    /** A Friday; open from eight to six, New York time, every day. */
    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");

    private static final OpenHours HOURS =
            OpenHours.of(ZoneId.of("America/New_York"), Week.everyDay(Window.parse("08:00-18:00")), Holidays.NONE);

    @Test
    void a_ticket_that_nobody_has_touched_has_lapsed_nothing() {
        var lapses = Lapses.of(List.of(opened()), HOURS);
        assertThat(lapses.counts()).isEqualTo(new Lapses.Counts(0, 0, 0, 0));
        assertThat(lapses.reply()).isNull();
        assertThat(lapses.owed()).isNull();
        assertThat(lapses.moments().solvedAt()).isNull();
    }

    @Test
    void the_reply_is_the_first_public_word_of_a_person_by_the_wall_clock_and_while_open() {
        var lapses = Lapses.of(
                List.of(
                        opened(),
                        new Fact.Said(after(1), Hand.MACHINE, true),
                        new Fact.Said(after(2), Hand.AGENT, false),
                        new Fact.Said(after(20), Hand.AGENT, true),
                        new Fact.Said(after(21), Hand.AGENT, true)),
                HOURS);
        assertThat(lapses.reply()).isEqualTo(lapse(20, 6));
        assertThat(lapses.counts().replies()).isEqualTo(2);
        assertThat(lapses.moments().saidAt()).isEqualTo(after(21));
    }

    @Test
    void the_stretches_of_each_standing_add_up() {
        var lapses = Lapses.of(
                List.of(
                        opened(),
                        stood(1, Standing.OPEN),
                        stood(2, Standing.PENDING),
                        stood(5, Standing.OPEN),
                        stood(5.5, Standing.HOLD),
                        stood(6, Standing.SOLVED)),
                HOURS);
        assertThat(lapses.owed()).isEqualTo(lapse(3, 3));
        assertThat(lapses.waited()).isEqualTo(lapse(3, 3));
        assertThat(lapses.held()).isEqualTo(lapse(0.5, 0.5));
        assertThat(lapses.fullResolution()).isEqualTo(lapse(6, 6));
    }

    @Test
    void a_ticket_that_is_opened_again_keeps_its_first_solution_and_has_no_full_one_until_the_next() {
        var history = new ArrayList<Fact>(List.of(opened(), stood(2, Standing.SOLVED), stood(3, Standing.OPEN)));
        assertThat(Lapses.of(history, HOURS).fullResolution()).isNull();
        assertThat(Lapses.of(history, HOURS).counts().reopens()).isEqualTo(1);
        history.add(stood(4, Standing.SOLVED));
        history.add(stood(5, Standing.CLOSED));
        var lapses = Lapses.of(history, HOURS);
        assertThat(lapses.firstResolution()).isEqualTo(lapse(2, 2));
        assertThat(lapses.fullResolution()).isEqualTo(lapse(4, 4));
        assertThat(lapses.moments().solvedAt()).isEqualTo(after(4));
        assertThat(lapses.counts().reopens()).isEqualTo(1);
    }

    @Test
    void stations_are_counted_when_they_change() {
        var lapses = Lapses.of(
                List.of(
                        opened(),
                        new Fact.Owned(after(0), "7"),
                        new Fact.Owned(after(1), "7"),
                        new Fact.Owned(after(2), "8"),
                        new Fact.Grouped(after(2), "1"),
                        new Fact.Grouped(after(3), null),
                        new Fact.Grouped(after(4), "1")),
                HOURS);
        assertThat(lapses.counts()).isEqualTo(new Lapses.Counts(2, 2, 0, 0));
        assertThat(lapses.moments().firstOwnedAt()).isEqualTo(after(0));
        assertThat(lapses.moments().ownedAt()).isEqualTo(after(2));
    }

    @Test
    void a_history_without_a_beginning_is_refused() {
        assertThatThrownBy(() -> Lapses.of(List.of(stood(1, Standing.OPEN)), HOURS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void whatever_happens_open_time_is_never_more_than_time_and_every_clock_that_ends_had_begun(
            @ForAll("histories") List<Fact> history) {
        var lapses = Lapses.of(history, HOURS);
        for (var it :
                new Lapse[] {lapses.reply(), lapses.fullResolution(), lapses.owed(), lapses.waited(), lapses.held()}) {
            assertThat(it == null || it.open().compareTo(it.calendar()) <= 0).isTrue();
        }
        for (var measure : Mark.Measure.values()) {
            var running = false;
            var paused = false;
            for (var mark : Marks.of(history, HOURS)) {
                if (mark.measure() == measure) {
                    switch (mark.type()) {
                        case ACTIVATE -> {
                            assertThat(running).as("%s in %s", mark, history).isFalse();
                            running = true;
                            paused = false;
                        }
                        case PAUSE -> {
                            assertThat(running).as("%s in %s", mark, history).isTrue();
                            running = false;
                            paused = true;
                        }
                        case FULFILL -> {
                            assertThat(running || paused)
                                    .as("%s in %s", mark, history)
                                    .isTrue();
                            running = false;
                            paused = false;
                        }
                        case MEASURE, UPDATE_STATUS, APPLY_SLA, BREACH -> {}
                    }
                }
            }
        }
    }

    @Property(tries = 200)
    void what_was_marked_stays_marked_whatever_happens_after(@ForAll("histories") List<Fact> history) {
        var all = Marks.of(history, HOURS);
        var half = Marks.of(history.subList(0, (history.size() + 1) / 2), HOURS);
        assertThat(all.subList(0, half.size())).isEqualTo(half);
    }

    @Provide
    Arbitrary<List<Fact>> histories() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 600),
                        Arbitraries.of(Standing.values()),
                        Arbitraries.of(Hand.values()),
                        Arbitraries.of(true, false))
                .as(Draw::new);
        return step.list().ofMaxSize(25).map(LapsesTest::history);
    }

    private record Draw(int kind, int minutes, Standing standing, Hand hand, boolean isPublic) {}

    private static List<Fact> history(List<Draw> draws) {
        var history = new ArrayList<Fact>(List.of(opened()));
        var at = NOON;
        for (var it : draws) {
            at = at.plus(Duration.ofMinutes(it.minutes()));
            history.add(
                    switch (it.kind()) {
                        case 0, 1 -> new Fact.Said(at, it.hand(), it.isPublic());
                        case 2, 3 -> new Fact.Stood(at, it.standing());
                        default -> new Fact.Owned(at, it.hand().name());
                    });
        }
        return history;
    }

    private static Fact opened() {
        return new Fact.Opened(NOON, Hand.CUSTOMER, true);
    }

    private static Fact stood(double hours, Standing standing) {
        return new Fact.Stood(after(hours), standing);
    }

    private static Instant after(double hours) {
        return NOON.plusSeconds((long) (hours * 3600));
    }

    private static Lapse lapse(double calendar, double open) {
        return new Lapse(Duration.ofSeconds((long) (calendar * 3600)), Duration.ofSeconds((long) (open * 3600)));
    }
}
