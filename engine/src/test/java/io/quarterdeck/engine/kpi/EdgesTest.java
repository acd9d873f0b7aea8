package io.quarterdeck.engine.kpi;

import static io.quarterdeck.engine.Vectors.close;
import static io.quarterdeck.engine.kpi.Told.START;
import static io.quarterdeck.engine.kpi.Told.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.engine.Vectors;
import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Yaml;
import io.quarterdeck.engine.stats.KaplanMeier;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgesTest {
    private static final long DAY = 86_400;

    @Test
    void a_merge_of_two_customers_judges_their_history_again_and_a_withdrawn_merge_undoes_it() {
        var told = new Told();
        told.contact("one", "chat", "Dora", "x", START).agent("ann", START, new What.Answered());
        told.contact("two", "chat", "Dorothea", "x", after(DAY)).agent("ann", after(DAY), new What.Answered());
        var journal = new Journal(new Dictionary(Told.RULES));
        told.lines().forEach(journal::take);
        assertThat(fcr(journal).part()).isEqualTo(2);
        var merge = new Happened(
                Stamp.first("m", 0), after(3 * DAY), new Actor.Machine(), null, new What.Merged("Dora", "Dorothea"));
        journal.take(merge);
        assertThat(fcr(journal).part()).isEqualTo(1);
        journal.take(merge.withdrawn());
        assertThat(fcr(journal).part()).isEqualTo(2);
    }

    @Test
    void a_contact_on_the_stroke_is_final_seven_days_later_to_the_instant_and_the_rest_of_its_quarter_after_it() {
        var told = new Told();
        told.contact("stroke", "chat", "Dora", "x", START).agent("ann", START, new What.Answered());
        told.contact("later", "chat", "Emil", "x", after(1)).agent("ann", after(1), new What.Answered());
        assertThat(told.report(after(7 * DAY).minusMillis(1))
                        .figure("fcr.all_contacts@7d", Told.year())
                        .missing())
                .isTrue();
        assertThat(told.report(after(7 * DAY))
                        .figure("fcr.all_contacts@7d", Told.year())
                        .whole())
                .isEqualTo(1);
        assertThat(told.report(after(7 * DAY + 900))
                        .figure("fcr.all_contacts@7d", Told.year())
                        .whole())
                .isEqualTo(2);
    }

    @Test
    void an_agreed_call_back_is_neither_until_somebody_calls() {
        var told = new Told();
        var contact = told.contact("one", "phone", null, "", START)
                .machine(START, new What.Queued())
                .customer(after(20), new What.CallbackAgreed());
        var before = told.report(after(600));
        assertThat(before.figure("service_level.offered@30s", Told.year()).missing())
                .isTrue();
        assertThat(before.figure("abandonment.all", Told.year()).missing()).isTrue();
        assertThat(before.figure("queue_length.now", Told.year()).part()).isZero();
        contact.agent("ann", after(700), new What.Answered());
        var called = told.report(after(800));
        assertThat(called.figure("service_level.offered@30s", Told.year()).part())
                .isZero();
        assertThat(called.figure("service_level.offered@30s", Told.year()).whole())
                .isEqualTo(1);
    }

    @Test
    void a_second_queue_after_a_transfer_continues_one_contact_and_starts_no_wait() {
        var told = new Told();
        told.contact("one", "phone", null, "", START)
                .machine(START, new What.Queued())
                .agent("ann", after(10), new What.Answered())
                .agent("ann", after(60), new What.Transferred())
                .machine(after(60), new What.Queued())
                .agent("bob", after(500), new What.Answered());
        var report = told.report(after(600));
        assertThat(report.figure("queue_time.answered", Told.year()).part()).isEqualTo(10_000);
        assertThat(report.figure("contacts_handled.by_arrival", Told.year()).part())
                .isEqualTo(1);
    }

    @Test
    void finishing_beyond_the_limit_is_cut_and_said() {
        var told = new Told();
        told.contact("one", "phone", null, "", START);
        told.spent("ann", Activity.TALK, START, after(300), "one");
        told.spent("ann", Activity.WRAP, after(300), after(300 + 1200), "one");
        var report = told.report(after(DAY));
        assertThat(report.figure("aht.elapsed_by_end@wrap10m", Told.year()).part())
                .isEqualTo(900_000);
        assertThat(report.figure("aht.finishing_cut@wrap10m", Told.year()).part())
                .isEqualTo(1);
    }

    @Test
    void shared_time_is_split_without_losing_a_millisecond() {
        var told = new Told();
        for (var i = 0; i < 3; i++) {
            told.contact("k" + i, "chat", null, "", START);
            told.spent("ann", Activity.CHAT, START, START.plusMillis(1000), "k" + i);
        }
        var figure = told.report(after(DAY)).figure("aht.workload", Told.year());
        assertThat(figure.part()).isEqualTo(1000);
        assertThat(figure.whole()).isEqualTo(3);
    }

    @Test
    void a_customer_outranks_a_break_and_a_break_outranks_waiting() {
        var told = new Told();
        told.contact("one", "phone", null, "", START);
        told.spent("ann", Activity.AVAILABLE, START, after(600), null);
        told.spent("ann", Activity.BREAK, after(100), after(400), null);
        told.spent("ann", Activity.TALK, after(100), after(200), "one");
        var report = told.report(after(DAY));
        assertThat(report.figure("occupancy.of_staffed", Told.year()).whole()).isEqualTo(400_000);
        assertThat(report.figure("occupancy.of_staffed", Told.year()).part()).isEqualTo(100_000);
        assertThat(report.figure("shrinkage.break", Told.year()).part()).isEqualTo(200_000);
    }

    @Test
    void work_across_midnight_is_counted_on_both_days_and_once() {
        var told = new Told();
        var evening = Instant.parse("2025-05-05T23:50:00Z");
        told.spent("ann", Activity.AVAILABLE, evening, evening.plusSeconds(1200), null);
        var report = told.report(after(2 * DAY));
        assertThat(report.figure("utilisation.of_paid", Told.year()).whole()).isEqualTo(1_200_000);
        var second = Report.Scope.of(Instant.parse("2025-05-06T00:00:00Z"), Instant.parse("2025-05-07T00:00:00Z"));
        assertThat(report.figure("utilisation.of_paid", second).whole()).isEqualTo(600_000);
    }

    @Test
    void spam_is_in_no_measure() {
        var told = new Told();
        told.contact("one", "email", "Dora", "x", START)
                .agent("ann", after(60), new What.Wrote())
                .agent("ann", after(70), new What.Discarded());
        var journal = new Journal(new Dictionary(Told.RULES));
        told.lines().forEach(journal::take);
        assertThat(journal.cells().isEmpty()).isTrue();
    }

    @Test
    void targets_are_decided_on_whole_numbers() {
        var id = VariantId.of("service_level", "offered");
        assertThat(new Figure(id, Statistic.SHARE, 80, 100, 100).atLeast(Percent.of(80)))
                .isTrue();
        assertThat(new Figure(id, Statistic.SHARE, 79, 100, 100).atLeast(Percent.of(80)))
                .isFalse();
        assertThat(new Figure(id, Statistic.SHARE, 849, 1000, 1000).under(Percent.of(85)))
                .isTrue();
        assertThat(new Figure(id, Statistic.SHARE, 0, 0, 0).atLeast(Percent.of(0)))
                .isFalse();
        assertThat(new Figure(id, Statistic.SHARE, Long.MAX_VALUE / 3, Long.MAX_VALUE, 1).compare(1, 3))
                .isNegative();
    }

    @Test
    void a_cohort_is_decided_when_the_contact_begins() {
        var order = START.minus(Duration.ofDays(90));
        assertThat(Cohort.at(START, order, false)).isEqualTo(Cohort.RETURNING_CUSTOMER);
        assertThat(Cohort.at(START, order.plusMillis(1), false)).isEqualTo(Cohort.NEW_CUSTOMER);
        assertThat(Cohort.at(START, order.plusMillis(1), true)).isEqualTo(Cohort.RETURNING_CUSTOMER);
        assertThat(Cohort.at(START, null, false)).isEqualTo(Cohort.NEW_CUSTOMER);
    }

    @Test
    void a_playbook_gives_the_limits_and_the_versions() {
        var callie = Rules.of(Yaml.shipped("callie"));
        assertThat(callie.queues().within())
                .isEqualTo(Map.of("phone", Duration.ofSeconds(60), "chat", Duration.ofSeconds(30)));
        assertThat(callie.repeatWindow()).isEqualTo(Duration.ofDays(7));
        assertThat(callie.offer().version("bot")).isEqualTo("self_service");
        assertThat(callie.offer().versionOfPeople()).isEqualTo("reactive");
        assertThat(new Dictionary(callie).variant("service_level.offered@1m")).isEmpty();
        assertThat(new Dictionary(callie).variant("service_level.offered@60s")).isPresent();
    }

    @Test
    void the_cost_of_an_hour_of_handling_is_that_of_the_requirement() {
        // C-30: $30 an hour, 30 % shrinkage, 80 % occupancy: $53.57, $7.14 for 8 minutes, $2.68 for a chat of 6 at 2.
        var hour = PlannedCost.ofHandlingHour(30, 0.3, 0.8);
        assertThat("%.2f".formatted(hour)).isEqualTo("53.57");
        assertThat("%.2f".formatted(PlannedCost.ofContact(hour, Duration.ofMinutes(8), 1)))
                .isEqualTo("7.14");
        assertThat("%.2f".formatted(PlannedCost.ofContact(hour, Duration.ofMinutes(6), 2)))
                .isEqualTo("2.68");
    }

    @Test
    void the_provisional_rate_is_fair_to_contacts_too_young_to_judge() {
        var file = Vectors.object(Vectors.json("fcr_km.json"));
        var told = new Told();
        var now = after(100 * DAY);
        var number = 0;
        for (var seen : Vectors.list(file.get("obs"))) {
            var days = Vectors.numbers(seen);
            var id = "k" + number++;
            var length = Duration.ofMillis(Math.round(days[0] * 86_400_000));
            var began = days[1] == 1 ? START : now.minus(length);
            told.contact(id, "chat", id, "x", began).agent("ann", began, new What.Answered());
            if (days[1] == 1) {
                told.contact(id + "again", "chat", id, "x", began.plus(length)).customer(now, new What.Abandoned());
            }
        }
        var lasting = new KaplanMeier(told.returns(Told.RULES, now)).lasting(7 * DAY);
        close(lasting, (double) file.get("km_fcr"));
    }

    @Test
    void what_cannot_be_is_refused_with_its_lawful_range() {
        assertThatThrownBy(() -> new What.Rated(6)).hasMessage("stars is 6; it must be from 1 to 5");
        assertThatThrownBy(() -> new What.Recommended(11, Cohort.UNKNOWN)).hasMessageContaining("from 0 to 10");
        assertThatThrownBy(() -> new Told().spent("ann", Activity.TALK, after(9), START, null))
                .hasMessageContaining("before its end");
        assertThatThrownBy(() -> PlannedCost.ofHandlingHour(28, 1, 0.8)).hasMessageContaining("shrinkage is 1.0");
        assertThatThrownBy(() -> Report.Scope.of(after(1), after(900))).hasMessageContaining("whole quarter");
        var euros = new What.Paid(new Money(1, Currency.getInstance("EUR")), null);
        assertThatThrownBy(
                        () -> new Told().line(new Actor.Machine(), START, euros).report(after(1)))
                .hasMessageContaining("currency of a cost is EUR; it must be USD");
        assertThatThrownBy(() -> new Told().report(after(1)).figure("fcr", Told.year()))
                .hasMessageContaining("variant is fcr");
    }

    private static Figure fcr(Journal journal) {
        return journal.report(after(30 * DAY)).figure("fcr.all_contacts@7d", Told.year());
    }
}
