package io.quarterdeck.engine.lapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarterdeck.engine.lapse.Fact.Hand;
import io.quarterdeck.engine.lapse.Fact.Standing;
import io.quarterdeck.engine.lapse.Mark.Measure;
import io.quarterdeck.engine.sla.PromiseKind;
import io.quarterdeck.engine.time.OpenHours;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each row of the field's table of clocks: when it starts, rests and ends, and what the next one is. */
class MarksTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void a_reply_is_timed_from_the_first_message_to_the_first_answer_and_then_from_the_oldest_unanswered_one() {
        var history = List.of(
                opened(),
                said(1, Hand.CUSTOMER),
                said(5, Hand.AGENT),
                said(6, Hand.CUSTOMER),
                said(7, Hand.CUSTOMER),
                said(9, Hand.AGENT));
        assertThat(marks(history, Measure.REPLY_TIME))
                .containsExactly(
                        "0 measure 0",
                        "0 activate 1",
                        "5 fulfill 1",
                        "5 update_status 1 (5)",
                        "6 activate 2",
                        "9 fulfill 2",
                        "9 update_status 2 (3)");
    }

    @Test
    void a_ticket_that_an_agent_opened_waits_for_no_reply_until_the_customer_writes() {
        var history = List.of(new Fact.Opened(NOON, Hand.AGENT, true), said(3, Hand.CUSTOMER), said(4, Hand.AGENT));
        assertThat(marks(history, Measure.REPLY_TIME))
                .containsExactly("0 measure 0", "3 activate 1", "4 fulfill 1", "4 update_status 1 (1)");
    }

    @Test
    void an_update_is_timed_from_one_answer_to_the_next_and_the_pausable_one_rests_with_the_customer() {
        var history = List.of(
                opened(),
                said(1, Hand.AGENT),
                stood(2, Standing.PENDING),
                stood(4, Standing.OPEN),
                said(5, Hand.AGENT),
                stood(6, Standing.SOLVED));
        assertThat(marks(history, Measure.PERIODIC_UPDATE_TIME))
                .containsExactly(
                        "0 measure 0",
                        "1 activate 1",
                        "5 fulfill 1",
                        "5 update_status 1 (4)",
                        "5 activate 2",
                        "6 fulfill 2",
                        "6 update_status 2 (1)");
        assertThat(marks(history, Measure.PAUSABLE_UPDATE_TIME))
                .containsExactly(
                        "0 measure 0",
                        "1 activate 1",
                        "2 pause 1",
                        "2 update_status 1 (1)",
                        "4 activate 1",
                        "5 fulfill 1",
                        "5 update_status 1 (2)",
                        "5 activate 2",
                        "6 fulfill 2",
                        "6 update_status 2 (1)");
    }

    @Test
    void the_requester_waits_while_it_is_ours_or_on_hold_and_the_time_adds_up_when_it_is_opened_again() {
        var history = List.of(
                opened(),
                stood(2, Standing.PENDING),
                stood(3, Standing.HOLD),
                stood(5, Standing.SOLVED),
                stood(9, Standing.OPEN),
                stood(10, Standing.SOLVED));
        assertThat(marks(history, Measure.REQUESTER_WAIT_TIME))
                .containsExactly(
                        "0 measure 0",
                        "0 activate 1",
                        "2 pause 1",
                        "2 update_status 1 (2)",
                        "3 activate 1",
                        "5 fulfill 1",
                        "5 update_status 1 (4)",
                        "9 activate 2",
                        "10 fulfill 2",
                        "10 update_status 2 (5)");
        assertThat(marks(history, Measure.AGENT_WORK_TIME))
                .contains("2 pause 1", "5 fulfill 1", "5 update_status 1 (2)")
                .doesNotContain("3 activate 1");
        assertThat(marks(history, Measure.RESOLUTION_TIME)).contains("5 update_status 1 (5)", "9 activate 2");
    }

    @Test
    void a_promise_sets_its_target_and_a_broken_one_is_a_breach() {
        var history = List.of(
                opened(),
                new Fact.Promised(NOON, PromiseKind.FIRST_RESPONSE, 1, new Target(3600, true)),
                new Fact.Promised(NOON, PromiseKind.RESOLUTION, 1, new Target(86_400, false)),
                new Fact.Promised(NOON, PromiseKind.TRIAGE, 1, new Target(60, false)),
                new Fact.Missed(NOON.plusSeconds(3600), PromiseKind.FIRST_RESPONSE, 1));
        assertThat(Marks.of(history, OpenHours.always(ZoneOffset.UTC)))
                .filteredOn(it -> it.target() != null || it.type() == Mark.Type.BREACH)
                .extracting(Mark::measure, Mark::type, Mark::target)
                .containsExactly(
                        tuple(Measure.REPLY_TIME, Mark.Type.APPLY_SLA, new Target(3600, true)),
                        tuple(Measure.REQUESTER_WAIT_TIME, Mark.Type.APPLY_SLA, new Target(86_400, false)),
                        tuple(Measure.REPLY_TIME, Mark.Type.BREACH, null));
    }

    /** Minute, type, instance, and the minutes it has run where that is told. */
    private static List<String> marks(List<Fact> history, Measure measure) {
        return Marks.of(history, OpenHours.always(ZoneOffset.UTC)).stream()
                .filter(it -> it.measure() == measure)
                .map(it -> "%d %s %d%s"
                        .formatted(
                                (it.at().getEpochSecond() - NOON.getEpochSecond()) / 60,
                                it.type().name().toLowerCase(),
                                it.instance(),
                                it.lapse() == null
                                        ? ""
                                        : " (%d)"
                                                .formatted(it.lapse().calendar().toMinutes())))
                .toList();
    }

    private static Fact opened() {
        return new Fact.Opened(NOON, Hand.CUSTOMER, true);
    }

    private static Fact said(int minutes, Hand by) {
        return new Fact.Said(NOON.plusSeconds(minutes * 60L), by, true);
    }

    private static Fact stood(int minutes, Standing standing) {
        return new Fact.Stood(NOON.plusSeconds(minutes * 60L), standing);
    }
}
