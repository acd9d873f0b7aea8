package io.quarterdeck.engine.sla;

import static io.quarterdeck.engine.sla.Clock.State.KEPT;
import static io.quarterdeck.engine.sla.Clock.State.MISSED;
import static io.quarterdeck.engine.sla.Clock.State.RUNNING;
import static io.quarterdeck.engine.sla.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Every deadline that the checks of the two guides name, with their numbers. */
class RequirementDeadlinesTest {

    @Test
    void b_09_what_a_bot_takes_down_at_night_is_promised_for_the_morning() {
        var lost = Story.bleusalt().opened("2026-11-08T03:00", "bot", "high", "lost_shipment");
        assertThat(lost.due().aimAt()).isEqualTo(at("2026-11-08T07:00")); // B-44 aims 4 h on the wall clock
        assertThat(lost.clock(PromiseKind.FIRST_RESPONSE).aimAt()).isEqualTo(at("2026-11-08T09:00"));
    }

    @Test
    void b_32_high_email_on_friday_night_is_due_saturday_0830() {
        var mail = Story.bleusalt().opened("2026-11-06T21:30", "email", "high", "fulfilment_problem");
        assertThat(mail.clock(PromiseKind.FIRST_RESPONSE).breachAt()).isEqualTo(at("2026-11-07T08:30"));
    }

    @Test
    void b_32_over_the_night_in_which_summer_time_ends_it_is_twelve_real_hours() {
        var mail = Story.bleusalt().opened("2026-10-31T21:30", "email", "high", "fulfilment_problem");
        var due = mail.clock(PromiseKind.FIRST_RESPONSE).breachAt();
        assertThat(due).isEqualTo(at("2026-11-01T08:30"));
        assertThat(Duration.between(at("2026-10-31T21:30"), due)).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void b_33_and_b_46_standard_mail_a_second_after_closing_aims_for_nine_and_breaks_a_day_later() {
        var due = Story.bleusalt()
                .opened("2026-11-10T22:00:01", "email", "standard", "product_question")
                .due();
        assertThat(due.kind()).isEqualTo(PromiseKind.FIRST_RESPONSE);
        assertThat(due.aimAt()).isEqualTo(at("2026-11-11T09:00"));
        assertThat(due.breachAt()).isEqualTo(at("2026-11-11T22:00:01"));
    }

    @Test
    void b_41_a_safety_email_at_three_on_sunday_is_answered_by_five_or_the_breach_is_recorded() {
        var safety = Story.bleusalt().opened("2026-11-08T03:00", "email", "critical", "safety");
        assertThat(safety.clock(PromiseKind.FIRST_RESPONSE).aimAt()).isEqualTo(at("2026-11-08T03:00"));
        assertThat(safety.clock(PromiseKind.FIRST_RESPONSE).breachAt()).isEqualTo(at("2026-11-08T05:00"));
        safety.woke("2026-11-08T09:00");
        assertThat(safety.facts()).contains(new Fact.Missed(PromiseKind.FIRST_RESPONSE, 1, at("2026-11-08T05:00")));
    }

    @Test
    void b_42_the_stakeholder_call_is_logged_by_four_or_the_executives_are_told_at_once() {
        var safety = Story.bleusalt().opened("2026-11-08T03:00", "email", "critical", "safety");
        assertThat(safety.clock(PromiseKind.STAKEHOLDER_CALL).breachAt()).isEqualTo(at("2026-11-08T04:00"));
        safety.woke("2026-11-08T04:10");
        assertThat(safety.facts())
                .contains(
                        new Fact.Missed(PromiseKind.STAKEHOLDER_CALL, 1, at("2026-11-08T04:00")),
                        new Fact.Tightened(
                                PromiseKind.EXECUTIVE_NOTICE, 1, at("2026-11-08T04:00"), at("2026-11-08T05:00")));
        assertThat(safety.clock(PromiseKind.EXECUTIVE_NOTICE).reasons())
                .filteredOn(Reason::binds)
                .extracting(Reason::source)
                .containsExactly("priorities.critical.steps.stakeholder_call");
    }

    @Test
    void b_43_the_executives_are_told_by_five_even_when_the_call_took_place() {
        var safety = Story.bleusalt()
                .opened("2026-11-08T03:00", "email", "critical", "safety")
                .then("2026-11-08T03:40", new Happening.StepDone(PromiseKind.STAKEHOLDER_CALL));
        assertThat(safety.clock(PromiseKind.STAKEHOLDER_CALL).state()).isEqualTo(KEPT);
        assertThat(safety.clock(PromiseKind.EXECUTIVE_NOTICE).aimAt()).isEqualTo(at("2026-11-08T05:00"));
        safety.then("2026-11-08T05:00", new Happening.StepDone(PromiseKind.EXECUTIVE_NOTICE));
        assertThat(safety.clock(PromiseKind.EXECUTIVE_NOTICE).state()).isEqualTo(KEPT);
    }

    @Test
    void b_44_a_failed_payment_is_amber_after_four_hours_and_red_after_twelve_whatever_a_machine_answers() {
        var failed = Story.bleusalt()
                .opened("2026-11-10T10:00", "email", "high", "subscription_payment_failed")
                .then("2026-11-10T10:01", new Happening.Answered(false));
        var clock = failed.clock(PromiseKind.SUBSTANTIVE_RESPONSE);
        assertThat(clock.state()).isEqualTo(RUNNING);
        assertThat(clock.aimAt()).isEqualTo(at("2026-11-10T14:00"));
        assertThat(clock.breachAt()).isEqualTo(at("2026-11-10T22:00"));
    }

    @Test
    void b_45_a_plan_within_a_day_keeps_the_promise_and_a_note_does_not() {
        var planned = Story.bleusalt()
                .opened("2026-11-10T10:00", "email", "high", "lost_shipment")
                .then("2026-11-11T09:59", new Happening.PlanShared())
                .woke("2026-11-12T10:00");
        assertThat(planned.clock(PromiseKind.RESOLUTION_OR_PLAN).state()).isEqualTo(KEPT);

        var noted = Story.bleusalt()
                .opened("2026-11-10T10:00", "email", "high", "lost_shipment")
                .woke("2026-11-12T10:00");
        assertThat(noted.clock(PromiseKind.RESOLUTION_OR_PLAN).state()).isEqualTo(MISSED);
        assertThat(noted.clock(PromiseKind.RESOLUTION_OR_PLAN).endedAt()).isEqualTo(at("2026-11-11T10:00"));
    }

    @Test
    void b_47_standard_on_friday_morning_is_solved_by_wednesday_morning() {
        var mail = Story.bleusalt().opened("2026-11-06T10:00", "email", "standard", "product_question");
        assertThat(mail.clock(PromiseKind.RESOLUTION).breachAt()).isEqualTo(at("2026-11-11T10:00"));
    }

    @Test
    void b_62_a_complaint_on_sunday_night_is_acknowledged_in_an_hour_or_at_the_next_opening() {
        var playbook = Story.bleusalt().playbook;
        var due = playbook.calendar()
                .after(
                        at("2026-11-08T21:30"),
                        playbook.complaints().acknowledge().aim());
        assertThat(due).isEqualTo(at("2026-11-08T22:30"));
        assertThat(playbook.calendar().hours().isOpen(due)).isFalse();
        assertThat(playbook.calendar().hours().nextOpening(due)).contains(at("2026-11-09T08:00"));
    }

    @Test
    void b_63_a_complaint_opened_on_monday_is_amber_on_tuesday_and_red_on_thursday() {
        var playbook = Story.bleusalt().playbook;
        var investigate = playbook.complaints().investigate();
        assertThat(playbook.calendar().after(at("2026-11-09T10:00"), investigate.aim()))
                .isEqualTo(at("2026-11-10T10:00"));
        assertThat(playbook.calendar().after(at("2026-11-09T10:00"), investigate.breach()))
                .isEqualTo(at("2026-11-12T10:00"));
    }

    @Test
    void b_75_the_premium_promise_never_comes_before_the_free_one() {
        var due = Story.bleusalt()
                .opened("2026-11-07T23:00", "email", "standard", "product_question")
                .due();
        assertThat(due.aimAt()).isEqualTo(at("2026-11-08T09:00"));
        assertThat(at("2026-11-07T23:00").plus(Duration.ofHours(12))).isEqualTo(at("2026-11-08T11:00"));
    }

    @Test
    void c_12_an_answer_after_closing_to_a_call_queued_before_still_takes_fifty_seconds() {
        var queued = at("2026-11-06T19:59:50");
        assertThat(Story.callie().playbook.calendar().hours().isOpen(queued)).isTrue();
        assertThat(Duration.between(queued, at("2026-11-06T20:00:40"))).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void c_15_mail_on_saturday_evening_is_due_at_night_although_we_are_closed() {
        var mail = Story.callie().opened("2026-11-07T17:30", "email", "normal", "product_question");
        assertThat(mail.due().breachAt()).isEqualTo(at("2026-11-08T05:30"));
        assertThat(mail.playbook.calendar().hours().nextOpening(mail.due().breachAt()))
                .contains(at("2026-11-08T09:00"));
    }

    @Test
    void c_16_fifty_hours_with_six_of_waiting_for_the_customer_are_forty_four() {
        var mail = Story.callie()
                .opened("2026-11-09T10:00", "email", "normal", "product_question")
                .answered("2026-11-09T11:00")
                .then("2026-11-09T12:00", new Happening.Waiting())
                .then("2026-11-09T18:00", new Happening.CustomerWrote());
        var clock = mail.clock(PromiseKind.RESOLUTION);
        assertThat(clock.pausedFor()).isEqualTo(Duration.ofHours(6));
        assertThat(clock.aimAt()).isEqualTo(at("2026-11-11T16:00")); // 48 h and 6
        assertThat(clock.breachAt()).isEqualTo(at("2026-11-12T16:00"));
        mail.then("2026-11-11T12:00", new Happening.Solved()); // 50 h after the mail
        assertThat(mail.clock(PromiseKind.RESOLUTION).state()).isEqualTo(KEPT);
        assertThat(at("2026-11-11T12:00")).isBefore(clock.aimAt());
    }

    @Test
    void c_17_an_urgent_sms_ten_minutes_before_closing_is_due_five_minutes_after_opening() {
        var sms = Story.callie().opened("2026-11-06T19:50", "sms", "urgent", "shipping_exception");
        assertThat(sms.clock(PromiseKind.FIRST_RESPONSE).breachAt()).isEqualTo(at("2026-11-07T09:05"));
    }

    @Test
    void c_17_an_sms_that_is_not_urgent_gets_another_promise_instead() {
        var sms = Story.callie().opened("2026-11-06T19:50", "sms", "normal", "order_status");
        assertThat(sms.clocks().of(PromiseKind.FIRST_RESPONSE)).isEmpty();
        assertThat(sms.due().kind()).isEqualTo(PromiseKind.RESOLUTION);
    }

    @Test
    void c_28_the_goal_for_the_backlog_promises_nothing_on_a_ticket() {
        var mail = Story.callie().opened("2026-11-09T10:00", "email", "normal", "product_question");
        assertThat(mail.clocks().clocks())
                .flatExtracting(Clock::reasons)
                .extracting(Reason::source)
                .doesNotContain("priorities.normal.backlog");
    }

    @Test
    void c_29_an_urgent_ticket_on_sunday_at_two_is_triaged_by_four() {
        var urgent = Story.callie().opened("2026-11-08T02:00", "email", "urgent", "safety");
        assertThat(urgent.clock(PromiseKind.TRIAGE).breachAt()).isEqualTo(at("2026-11-08T04:00"));
        urgent.then("2026-11-08T03:30", new Happening.Triaged());
        assertThat(urgent.clock(PromiseKind.TRIAGE).state()).isEqualTo(KEPT);
    }

    @Test
    void c_56_a_shipping_exception_is_accepted_by_a_senior_in_half_an_hour() {
        var exception = Story.callie()
                .opened("2026-11-10T10:00", "email", "urgent", "shipping_exception")
                .then("2026-11-10T10:20", new Happening.Assigned("agent"));
        assertThat(exception.clock(PromiseKind.ASSIGN_SENIOR).breachAt()).isEqualTo(at("2026-11-10T10:30"));
        assertThat(exception.clock(PromiseKind.ASSIGN_SENIOR).state()).isEqualTo(RUNNING);
        exception.then("2026-11-10T10:30", new Happening.Assigned("senior_agent"));
        assertThat(exception.clock(PromiseKind.ASSIGN_SENIOR).state()).isEqualTo(KEPT);
    }

    @Test
    void c_58_a_review_handed_over_on_monday_afternoon_is_due_on_tuesday_afternoon() {
        var fault = Story.callie()
                .opened("2026-11-09T10:00", "email", "normal", "order_status")
                .reclassified("2026-11-09T15:00", "email", "normal", "product_fault");
        assertThat(fault.clock(PromiseKind.REVIEW).startedAt()).isEqualTo(at("2026-11-09T15:00"));
        assertThat(fault.clock(PromiseKind.REVIEW).breachAt()).isEqualTo(at("2026-11-10T15:00"));
    }

    @Test
    void c_62_thirty_days_of_delivery_last_to_the_end_of_the_thirtieth_day() {
        var end = Story.callie().playbook.calendar().endOfDayAfter(at("2026-11-01T14:00"), Span.parse("30d"));
        assertThat(at("2026-12-01T23:59")).isBefore(end);
        assertThat(at("2026-12-02T00:00")).isEqualTo(end);
    }

    @Test
    void c_64_an_exchange_received_before_christmas_is_due_on_the_thirtieth() {
        assertThat(after(Story.callie().playbook, "2026-12-18T15:00", "7bd")).isEqualTo(at("2026-12-30T15:00"));
    }

    private static Instant after(Playbook playbook, String local, String span) {
        return playbook.calendar().after(at(local), Span.parse(span));
    }
}
