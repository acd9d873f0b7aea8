package io.quarterdeck.engine.sla;

import static io.quarterdeck.engine.sla.Clock.State.DROPPED;
import static io.quarterdeck.engine.sla.Clock.State.KEPT;
import static io.quarterdeck.engine.sla.Clock.State.MISSED;
import static io.quarterdeck.engine.sla.Clock.State.PAUSED;
import static io.quarterdeck.engine.sla.Clock.State.RUNNING;
import static io.quarterdeck.engine.sla.PromiseKind.FIRST_RESPONSE;
import static io.quarterdeck.engine.sla.PromiseKind.FOLLOW_UP;
import static io.quarterdeck.engine.sla.PromiseKind.NEXT_RESPONSE;
import static io.quarterdeck.engine.sla.PromiseKind.RESOLUTION;
import static io.quarterdeck.engine.sla.PromiseKind.RESOLUTION_OR_PLAN;
import static io.quarterdeck.engine.sla.PromiseKind.REVIEW;
import static io.quarterdeck.engine.sla.PromiseKind.STAKEHOLDER_CALL;
import static io.quarterdeck.engine.sla.PromiseKind.SUBSTANTIVE_RESPONSE;
import static io.quarterdeck.engine.sla.PromiseKind.TRIAGE;
import static io.quarterdeck.engine.sla.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Yaml;
import io.quarterdeck.engine.time.Left;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromisesTest {

    private static Story standardMail() {
        return Story.bleusalt().opened("2026-11-10T10:00", "email", "standard", "product_question");
    }

    private static Story highMail() {
        return Story.bleusalt().opened("2026-11-10T10:00", "email", "high", "lost_shipment");
    }

    @Test
    void a_new_ticket_owes_what_its_priority_promises() {
        var mail = highMail();
        assertThat(mail.clocks().clocks())
                .extracting(Clock::kind)
                .containsExactly(FIRST_RESPONSE, SUBSTANTIVE_RESPONSE, RESOLUTION_OR_PLAN);
        assertThat(mail.facts()).hasSize(3).allMatch(fact -> fact instanceof Fact.Promised);
        assertThat(mail.clock(FIRST_RESPONSE).owedBy()).isEqualTo("team_lead");
    }

    @Test
    void x_07_the_strictest_of_channel_and_priority_binds_and_the_other_stays_with_its_reason() {
        var both = Yaml.playbook(Yaml.source("callie").replace("first_response: by channel", "first_response: 1bh"));
        var mail = Story.of(both).opened("2026-11-10T19:30", "email", "normal", "product_question");
        assertThat(mail.clock(FIRST_RESPONSE).reasons())
                .containsExactly(
                        // 12 h on the wall end at 07:30, half an hour before we open.
                        new Reason(
                                "channels.email.first_response",
                                "12h",
                                at("2026-11-11T07:30"),
                                at("2026-11-11T07:30"),
                                true),
                        // Veterans Day is a holiday, so an open hour that began on the 10th ends on the 12th.
                        new Reason(
                                "priorities.normal.first_response",
                                "1bh",
                                at("2026-11-12T08:30"),
                                at("2026-11-12T08:30"),
                                false));
        assertThat(mail.clock(FIRST_RESPONSE).breachAt()).isEqualTo(at("2026-11-11T07:30"));
    }

    @Test
    void the_earliest_aim_and_the_earliest_breach_may_come_from_two_rules() {
        var both =
                Yaml.playbook(Yaml.source("callie").replace("first_response: by channel", "first_response: 1bh..24h"));
        var clock = Story.of(both)
                .opened("2026-11-09T10:00", "email", "normal", "product_question")
                .clock(FIRST_RESPONSE);
        assertThat(clock.aimAt()).isEqualTo(at("2026-11-09T11:00"));
        assertThat(clock.breachAt()).isEqualTo(at("2026-11-09T22:00"));
        assertThat(clock.reasons())
                .filteredOn(Reason::binds)
                .extracting(Reason::rule)
                .containsExactly("1bh..24h");
    }

    @Test
    void an_aim_in_opening_time_never_lies_behind_its_breach() {
        var weekdays =
                Yaml.playbook(Yaml.source("bleusalt").replace("{mon-sun: 08:00-22:00}", "{mon-fri: 08:00-22:00}"));
        var clock = Story.of(weekdays)
                .opened("2026-11-06T21:59", "email", "standard", null)
                .clock(FIRST_RESPONSE);
        assertThat(clock.aimAt()).isEqualTo(clock.breachAt()).isEqualTo(at("2026-11-07T21:59"));
    }

    @Test
    void a_human_reply_keeps_the_first_reply_and_the_full_answer_and_a_machine_keeps_neither() {
        var mail = highMail().then("2026-11-10T10:01", new Happening.Answered(false));
        assertThat(mail.clock(FIRST_RESPONSE).state()).isEqualTo(RUNNING);
        mail.answered("2026-11-10T10:30");
        assertThat(mail.clock(FIRST_RESPONSE).state()).isEqualTo(KEPT);
        assertThat(mail.clock(FIRST_RESPONSE).endedAt()).isEqualTo(at("2026-11-10T10:30"));
        assertThat(mail.clock(SUBSTANTIVE_RESPONSE).state()).isEqualTo(KEPT);
        assertThat(mail.clock(RESOLUTION_OR_PLAN).state()).isEqualTo(RUNNING);
    }

    @Test
    void an_answer_at_the_instant_of_the_breach_keeps_the_promise_and_one_a_nanosecond_later_does_not() {
        assertThat(highMail().answered("2026-11-10T11:00").clock(FIRST_RESPONSE).state())
                .isEqualTo(KEPT);
        var late = highMail().answered("2026-11-10T11:00:00.000000001");
        assertThat(late.clock(FIRST_RESPONSE).state()).isEqualTo(MISSED);
        assertThat(late.clock(FIRST_RESPONSE).endedAt()).isEqualTo(at("2026-11-10T11:00"));
    }

    @Test
    void a_miss_is_timed_by_the_breach_and_a_late_answer_settles_it_without_changing_the_verdict() {
        var mail = highMail().woke("2026-11-10T13:00");
        assertThat(mail.facts()).contains(new Fact.Missed(FIRST_RESPONSE, 1, at("2026-11-10T11:00")));
        assertThat(mail.due().kind()).isEqualTo(FIRST_RESPONSE); // overdue, and still first in the list
        assertThat(mail.clocks().missedSoFar()).contains(at("2026-11-10T11:00"));

        mail.answered("2026-11-10T13:30");
        var clock = mail.clock(FIRST_RESPONSE);
        assertThat(clock.state()).isEqualTo(MISSED);
        assertThat(clock.endedAt()).isEqualTo(at("2026-11-10T11:00"));
        assertThat(clock.settledAt()).isEqualTo(at("2026-11-10T13:30"));
        assertThat(mail.facts()).contains(new Fact.Settled(FIRST_RESPONSE, 1, at("2026-11-10T13:30")));
        assertThat(mail.due().kind()).isEqualTo(RESOLUTION_OR_PLAN);
    }

    @Test
    void a_customer_who_writes_after_our_answer_is_owed_the_next_reply() {
        var mail = standardMail().answered("2026-11-10T10:30").then("2026-11-10T21:30", new Happening.CustomerWrote());
        assertThat(mail.clock(NEXT_RESPONSE).round()).isOne();
        assertThat(mail.clock(NEXT_RESPONSE).aimAt()).isEqualTo(at("2026-11-11T08:30"));
        mail.answered("2026-11-11T08:10").then("2026-11-11T12:00", new Happening.CustomerWrote());
        assertThat(mail.clocks().of(NEXT_RESPONSE)).extracting(Clock::round).containsExactly(1, 2);
        assertThat(mail.clocks().of(NEXT_RESPONSE)).extracting(Clock::state).containsExactly(KEPT, RUNNING);
    }

    @Test
    void a_customer_who_writes_twice_before_our_answer_is_owed_one_reply_by_the_first_clock() {
        var mail = standardMail().then("2026-11-10T10:40", new Happening.CustomerWrote());
        assertThat(mail.clocks().of(NEXT_RESPONSE)).isEmpty();
        mail.answered("2026-11-10T10:50")
                .then("2026-11-10T11:00", new Happening.CustomerWrote())
                .then("2026-11-10T11:50", new Happening.CustomerWrote());
        assertThat(mail.clock(NEXT_RESPONSE).startedAt()).isEqualTo(at("2026-11-10T11:00"));
        assertThat(mail.clocks().of(NEXT_RESPONSE)).hasSize(1);
    }

    @Test
    void waiting_for_the_customer_stops_only_the_clock_of_solving() {
        var mail = standardMail().then("2026-11-10T10:20", new Happening.Waiting());
        assertThat(mail.clock(FIRST_RESPONSE).state()).isEqualTo(RUNNING);
        var paused = mail.clock(RESOLUTION);
        assertThat(paused.state()).isEqualTo(PAUSED);
        assertThat(paused.aimLeft()).isInstanceOf(Left.BusinessTime.class);
        assertThat(paused.pausedAt()).isEqualTo(at("2026-11-10T10:20"));

        mail.answered("2026-11-10T10:25");
        assertThat(mail.due().paused()).isTrue();
        assertThat(mail.nextStep("2026-11-10T12:00").what()).isEqualTo("Wait for the customer");
    }

    @Test
    void three_business_days_with_a_pause_of_a_working_night_are_due_that_much_later() {
        var mail = standardMail()
                .answered("2026-11-10T10:25")
                .then("2026-11-10T12:00", new Happening.Waiting())
                .then("2026-11-11T12:00", new Happening.CustomerWrote());
        assertThat(mail.clock(RESOLUTION).aimAt())
                .isEqualTo(at("2026-11-16T10:00")); // Friday 10:00 and a day, which is Monday
        assertThat(mail.clock(RESOLUTION).pausedFor()).isEqualTo(Duration.ofDays(1));
        assertThat(mail.clock(RESOLUTION).aimLeft()).isNull();
    }

    @Test
    void waiting_twice_is_waiting_once() {
        var once = standardMail().then("2026-11-10T12:00", new Happening.Waiting());
        var before = once.clocks();
        once.then("2026-11-10T13:00", new Happening.Waiting());
        assertThat(once.clocks()).isEqualTo(before);
    }

    @Test
    void a_ticket_that_turns_out_urgent_counts_from_when_the_customer_came() {
        var mail = standardMail().reclassified("2026-11-10T10:40", "email", "high", "lost_shipment");
        assertThat(mail.clock(FIRST_RESPONSE).breachAt()).isEqualTo(at("2026-11-10T11:00"));
        assertThat(mail.clock(SUBSTANTIVE_RESPONSE).startedAt()).isEqualTo(at("2026-11-10T10:00"));
        assertThat(mail.clock(SUBSTANTIVE_RESPONSE).aimAt()).isEqualTo(at("2026-11-10T14:00")); // B-44
        assertThat(mail.clock(RESOLUTION).state()).isEqualTo(DROPPED);
        assertThat(mail.facts())
                .contains(
                        new Fact.Tightened(FIRST_RESPONSE, 1, at("2026-11-10T11:00"), at("2026-11-10T11:00")),
                        new Fact.Dropped(RESOLUTION, 1));
    }

    @Test
    void a_promise_that_was_already_broken_under_the_new_rules_is_missed_at_its_breach() {
        var mail = standardMail().reclassified("2026-11-10T14:00", "email", "high", "lost_shipment");
        assertThat(mail.clock(FIRST_RESPONSE).state()).isEqualTo(MISSED);
        assertThat(mail.clock(FIRST_RESPONSE).endedAt()).isEqualTo(at("2026-11-10T11:00"));
    }

    @Test
    void a_ticket_that_turns_out_less_urgent_relaxes_and_going_back_does_not_reset_the_clock() {
        var mail = highMail().reclassified("2026-11-10T10:10", "email", "standard", "product_question");
        assertThat(mail.facts())
                .contains(new Fact.Relaxed(FIRST_RESPONSE, 1, at("2026-11-10T11:00"), at("2026-11-11T10:00")));
        mail.reclassified("2026-11-10T10:20", "email", "high", "lost_shipment");
        assertThat(mail.clock(RESOLUTION_OR_PLAN).round()).isEqualTo(2);
        assertThat(mail.clock(RESOLUTION_OR_PLAN).startedAt()).isEqualTo(at("2026-11-10T10:00"));
    }

    @Test
    void a_customer_who_was_answered_is_not_owed_a_first_reply_afterwards() {
        var sms = Story.callie()
                .opened("2026-11-09T10:00", "sms", "normal", "order_status")
                .answered("2026-11-09T10:20")
                .reclassified("2026-11-09T10:30", "sms", "urgent", "shipping_exception");
        assertThat(sms.clocks().of(FIRST_RESPONSE)).isEmpty();
        sms.then("2026-11-09T11:00", new Happening.CustomerWrote());
        assertThat(sms.clock(NEXT_RESPONSE).breachAt()).isEqualTo(at("2026-11-09T11:15"));
    }

    @Test
    void verdicts_survive_a_change_of_priority() {
        var mail = standardMail()
                .answered("2026-11-10T10:30")
                .reclassified("2026-11-10T12:00", "email", "high", "lost_shipment");
        assertThat(mail.clock(FIRST_RESPONSE).state()).isEqualTo(KEPT);
        assertThat(mail.clocks().of(FIRST_RESPONSE)).hasSize(1);
    }

    @Test
    void what_was_missed_and_is_no_longer_owed_is_settled() {
        var mail = Story.bleusalt()
                .opened("2026-11-10T10:00", "email", "critical", "safety")
                .woke("2026-11-10T11:30")
                .reclassified("2026-11-10T11:40", "email", "standard", "product_question");
        assertThat(mail.clock(STAKEHOLDER_CALL).state()).isEqualTo(MISSED);
        assertThat(mail.clock(STAKEHOLDER_CALL).owed()).isFalse();
    }

    @Test
    void a_pause_is_counted_when_the_rules_change_while_it_lasts() {
        var mail = Story.callie()
                .opened("2026-11-09T10:00", "email", "normal", "product_question")
                .answered("2026-11-09T10:30")
                .then("2026-11-09T12:00", new Happening.Waiting())
                .reclassified("2026-11-09T13:00", "email", "urgent", "legal")
                .then("2026-11-09T18:00", new Happening.Resumed());
        assertThat(mail.clock(RESOLUTION).aimAt()).isEqualTo(at("2026-11-11T16:00"));
        mail.reclassified("2026-11-09T19:00", "email", "normal", "product_question");
        assertThat(mail.clock(RESOLUTION).aimAt()).isEqualTo(at("2026-11-11T16:00"));
        assertThat(mail.clock(RESOLUTION).pausedFor()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void a_promise_that_is_made_in_a_pause_starts_standing_still() {
        var mail = highMail()
                .answered("2026-11-10T10:30")
                .then("2026-11-10T11:00", new Happening.Waiting())
                .reclassified("2026-11-10T12:00", "email", "standard", "product_question")
                .then("2026-11-11T09:00", new Happening.CustomerWrote());
        assertThat(mail.clock(RESOLUTION).aimAt())
                .isEqualTo(at("2026-11-16T08:00")); // three days, and the 22 hours of waiting
        mail.reclassified("2026-11-11T10:00", "email", "standard", "order_status");
        assertThat(mail.clock(RESOLUTION).aimAt()).isEqualTo(at("2026-11-16T08:00"));
    }

    @Test
    void what_is_solved_while_we_wait_is_judged_without_the_waiting() {
        var mail = standardMail()
                .answered("2026-11-10T10:30")
                .then("2026-11-10T11:00", new Happening.Waiting())
                .then("2026-12-10T11:00", new Happening.Solved());
        assertThat(mail.clock(RESOLUTION).state()).isEqualTo(KEPT);
        assertThat(mail.clock(RESOLUTION).pausedFor()).isEqualTo(Duration.ofDays(30));
        assertThat(mail.clock(RESOLUTION).breachAt()).isAfter(at("2026-12-10T11:00"));
    }

    @Test
    void a_review_starts_again_at_each_hand_over() {
        var mail = Story.callie()
                .opened("2026-11-09T10:00", "email", "normal", "product_fault")
                .reclassified("2026-11-09T12:00", "email", "normal", "policy_dispute");
        assertThat(mail.clocks().of(REVIEW)).extracting(Clock::state).containsExactly(DROPPED, RUNNING);
        assertThat(mail.clock(REVIEW).breachAt()).isEqualTo(at("2026-11-11T12:00")); // C-59
    }

    @Test
    void solving_keeps_solving_and_takes_back_the_rest() {
        var mail = standardMail().then("2026-11-10T10:30", new Happening.Solved());
        assertThat(mail.clock(RESOLUTION).state()).isEqualTo(KEPT);
        assertThat(mail.clock(FIRST_RESPONSE).state()).isEqualTo(DROPPED);
        assertThat(mail.clocks().due()).isEmpty();
        assertThat(Promises.nextStep(mail.clocks(), mail.playbook, at("2026-11-10T11:00")))
                .isEmpty();
        assertThat(mail.last().wakeAt()).isEmpty();
    }

    @Test
    void a_customer_who_writes_on_a_solved_ticket_opens_it_again_with_the_next_reply() {
        var mail = standardMail()
                .answered("2026-11-10T10:30")
                .then("2026-11-10T10:31", new Happening.Solved())
                .then("2026-11-12T09:00", new Happening.CustomerWrote());
        assertThat(mail.due().kind()).isEqualTo(NEXT_RESPONSE);
        assertThat(mail.clock(NEXT_RESPONSE).aimAt()).isEqualTo(at("2026-11-12T10:00"));
        assertThat(mail.clock(RESOLUTION).round()).isEqualTo(2);
        assertThat(mail.clock(RESOLUTION).startedAt()).isEqualTo(at("2026-11-12T09:00"));
        assertThat(mail.clocks().of(FIRST_RESPONSE)).hasSize(1);
    }

    @Test
    void a_reopened_ticket_owes_its_solution_again_whatever_became_of_the_first() {
        var mail = highMail()
                .answered("2026-11-10T10:30")
                .then("2026-11-10T11:00", new Happening.Solved())
                .then("2026-11-11T09:00", new Happening.Reopened())
                .reclassified("2026-11-11T09:10", "email", "standard", "product_question")
                .reclassified("2026-11-11T09:20", "email", "high", "lost_shipment");
        assertThat(mail.clocks().of(RESOLUTION_OR_PLAN))
                .extracting(Clock::state)
                .containsExactly(KEPT, DROPPED, RUNNING);
        assertThat(mail.clock(RESOLUTION_OR_PLAN).startedAt()).isEqualTo(at("2026-11-11T09:00"));
    }

    @Test
    void an_open_ticket_to_which_nothing_is_owed_is_looked_at_again_in_a_business_day() {
        var mail = highMail().answered("2026-11-10T10:30").then("2026-11-10T11:00", new Happening.PlanShared());
        assertThat(mail.due().kind()).isEqualTo(FOLLOW_UP);
        assertThat(mail.due().aimAt()).isEqualTo(at("2026-11-11T11:00"));
        assertThat(mail.clock(FOLLOW_UP).reasons())
                .extracting(Reason::source)
                .containsExactly("escalation.every_ticket");

        mail.answered("2026-11-11T09:00");
        assertThat(mail.clocks().of(FOLLOW_UP)).extracting(Clock::state).containsExactly(KEPT, RUNNING);
        mail.then("2026-11-11T10:00", new Happening.CustomerWrote());
        assertThat(mail.clock(FOLLOW_UP).state()).isEqualTo(DROPPED);
        assertThat(mail.due().kind()).isEqualTo(NEXT_RESPONSE);
    }

    @Test
    void a_ticket_on_a_channel_without_promises_still_has_a_due() {
        var call = Story.callie()
                .opened("2026-11-09T10:00", "bot", "urgent", null)
                .then("2026-11-09T10:05", new Happening.Triaged())
                .then("2026-11-09T10:06", new Happening.Assigned("senior_agent"));
        assertThat(call.due().kind()).isEqualTo(FOLLOW_UP);
    }

    @Test
    void a_ticket_to_which_nothing_was_ever_promised_is_looked_at_again_until_something_is() {
        var silent = Yaml.playbook(Yaml.source("callie").replace("    resolution: 48h..72h ", "    # "));
        var bot = Story.of(silent).opened("2026-11-09T10:00", "bot", "normal", null);
        assertThat(bot.clocks().clocks()).extracting(Clock::kind).containsExactly(FOLLOW_UP);
        bot.reclassified("2026-11-09T11:00", "email", "normal", null);
        assertThat(bot.clock(FOLLOW_UP).state()).isEqualTo(DROPPED);
        assertThat(bot.due().kind()).isEqualTo(FIRST_RESPONSE);
    }

    @Test
    void b_29_a_chat_is_promised_the_first_word_of_a_human_while_we_are_open_and_only_the_first() {
        var chat = Story.bleusalt().opened("2026-11-10T21:59:30", "chat", "standard", "product_question");
        assertThat(chat.clock(FIRST_RESPONSE).aimAt()).isEqualTo(at("2026-11-11T08:00:30"));
        assertThat(chat.clock(FIRST_RESPONSE).reasons())
                .extracting(Reason::source)
                .containsExactly("channels.chat.answer", "priorities.standard.first_response");
        chat.then("2026-11-10T21:59:31", new Happening.Answered(false));
        assertThat(chat.clock(FIRST_RESPONSE).state())
                .as("a greeting of the bot")
                .isEqualTo(RUNNING);
        chat.answered("2026-11-10T21:59:50").then("2026-11-11T09:00", new Happening.CustomerWrote());
        assertThat(chat.clock(NEXT_RESPONSE).reasons())
                .extracting(Reason::source)
                .containsExactly("priorities.standard.first_response");
    }

    @Test
    void a_ticket_that_is_opened_twice_is_reclassified() {
        var twice = standardMail()
                .then("2026-11-10T10:40", new Happening.Opened(new Contact("email", "high", "lost_shipment")));
        var once = standardMail().reclassified("2026-11-10T10:40", "email", "high", "lost_shipment");
        assertThat(twice.clocks()).isEqualTo(once.clocks());
        assertThat(twice.clocks().openSince()).isEqualTo(at("2026-11-10T10:00"));
    }

    @Test
    void a_ticket_that_is_solved_unanswered_is_owed_an_answer_when_the_customer_writes_again() {
        var mail = standardMail()
                .then("2026-11-10T10:30", new Happening.Solved())
                .then("2026-11-10T12:00", new Happening.CustomerWrote());
        assertThat(mail.clock(NEXT_RESPONSE).startedAt()).isEqualTo(at("2026-11-10T12:00"));
        assertThat(mail.clock(NEXT_RESPONSE).owed()).isTrue();
    }

    @Test
    void b_75_a_plan_that_was_sold_is_one_more_rule_on_every_reply() {
        var contact = new Contact("email", "standard", "product_question", "enterprise");
        var mail = Story.bleusalt().then("2026-11-07T22:30", new Happening.Opened(contact));
        assertThat(mail.clock(FIRST_RESPONSE).breachAt()).isEqualTo(at("2026-11-08T02:30"));
        assertThat(mail.clock(FIRST_RESPONSE).reasons())
                .filteredOn(Reason::binds)
                .extracting(Reason::source)
                .containsExactly("plans.offered.enterprise.first_response");
        mail.answered("2026-11-08T01:00").then("2026-11-08T02:00", new Happening.CustomerWrote());
        assertThat(mail.clock(NEXT_RESPONSE).breachAt()).isEqualTo(at("2026-11-08T06:00"));
        var unsold = Story.bleusalt()
                .then(
                        "2026-11-07T22:30",
                        new Happening.Opened(new Contact("email", "standard", "product_question", "no_such_plan")));
        assertThat(unsold.clock(FIRST_RESPONSE).reasons()).hasSize(1);
    }

    @Test
    void a_ticket_that_kept_its_promises_has_missed_none() {
        assertThat(standardMail().answered("2026-11-10T10:30").clocks().missedSoFar())
                .isEmpty();
    }

    @Test
    void solving_ends_the_waiting_so_that_a_reopened_ticket_runs() {
        var mail = standardMail()
                .then("2026-11-10T10:20", new Happening.Waiting())
                .then("2026-11-10T12:00", new Happening.Solved())
                .then("2026-11-11T09:00", new Happening.Reopened());
        assertThat(mail.clocks().pauses()).containsExactly(new Pause(at("2026-11-10T10:20"), at("2026-11-10T12:00")));
        assertThat(mail.clock(RESOLUTION).state()).isEqualTo(RUNNING);
    }

    @Test
    void a_promise_that_is_stopped_at_the_instant_of_its_breach_is_missed_by_a_later_solution() {
        var mail = Story.callie()
                .opened("2026-11-09T10:00", "email", "normal", "product_question")
                .then("2026-11-12T10:00", new Happening.Waiting());
        assertThat(mail.clock(RESOLUTION).state()).isEqualTo(PAUSED);
        mail.then("2026-11-13T10:00", new Happening.Solved());
        assertThat(mail.clock(RESOLUTION).state()).isEqualTo(MISSED);
        assertThat(mail.clock(RESOLUTION).endedAt()).isEqualTo(at("2026-11-12T10:00"));
    }

    @Test
    void a_triage_that_is_asked_for_again_counts_from_its_first_start() {
        var mail = Story.callie()
                .opened("2026-11-09T09:30", "email", "normal", "product_question")
                .reclassified("2026-11-09T10:00", "email", "urgent", "legal")
                .reclassified("2026-11-09T10:30", "email", "normal", "product_question")
                .reclassified("2026-11-09T11:00", "email", "urgent", "legal");
        assertThat(mail.clocks().of(TRIAGE)).extracting(Clock::state).containsExactly(DROPPED, RUNNING);
        assertThat(mail.clocks().of(TRIAGE))
                .extracting(Clock::startedAt)
                .as("the house owes it since it knew")
                .containsOnly(at("2026-11-09T10:00"));
    }

    @Test
    void a_first_reply_that_is_promised_late_counts_from_when_the_customer_came() {
        var sms = Story.callie()
                .opened("2026-11-09T10:00", "sms", "normal", "order_status")
                .reclassified("2026-11-09T10:05", "sms", "urgent", "shipping_exception");
        assertThat(sms.clock(FIRST_RESPONSE).breachAt()).isEqualTo(at("2026-11-09T10:15"));
    }

    @Test
    void who_was_owed_a_next_reply_is_not_owed_a_first_one_after_it() {
        var sms = Story.callie()
                .opened("2026-11-09T10:00", "sms", "normal", "order_status")
                .answered("2026-11-09T10:20")
                .reclassified("2026-11-09T10:30", "sms", "urgent", "shipping_exception")
                .then("2026-11-09T11:00", new Happening.CustomerWrote())
                .reclassified("2026-11-09T11:05", "email", "normal", "order_status");
        assertThat(sms.clocks().of(FIRST_RESPONSE)).isEmpty();
        assertThat(sms.clock(NEXT_RESPONSE).breachAt()).isEqualTo(at("2026-11-09T23:00"));
    }

    @Test
    void of_two_rules_the_stricter_aim_and_the_stricter_breach_stand_still_each_for_itself() {
        var both = Yaml.playbook(
                Yaml.source("callie").replace("first_response: 12h, resolution: 48h..72h", "resolution: 24h..96h"));
        var clock = Story.of(both)
                .opened("2026-11-09T10:00", "email", "normal", "product_question")
                .then("2026-11-09T12:00", new Happening.Waiting())
                .clock(RESOLUTION);
        assertThat(clock.aimLeft()).isEqualTo(new Left.Elapsed(Duration.ofHours(22)));
        assertThat(clock.breachLeft()).isEqualTo(new Left.Elapsed(Duration.ofHours(70)));
    }

    @Test
    void misses_are_told_in_the_order_in_which_they_happened() {
        var safety = Story.bleusalt()
                .opened("2026-11-10T10:00", "email", "critical", "safety")
                .woke("2026-11-10T18:00");
        assertThat(safety.last().facts())
                .filteredOn(Fact.Missed.class::isInstance)
                .extracting(fact -> ((Fact.Missed) fact).at())
                .isSorted()
                .hasSize(3);
    }

    @Test
    void promises_are_ordered_by_aim_and_then_by_breach_and_what_waits_comes_last() {
        var early = standardMail().clock(FIRST_RESPONSE);
        var late = standardMail().clock(RESOLUTION);
        var sameAim = early.under(new Terms(early.aimAt(), early.aimAt(), early.reasons()), "agent");
        var waiting = early.paused(early.startedAt(), new Left.Passed(early.aimAt()), new Left.Passed(early.aimAt()));
        assertThat(clocks(late, early).binding()).contains(early);
        assertThat(clocks(early, sameAim).binding()).contains(sameAim);
        assertThat(clocks(waiting, late).binding()).contains(late);
        assertThat(clocks(waiting).binding()).contains(waiting);
        assertThat(clocks().binding()).isEmpty();
    }

    private static Clocks clocks(Clock... clocks) {
        return new Clocks(null, List.of(clocks), List.of(), Turn.OURS, at("2026-11-10T10:00"));
    }

    @Test
    void the_next_step_names_the_owner_and_after_the_aim_whoever_takes_over() {
        var mail = standardMail();
        assertThat(mail.nextStep("2026-11-10T10:30"))
                .isEqualTo(new NextStep("Answer the customer", "agent", at("2026-11-10T11:00")));
        assertThat(mail.nextStep("2026-11-10T12:00"))
                .isEqualTo(new NextStep("Answer the customer", "team_lead", at("2026-11-11T10:00")));
        var safety = Story.bleusalt().opened("2026-11-10T10:00", "email", "critical", "safety");
        assertThat(safety.nextStep("2026-11-10T10:01").role()).isEqualTo("head_of_support"); // nobody is above
    }

    @Test
    void the_desk_is_woken_when_an_aim_or_a_breach_has_just_passed() {
        var mail = standardMail();
        assertThat(mail.last().wakeAt()).contains(at("2026-11-10T11:00:00.000001"));
        mail.then(mail.last().wakeAt().orElseThrow(), new Happening.Woke());
        assertThat(mail.last().facts()).isEmpty();
        assertThat(mail.last().wakeAt()).contains(at("2026-11-11T10:00:00.000001"));
        mail.then(mail.last().wakeAt().orElseThrow(), new Happening.Woke());
        assertThat(mail.last().facts()).containsExactly(new Fact.Missed(FIRST_RESPONSE, 1, at("2026-11-11T10:00")));
    }

    @Test
    void what_happens_before_a_ticket_is_opened_means_nothing() {
        for (var what : List.of(new Happening.Woke(), new Happening.Solved(), new Happening.CustomerWrote())) {
            var decision = Promises.step(Clocks.none(), what, Story.bleusalt().playbook, at("2026-11-10T10:00"));
            assertThat(decision.next()).isEqualTo(Clocks.none());
            assertThat(decision.facts()).isEmpty();
        }
    }

    @Test
    void a_priority_or_channel_that_the_playbook_no_longer_has_counts_as_the_lowest() {
        var mail = Story.bleusalt().opened("2026-11-10T10:00", "pigeon", "royal", "no_such_intent");
        assertThat(mail.due().breachAt()).isEqualTo(at("2026-11-11T10:00"));
        assertThat(mail.clock(FIRST_RESPONSE).owedBy()).isEqualTo("agent");
    }

    @Test
    void every_kind_has_words_for_the_screen() {
        assertThat(PromiseKind.values())
                .extracting(PromiseKind::words)
                .containsExactly(
                        "first reply",
                        "full answer",
                        "next reply",
                        "solved",
                        "solved or planned",
                        "triage",
                        "senior accepts",
                        "stakeholder call",
                        "executive notice",
                        "acknowledgement",
                        "investigation",
                        "exchange",
                        "review",
                        "follow-up");
        assertThat(FIRST_RESPONSE.key()).isEqualTo("first_response");
    }
}
