package io.quarterdeck.engine.sla;

import static io.quarterdeck.engine.sla.Clock.State.MISSED;
import static io.quarterdeck.engine.sla.Clock.State.PAUSED;
import static io.quarterdeck.engine.sla.PromiseKind.FIRST_RESPONSE;
import static io.quarterdeck.engine.sla.PromiseKind.RESOLUTION;
import static io.quarterdeck.engine.sla.PromiseKind.RESOLUTION_OR_PLAN;
import static io.quarterdeck.engine.sla.PromiseKind.SUBSTANTIVE_RESPONSE;
import static io.quarterdeck.engine.sla.PromiseKind.TRIAGE;
import static io.quarterdeck.engine.sla.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Open tickets keep the deadlines they were promised unless the new ones are earlier. */
class ReleasedTest {

    private static Playbook edited(String before, String after) {
        var source = Yaml.source("bleusalt");
        assertThat(source).contains(before);
        return Yaml.playbook(source.replace(before, after));
    }

    private static Story highMail() {
        return Story.bleusalt().opened("2026-11-10T10:00", "email", "high", "lost_shipment");
    }

    private static Decision released(Story story, Playbook playbook, String local) {
        return Promises.step(story.clocks(), new Happening.Released(), playbook, at(local));
    }

    private static Clock clock(Decision decision, PromiseKind kind) {
        return decision.next().of(kind).getLast();
    }

    @Test
    void an_earlier_deadline_is_taken_over_and_counts_from_the_start_of_the_ticket() {
        var decision =
                released(highMail(), edited("resolution_or_plan: 24h", "resolution_or_plan: 12h"), "2026-11-10T10:30");
        assertThat(clock(decision, RESOLUTION_OR_PLAN).breachAt()).isEqualTo(at("2026-11-10T22:00"));
        assertThat(clock(decision, RESOLUTION_OR_PLAN).reasons())
                .extracting(Reason::source, Reason::rule)
                .containsExactly(tuple("priorities.high.resolution_or_plan", "12h"));
        assertThat(decision.facts())
                .containsExactly(
                        new Fact.Tightened(RESOLUTION_OR_PLAN, 1, at("2026-11-10T22:00"), at("2026-11-10T22:00")));
    }

    @Test
    void a_later_deadline_is_not_taken_over() {
        var mail = highMail();
        var decision = released(mail, edited("resolution_or_plan: 24h", "resolution_or_plan: 48h"), "2026-11-10T10:30");
        assertThat(decision.facts()).isEmpty();
        assertThat(decision.next()).isEqualTo(mail.clocks());
    }

    @Test
    void of_an_earlier_aim_and_a_later_breach_only_the_aim_is_taken_over() {
        var decision = released(
                highMail(),
                edited("substantive_response: 4h..12h", "substantive_response: 2h..24h"),
                "2026-11-10T10:30");
        var answer = clock(decision, SUBSTANTIVE_RESPONSE);
        assertThat(answer.aimAt()).isEqualTo(at("2026-11-10T12:00"));
        assertThat(answer.breachAt()).isEqualTo(at("2026-11-10T22:00"));
        assertThat(answer.reasons()).extracting(Reason::rule).containsExactly("4h..12h", "2h..24h");
    }

    @Test
    void of_two_rules_the_one_that_became_stricter_replaces_itself_and_the_other_stays() {
        var both = Yaml.source("callie").replace("first_response: by channel", "first_response: 1bh..24h");
        var mail = Story.of(Yaml.playbook(both)).opened("2026-11-09T10:00", "email", "normal", "product_question");
        var stricter = Yaml.playbook(both.replace("first_response: 12h", "first_response: 8h"));
        var reply = clock(released(mail, stricter, "2026-11-09T10:30"), FIRST_RESPONSE);
        assertThat(reply.reasons())
                .extracting(Reason::rule, Reason::binds)
                .containsExactly(tuple("1bh..24h", true), tuple("8h", false));
        assertThat(reply.breachAt()).isEqualTo(at("2026-11-09T18:00"));
    }

    @Test
    void a_roll_back_leaves_the_earlier_deadline_that_was_promised_meanwhile() {
        var mail = highMail();
        var tightened =
                released(mail, edited("resolution_or_plan: 24h", "resolution_or_plan: 12h"), "2026-11-10T10:30");
        var back = Promises.step(tightened.next(), new Happening.Released(), mail.playbook, at("2026-11-10T10:40"));
        assertThat(back.facts()).isEmpty();
        assertThat(clock(back, RESOLUTION_OR_PLAN).breachAt()).isEqualTo(at("2026-11-10T22:00"));
    }

    @Test
    void to_be_told_of_the_same_release_twice_changes_nothing() {
        var stricter = edited("resolution_or_plan: 24h", "resolution_or_plan: 12h..20h");
        var once = released(highMail(), stricter, "2026-11-10T10:30");
        var twice = Promises.step(once.next(), new Happening.Released(), stricter, at("2026-11-10T10:31"));
        assertThat(twice.facts()).isEmpty();
        assertThat(twice.next()).isEqualTo(once.next());
    }

    @Test
    void a_promise_that_was_broken_already_keeps_its_verdict() {
        var mail = highMail().woke("2026-11-10T13:00");
        var decision =
                released(mail, edited("    first_response: 1bh   ", "    first_response: 10bm "), "2026-11-10T13:10");
        assertThat(decision.facts()).isEmpty();
        assertThat(clock(decision, FIRST_RESPONSE).state()).isEqualTo(MISSED);
        assertThat(clock(decision, FIRST_RESPONSE).endedAt()).isEqualTo(at("2026-11-10T11:00"));
    }

    @Test
    void a_deadline_that_has_passed_under_the_new_release_is_missed_at_once() {
        var decision = released(
                highMail(), edited("substantive_response: 4h..12h", "substantive_response: 2h"), "2026-11-10T12:30");
        assertThat(decision.facts()).contains(new Fact.Missed(SUBSTANTIVE_RESPONSE, 1, at("2026-11-10T12:00")));
    }

    @Test
    void a_promise_that_waits_for_the_customer_is_tightened_where_it_stands() {
        var mail = Story.bleusalt()
                .opened("2026-11-10T10:00", "email", "standard", "product_question")
                .answered("2026-11-10T10:30")
                .then("2026-11-10T11:00", new Happening.Waiting());
        var stricter = edited("resolution: 3bd", "resolution: 4h");
        var waiting = released(mail, stricter, "2026-11-10T15:00");
        assertThat(clock(waiting, RESOLUTION).state()).isEqualTo(PAUSED);
        var resumed = Promises.step(waiting.next(), new Happening.CustomerWrote(), stricter, at("2026-11-11T09:00"));
        assertThat(clock(resumed, RESOLUTION).breachAt())
                .as("an hour of four was gone when the customer's turn began")
                .isEqualTo(at("2026-11-11T12:00"));
        assertThat(clock(resumed, RESOLUTION).pausedFor()).isEqualTo(Duration.ofHours(22));
    }

    @Test
    void a_promise_of_an_earlier_release_runs_on_by_the_rule_it_was_made_with() {
        var mail = Story.bleusalt()
                .opened("2026-11-06T10:00", "email", "standard", "product_question") // Friday, 3bd
                .answered("2026-11-06T10:30")
                .then("2026-11-06T16:00", new Happening.Waiting());
        var looser = edited("resolution: 3bd", "resolution: 200h");
        var waiting = released(mail, looser, "2026-11-06T17:00");
        var resumed = Promises.step(waiting.next(), new Happening.Resumed(), looser, at("2026-11-08T12:00"));
        assertThat(clock(resumed, RESOLUTION).breachAt())
                .as("only the eight hours of Friday were business time")
                .isEqualTo(at("2026-11-11T18:00"));
    }

    @Test
    void a_promise_that_the_release_adds_or_leaves_out_changes_nothing_for_those_who_came_before() {
        var with = edited("resolution_or_plan: 24h", "triage: 10m");
        var mail = highMail();
        var decision = released(mail, with, "2026-11-10T10:01");
        assertThat(decision.next()).isEqualTo(mail.clocks());
        assertThat(decision.next().of(TRIAGE)).isEmpty();
    }

    @Test
    void longer_opening_hours_bring_business_deadlines_forward() {
        var mail = Story.bleusalt().opened("2026-11-10T21:30", "email", "high", "lost_shipment");
        assertThat(mail.clock(FIRST_RESPONSE).breachAt()).isEqualTo(at("2026-11-11T08:30"));
        var decision = released(mail, edited("{mon-sun: 08:00-22:00}", "{mon-sun: 06:00-24:00}"), "2026-11-10T21:40");
        assertThat(clock(decision, FIRST_RESPONSE).breachAt()).isEqualTo(at("2026-11-10T22:30"));
    }

    @Test
    void a_solved_ticket_owes_nothing_and_gets_nothing() {
        var mail = highMail().then("2026-11-10T10:20", new Happening.Solved());
        var decision = released(mail, edited("resolution_or_plan: 24h", "resolution_or_plan: 1h"), "2026-11-10T10:30");
        assertThat(decision.facts()).isEmpty();
        assertThat(decision.next()).isEqualTo(mail.clocks());
    }
}
