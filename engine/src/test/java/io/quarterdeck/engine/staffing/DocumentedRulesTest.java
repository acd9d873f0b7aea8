package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rules of thumb in docs/contradictions.md says what the engine computes, number for number. */
class DocumentedRulesTest {
    private static final Path PAGE = Path.of("..", "docs", "contradictions.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\*\\*(.+?)\\*\\* \\| .+? \\| (.+) \\|$");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");

    private static final WorkingTime WEEK = new WorkingTime(40, 0.3);
    private static final double SIX_MINUTES = 360;
    private static final double HALF_AN_HOUR = 1800;
    private static final CallTarget TARGET = CallTarget.EIGHTY_IN_THIRTY.capped(0.85);

    record Rule(String name, List<String> numbers) {
        static Rule of(String name, Object... numbers) {
            return new Rule(name, Arrays.stream(numbers).map(Object::toString).toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_page_says_what_is_computed(Rule rule) throws IOException {
        var said = ROW.matcher(Files.readString(PAGE))
                .results()
                .filter(it -> it.group(1).equals(rule.name()))
                .findFirst()
                .orElseThrow();
        assertThat(NUMBER.matcher(said.group(2)).results().map(MatchResult::group))
                .isEqualTo(rule.numbers());
    }

    @Test
    void every_row_of_the_page_is_computed() throws IOException {
        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(it -> it.group(1)))
                .containsExactlyElementsOf(rules().map(Rule::name).toList());
    }

    /** By simulation, since mail that is not put down has no closed form here. */
    @Test
    void mail_that_is_not_put_down_is_paid_for_by_the_callers() throws IOException {
        var page = Files.readString(PAGE).replace('\n', ' ');
        var alone = new ErlangC(new Load(60, 3600, SIX_MINUTES), 9).answeredWithin(30);
        assertThat(page)
                .contains("answer %s %% within 30 seconds".formatted(percent(alone)))
                .contains("and finishes it, %s %%".formatted(percent(withReserve(0))))
                .contains("if three are kept idle, %s %%".formatted(percent(withReserve(3))));
    }

    private static double withReserve(int idle) {
        return Vectors.rows("blending_reserve_sim.csv")
                .filter(it -> it.whole("voice_per_1800s") == 30 && it.whole("agents") == 9)
                .filter(it -> it.whole("reserve_K") == idle)
                .findFirst()
                .orElseThrow()
                .number("voice_SL30");
    }

    static Stream<Rule> rules() {
        return Stream.of(
                people(),
                contactsOfAWeek(),
                occupancy(),
                peak(),
                coverage(),
                abandonment(),
                cost(),
                automation(),
                chats(),
                mail(),
                scale());
    }

    private static Rule people() {
        var all = new WorkingTime(40, 0);
        var workload = 100 / 0.8;
        return Rule.of(
                "12 to 16 people for 1,000 contacts a day",
                80,
                one(WEEK.people(7 * workload)),
                one(WEEK.people(5 * workload)),
                one(all.people(5 * workload)),
                30,
                12,
                16,
                one(WEEK.handlingSeconds(7000, 12, 0.8) / 60),
                one(WEEK.handlingSeconds(7000, 16, 0.8) / 60),
                one(WEEK.handlingSeconds(5000, 12, 0.8) / 60),
                one(WEEK.handlingSeconds(5000, 16, 0.8) / 60),
                one(fte(Days.calls(1, 1).hours() + Days.chats(1, 1).hours() + 40 / 0.85)),
                one(fte(blended(1, 1))),
                one(fte(pooled(1, 1))),
                one(fte(pooled(0.7, 0.88))));
    }

    private static Rule contactsOfAWeek() {
        var twelve = new Load(12, 3600, SIX_MINUTES);
        var sixteen = new Load(16, 3600, SIX_MINUTES);
        var each = WEEK.contacts(SIX_MINUTES, TARGET.occupancy(twelve));
        assertThat(whole(WEEK.contacts(SIX_MINUTES, TARGET.occupancy(sixteen)))).isEqualTo(whole(each));
        return Rule.of(
                "80 to 120 contacts for an agent in a week",
                75,
                85,
                whole(WEEK.contacts(SIX_MINUTES, 0.75)),
                whole(WEEK.contacts(SIX_MINUTES, 0.85)),
                80,
                120,
                percent(WEEK.occupancy(80, SIX_MINUTES)),
                percent(WEEK.occupancy(120, SIX_MINUTES)),
                80,
                one(WEEK.handlingSeconds(120, 1, 0.8) / 60),
                one(WEEK.handlingSeconds(80, 1, 0.8) / 60),
                12,
                16,
                TARGET.agents(twelve),
                TARGET.agents(sixteen),
                whole(each));
    }

    private static Rule occupancy() {
        var numbers = new ArrayList<Object>();
        for (var handling : new double[] {SIX_MINUTES, 600}) {
            var least = firstReaching(0.75, handling);
            var most = lastBelow(0.85, handling);
            numbers.addAll(List.of(
                    least, most, whole(least * handling / HALF_AN_HOUR), whole(most * handling / HALF_AN_HOUR)));
        }
        numbers.addAll(List.of(10, percent(TARGET.occupancy(halfAnHour(10, SIX_MINUTES)))));
        return Rule.of("Occupancy of 75 to 85 %", numbers.toArray());
    }

    private static Rule peak() {
        return Rule.of(
                "For the peak, 1.5 to 2 times the staff",
                two(staff(10, 2, 1)),
                10,
                two(staff(60, 2, 1)),
                60,
                two(staff(300, 2, 1)),
                300,
                1.5,
                two(carried(10)),
                two(carried(60)),
                two(carried(300)),
                15,
                two(staff(10, 2, 1.15)),
                two(staff(60, 2, 1.15)),
                two(staff(300, 2, 1.15)));
    }

    private static Rule coverage() {
        return Rule.of(
                "Coverage extended by 30 to 50 %",
                1.3,
                two(staff(10, 1.3, 1)),
                10,
                two(staff(100, 1.3, 1)),
                100,
                two(staff(300, 1.3, 1)),
                300,
                1.5,
                two(staff(10, 1.5, 1)),
                two(staff(100, 1.5, 1)),
                two(staff(300, 1.5, 1)));
    }

    private static Rule abandonment() {
        var calls = new Load(120, 3600, 480);
        var few = new Load(60, 3600, SIX_MINUTES);
        return Rule.of(
                "Abandonment below 3 %",
                120,
                answering(calls, 180),
                80,
                60,
                fewest(it -> new ErlangA(calls, it, 180).occupancy() <= 0.85),
                85,
                ErlangA.losingAtMost(calls, 0.03, 180),
                3,
                60,
                2,
                answering(few, 120),
                ErlangA.losingAtMost(few, 0.03, 120),
                20,
                answering(few, 1200),
                ErlangA.losingAtMost(few, 0.03, 1200));
    }

    private static Rule cost() {
        var anHour = WEEK.costOfContact(28, 3600, 0.8, 1);
        assertThat(WEEK.costOfContact(34, SIX_MINUTES, 0.8, 1)).isGreaterThan(6);
        return Rule.of(
                "$6 to 20 for a call, $2 to 8 for a chat or a mail",
                28,
                80,
                two(WEEK.costOfContact(28, SIX_MINUTES, 0.8, 1)),
                two(WEEK.costOfContact(28, SIX_MINUTES, 0.8, new Conversation(30, 30, 6).gain(2))),
                6,
                one(6 / anHour * 60),
                20,
                whole(20 / anHour * 60),
                whole(20 / WEEK.costOfContact(1, SIX_MINUTES, 0.8, 1)));
    }

    private static Rule automation() {
        var both = new Automation(1, 0.3, 0.12);
        var before = fte(blended(1, 1));
        var after = fte(blended(both.contactsLeft(), both.handlingLeft()));
        var pooled = fte(pooled(1, 1));
        var pooledAfter = fte(pooled(both.contactsLeft(), both.handlingLeft()));
        return Rule.of(
                "Automation takes 20 to 40 % of repetitive contacts and 10 to 15 % of handling time",
                percent(1 - new Automation(0.5, 0.2, 0.1).workLeft()),
                percent(1 - new Automation(0.5, 0.4, 0.15).workLeft()),
                30,
                12,
                percent(1 - both.workLeft()),
                percent(1 - after / before),
                one(before),
                one(after),
                percent(1 - pooledAfter / pooled),
                one(pooled),
                one(pooledAfter));
    }

    private static Rule chats() {
        var talk = new Conversation(30, 30, 6);
        var queue = new Chats(300, 3600, talk, 3);
        return Rule.of(
                "Two or three chats at once",
                two(talk.gain(2)),
                two(talk.gain(3)),
                two(talk.gain(4)),
                2,
                3,
                4,
                two(talk.inflation(2)),
                two(talk.inflation(3)),
                two(talk.inflation(4)),
                300,
                90,
                60,
                ChatQueue.answering(queue, 0.9, 60).agents(),
                queue.agentsIfHandlingIsShared(0.9, 60));
    }

    private static Rule mail() {
        var business =
                (AsyncCapacity.Enough) mailDue(it -> dueAfterOpenHours(it, 8)).capacity();
        var threeDays = (AsyncCapacity.Enough) mailDue(it -> it + 72).capacity();
        assertThat(mailDue(it -> it + 24).capacity()).isInstanceOf(AsyncCapacity.Impossible.class);
        return Rule.of(
                "Mail by the end of the business day",
                480,
                8,
                20,
                one(business.agents().value()),
                8,
                one(threeDays.agents().value()),
                72,
                24);
    }

    private static Rule scale() {
        var aDay = 500_000 * 0.067 / 365;
        return Rule.of("1,000 contacts a day", "500,000", 6.7, 100, whole(aDay), "1,000", whole(365_000 / 5000.0), 100);
    }

    /** 420 mails from 8 to 22 and 60 in the night, six minutes each. */
    private static DeadlineDemand mailDue(IntUnaryOperator due) {
        var work = IntStream.range(0, 168)
                .mapToObj(it -> new DeadlineWork(
                        "mail", it, due.applyAsInt(it), (it % 24 >= 8 && it % 24 < 22 ? 30 : 6) * (long) SIX_MINUTES))
                .toList();
        return DeadlineDemand.weekly(
                work,
                StaffedSlots.of(
                        3600,
                        IntStream.range(0, 168)
                                .mapToObj(DocumentedRulesTest::isOpen)
                                .toList()));
    }

    private static boolean isOpen(int hour) {
        return hour / 24 % 7 < 5 && hour % 24 >= 8 && hour % 24 < 20;
    }

    private static int dueAfterOpenHours(int arrives, int hours) {
        var left = hours;
        var slot = arrives;
        for (; left > 0; slot++) {
            left -= isOpen(slot) ? 1 : 0;
        }
        return slot;
    }

    private static double blended(double contacts, double handling) {
        return Days.calls(contacts, handling)
                .beside(Days.chats(contacts, handling))
                .hoursWith(40 * contacts * handling, 0.85);
    }

    private static double pooled(double contacts, double handling) {
        return Days.pooled(contacts, handling).hoursWith(40 * contacts * handling, 0.85);
    }

    private static double fte(double hoursADay) {
        return WEEK.people(7 * hoursADay);
    }

    private static Load halfAnHour(double contacts, double handling) {
        return new Load(contacts, HALF_AN_HOUR, handling);
    }

    private static int firstReaching(double occupancy, double handling) {
        return IntStream.iterate(1, it -> it + 1)
                .filter(it -> CallTarget.EIGHTY_IN_THIRTY.occupancy(halfAnHour(it, handling)) >= occupancy)
                .findFirst()
                .orElseThrow();
    }

    private static int lastBelow(double occupancy, double handling) {
        return IntStream.range(1, 400)
                .filter(it -> CallTarget.EIGHTY_IN_THIRTY.occupancy(halfAnHour(it, handling)) <= occupancy)
                .max()
                .orElseThrow();
    }

    private static double staff(double contacts, double times, double slower) {
        return (double) TARGET.agents(halfAnHour(contacts * times, SIX_MINUTES * slower))
                / TARGET.agents(halfAnHour(contacts, SIX_MINUTES));
    }

    /** How many times the calls are carried by half as many people again, or by the next whole person. */
    private static double carried(double contacts) {
        var people = TARGET.agents(halfAnHour(contacts, SIX_MINUTES)) * 3 / 2;
        return TARGET.mostContacts(people, HALF_AN_HOUR, SIX_MINUTES) / contacts;
    }

    private static int answering(Load load, double patience) {
        return fewest(it -> new ErlangA(load, it, patience).answeredWithin(60) >= 0.8);
    }

    private static int fewest(IntPredicate enough) {
        return IntStream.iterate(1, it -> it + 1).filter(enough).findFirst().orElseThrow();
    }

    private static String percent(double share) {
        return whole(share * 100);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
