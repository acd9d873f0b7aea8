package io.quarterdeck.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.forecast.Volume;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    private static final Playbook BLEUSALT = Yaml.shipped("bleusalt");
    private static final Playbook CALLIE = Yaml.shipped("callie");

    @Test
    void a_week_has_people_when_the_doors_are_open_and_nobody_else() {
        var week = week(CALLIE, 500_000, FRIDAY);
        for (var slot : week.slots()) {
            var open = CALLIE.calendar().hours().isOpen(slot.at());
            assertThat(slot.isOpen()).as(slot.at().toString()).isEqualTo(open);
            assertThat(slot.scheduled()).isGreaterThanOrEqualTo(slot.people());
        }
        assertThat(week.on(LocalDate.parse("2026-11-26"))).as("Thanksgiving").noneMatch(Slot::isOpen);
        assertThat(week.rosterOn(LocalDate.parse("2026-11-26")).beginning()).isEmpty();
    }

    /** 100 quarter-hours on the day that the clock is set back, 92 on the one that it is set forward. */
    @ParameterizedTest
    @CsvSource({"2026-11-01, 100", "2027-03-14, 92", "2026-11-27, 96"})
    void the_day_on_which_the_clock_changes_opens_on_the_wall_clock(LocalDate day, int quarters) {
        var week = week(BLEUSALT, 50_000, day);
        var slots = week.on(day);
        assertThat(slots).hasSize(quarters);
        var open = slots.stream().filter(Slot::isOpen).toList();
        assertThat(open).hasSize(56);
        assertThat(open.getFirst().at().atZone(BLEUSALT.zone()).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        assertThat(week.rosterOn(day).beginning().getFirst().begins())
                .isEqualTo(open.getFirst().at());
    }

    @ParameterizedTest
    @CsvSource({"bleusalt, 5000", "bleusalt, 500000", "callie, 60000", "callie, 5000000"})
    void shifts_bring_everybody_who_is_scheduled_and_all_work_that_can_wait_is_done(String brand, double orders) {
        var playbook = Yaml.shipped(brand);
        var week = week(playbook, orders, FRIDAY);
        var roster = week.roster();
        for (var i = 0; i < roster.needed().size(); i++) {
            assertThat(roster.onDuty(i))
                    .isGreaterThanOrEqualTo(roster.scheduled().get(i));
        }
        var lengths = Frame.of(playbook).shifts().length();
        assertThat(roster.shifts())
                .extracting(it -> Duration.between(it.begins(), it.ends()))
                .allMatch(it -> it.compareTo(lengths.low()) >= 0 && it.compareTo(lengths.high()) <= 0);
        assertThat(roster.paidHours()).isGreaterThanOrEqualTo(roster.scheduledHours());
        assertThat(week.slots())
                .allMatch(it -> it.occupancy() <= Frame.of(playbook).mostOccupancy() + 1e-9);
    }

    @Test
    void what_the_work_that_can_wait_takes_is_what_arrives() {
        var demand = demand(BLEUSALT, 500_000);
        var week = Planner.of(BLEUSALT, LiveNeedTest.usual(BLEUSALT)).week(demand, LocalDate.parse("2026-06-10"));
        var seconds = demand.lanes().stream()
                .filter(it -> it.channel().answer() == null)
                .mapToDouble(it -> it.effortSeconds()
                        * week.slots().stream()
                                .mapToDouble(slot -> slot.contacts().get(it.name()))
                                .sum())
                .sum();
        var done =
                week.slots().stream().mapToDouble(it -> it.waiting().working()).sum() * 900;
        // an ordinary week begins with the mail of a Sunday night and leaves the same to the next
        assertThat(done).isCloseTo(seconds, within(seconds * 0.02));
    }

    @Test
    void mail_goes_into_idle_time_first() {
        var week = week(BLEUSALT, 500_000, FRIDAY);
        var slot = WeekPlan.peak(week.on(FRIDAY)).orElseThrow();
        assertThat(slot.waiting().extra()).isZero();
        assertThat(slot.waiting().working())
                .isPositive()
                .isLessThanOrEqualTo(slot.waiting().idle());
        assertThat(slot.people()).isEqualTo(slot.live().agents());
        assertThat(slot.why()).contains("agents of work that can wait, in their idle time of");
    }

    /** workforce.md, finding 3: mail that comes at 20:00 is due at 08:00, when the doors open. */
    @Test
    void a_promise_that_nobody_can_keep_is_named_with_its_case() {
        var unkept = week(CALLIE, 60_000, FRIDAY).deadlines().unkept();
        assertThat(unkept).extracting(Unkept::who).contains("normal email", "urgent email");
        var mail = unkept.getFirst();
        assertThat(mail.rule()).isEqualTo("channels.email.first_response: 12h");
        assertThat(mail.first().arrives().atZone(CALLIE.zone()).toLocalTime()).isEqualTo(LocalTime.of(20, 0));
        assertThat(mail.first().due()).isEqualTo(mail.first().opens());
    }

    @Test
    void a_promise_in_business_time_can_be_kept() {
        var source =
                Yaml.source("callie").replace("first_response: 12h, resolution", "first_response: 11bh, resolution");
        assertThat(week(Yaml.playbook(source), 60_000, FRIDAY).deadlines().unkept())
                .extracting(Unkept::who)
                .doesNotContain("normal email");
    }

    @Test
    void a_small_brand_has_one_team_and_a_large_one_has_several_chats_at_a_time() {
        var small = WeekPlan.peak(week(BLEUSALT, 5_000, FRIDAY).slots()).orElseThrow();
        assertThat(small.live().together()).isPresent();
        assertThat(small.people()).isEqualTo(1);
        var large = WeekPlan.peak(week(BLEUSALT, 20_000_000, FRIDAY).slots()).orElseThrow();
        assertThat(large.live().together()).isEmpty();
    }

    @Test
    void a_contact_takes_fewer_people_the_more_there_are() {
        var people = List.of(5_000.0, 50_000.0, 500_000.0, 5_000_000.0).stream()
                .map(it -> week(CALLIE, it, FRIDAY).fullTime() / it)
                .toList();
        assertThat(people).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void the_interval_may_be_another_and_costs_little() {
        var quarters = week(BLEUSALT, 5_000_000, FRIDAY);
        var hours = Planner.of(BLEUSALT, LiveNeedTest.usual(BLEUSALT), Duration.ofHours(1))
                .week(demand(BLEUSALT, 5_000_000), FRIDAY);
        assertThat(hours.on(FRIDAY)).hasSize(24);
        assertThat(hours.roster().neededHours())
                .isCloseTo(
                        quarters.roster().neededHours(),
                        within(0.1 * quarters.roster().neededHours()));
    }

    @Test
    void an_interval_that_no_planner_uses_is_refused_by_its_name() {
        var planner = Planner.of(BLEUSALT, LiveNeedTest.usual(BLEUSALT), Duration.ofMinutes(7));
        assertThatThrownBy(() -> planner.week(demand(BLEUSALT, 1), FRIDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interval is 7m; it must be 5m, 10m, 15m, 20m, 30m or 60m");
    }

    @Test
    void a_desk_that_never_closes_has_shifts_from_midnight_to_midnight() {
        var source = Yaml.source("bleusalt").replace("open: {mon-sun: 08:00-22:00}", "open: 24/7");
        var playbook = Yaml.playbook(source);
        for (var day : List.of("2026-10-28", "2027-03-10")) {
            var week = week(playbook, 500_000, LocalDate.parse(day));
            assertThat(week.slots()).allMatch(Slot::isOpen);
            assertThat(week.deadlines().unkept()).isEmpty();
            for (var i = 0; i < week.roster().needed().size(); i++) {
                assertThat(week.roster().onDuty(i))
                        .isGreaterThanOrEqualTo(week.roster().scheduled().get(i));
            }
        }
    }

    @Test
    void doors_that_are_open_for_less_than_a_shift_pay_for_a_whole_one() {
        var source = Yaml.source("bleusalt").replace("open: {mon-sun: 08:00-22:00}", "open: {mon-fri: 10:00-13:00}");
        var week = week(Yaml.playbook(source), 5_000, FRIDAY);
        var shift = week.rosterOn(FRIDAY).beginning().getFirst();
        assertThat(Duration.between(shift.begins(), shift.ends())).isEqualTo(Duration.ofHours(6));
        assertThat(week.roster().paidHours()).isEqualTo(5 * 2 * 6);
    }

    @Property(tries = 4)
    void the_same_question_has_the_same_answer_whatever_the_size(
            @ForAll @IntRange(min = 1, max = 3_000_000) int orders) {
        var one = week(CALLIE, orders, FRIDAY);
        var other = week(CALLIE, orders, FRIDAY);
        assertThat(one.roster()).isEqualTo(other.roster());
        assertThat(one.liveHours()).isLessThanOrEqualTo(one.roster().neededHours());
    }

    static WeekPlan week(Playbook playbook, double orders, LocalDate date) {
        return Planner.of(playbook, LiveNeedTest.usual(playbook)).week(demand(playbook, orders), date);
    }

    static Demand demand(Playbook playbook, double orders) {
        return Demand.of(playbook, Volume.ofOrders(orders));
    }
}
