package io.quarterdeck.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.Vectors;
import io.quarterdeck.engine.Vectors.Row;
import io.quarterdeck.engine.sim.Coverage.Claim;
import io.quarterdeck.engine.staffing.ErlangC;
import io.quarterdeck.engine.staffing.Load;
import io.quarterdeck.engine.stats.Interval;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Priority, chat, skills and the idle reserve against what is known of them exactly. */
class SharedTeamsCoverageTest {
    private static final double MEAN = 180;
    private static final double TARGET = 20;
    private static final int PER_BATCH = 2500;
    private static final int BATCHES = 21;

    /**
     * M/M/4 in two classes of equal handling: the urgent see an M/M/4 of their own, and both together wait as one queue
     * would, so the others wait for the rest.
     */
    @Test
    void two_classes_before_several_agents() {
        var urgent = 20 / 1800.0;
        var other = 12 / 1800.0;
        var handling = Distribution.exponential(MEAN);
        var rates = Coverage.batches(urgent + other, PER_BATCH);
        var queues = new UrgentFirst(share(rates, urgent), share(rates, other), handling, handling, 4, TARGET);
        var ofUrgent = new ErlangC(new Load(urgent, 1, MEAN), 4);
        var ofAll = new ErlangC(new Load(urgent + other, 1, MEAN), 4);
        var waitOfOther = (ofAll.queue() - ofUrgent.queue()) / other;
        Coverage.holds(
                queues::run,
                new Claim("service level of the urgent", 0, ofUrgent.answeredWithin(TARGET), Outcome::serviceLevel),
                new Claim("wait of the urgent", 0, ofUrgent.meanWait(), Outcome::meanWait),
                new Claim("wait of the others", 1, waitOfOther, Outcome::meanWait));
    }

    /**
     * M/G/1 in two classes, resumed: with R = Σλ E[S²]/2 over both, the others are in the system for
     * E[S]/(1-ρ1) + R/((1-ρ1)(1-ρ1-ρ2)).
     */
    @Test
    void two_classes_before_one_agent_whatever_the_handling() {
        var urgentHandling = Distribution.gamma(60, 0.7);
        var otherHandling = Distribution.lognormal(MEAN, 0.8);
        var urgent = 0.25 / 60;
        var other = 0.35 / MEAN;
        var rates = Coverage.batches(urgent + other, PER_BATCH);
        var queues =
                new UrgentFirst(share(rates, urgent), share(rates, other), urgentHandling, otherHandling, 1, TARGET);
        var urgentRest = urgent * urgentHandling.meanSquare() / 2;
        var rest = urgentRest + other * otherHandling.meanSquare() / 2;
        var stay = MEAN / (1 - 0.25) + rest / (1 - 0.25) / (1 - 0.6);
        Coverage.holds(
                queues::run,
                new Claim("wait of the urgent", 0, urgentRest / (1 - 0.25), Outcome::meanWait),
                new Claim("wait of the others", 1, stay - MEAN, Outcome::meanWait));
    }

    /** One that waits often enough for means of some thousand chats to be near normal. */
    static Stream<Row> chats() {
        return Vectors.rows("chat_staffing.csv")
                .filter(row -> row.whole("max_concurrency") > 2 && row.number("p_wait") > 0.1)
                .filter(row -> row.whole("min_agents") < 15)
                .limit(1);
    }

    /** The birth-death queue of chats, exact values from the vectors. */
    @ParameterizedTest
    @MethodSource("chats")
    void chats_at_a_time(Row row) {
        var agents = row.whole("min_agents");
        var rates = Coverage.batches(row.number("chats_per_hour") / 3600, 3 * PER_BATCH);
        var pool = chatPool(row, rates, agents);
        var seconds = rates.intervalSeconds();
        Coverage.holds(
                pool::run,
                new Claim("service level", row.number("sl"), Outcome::serviceLevel),
                new Claim("mean wait", row.number("asa_s"), Outcome::meanWait),
                new Claim("utilisation", row.number("agent_utilisation"), it -> it.occupancy(agents, seconds)),
                new Claim(
                        "chats at a time",
                        row.number("mean_chats_per_agent"),
                        it -> it.servedSeconds() / agents / seconds));
    }

    @ParameterizedTest
    @MethodSource("allChats")
    void every_chat_row_within_five_standard_errors(Row row) {
        var perSecond = row.number("chats_per_hour") / 3600;
        var pool = chatPool(row, Rates.constant(perSecond, 5000 / perSecond, BATCHES), row.whole("min_agents"));
        var outcomes = pool.run(new Streams(Seed.OF_ALL_TESTS, 0));
        agrees(outcomes, row.number("sl"), 1e-4, 1, Outcome::serviceLevel);
        agrees(outcomes, row.number("asa_s"), 1e-2, 1, Outcome::meanWait);
    }

    static Stream<Row> allChats() {
        return Vectors.rows("chat_staffing.csv");
    }

    /** Two million calls a row were simulated elsewhere, one million here: the difference has the error of both. */
    @ParameterizedTest
    @MethodSource("reserves")
    void an_idle_reserve_as_simulated_elsewhere(Row row) {
        var perSecond = row.number("voice_per_1800s") / 1800;
        var seconds = 50_000 / perSecond;
        var agents = row.whole("agents");
        var team = new IdleReserve(
                Rates.constant(perSecond, seconds, BATCHES),
                Distribution.exponential(row.number("aht_voice_s")),
                Distribution.never(),
                Distribution.exponential(row.number("aht_email_s")),
                agents,
                row.whole("reserve_K"),
                30);
        var outcomes = team.run(new Streams(Seed.OF_ALL_TESTS, 0));
        var both = Math.sqrt(1.5);
        agrees(outcomes, row.number("voice_SL30"), 5e-5, both, Outcome::serviceLevel);
        agrees(outcomes, row.number("voice_asa_s"), 5e-3, both, Outcome::meanWait);
        var all = outcomes.batches(1, it -> it.occupancy(agents, seconds));
        within(all, row.number("total_occupancy"), 5e-5, both);
        var mail = outcomes.batches(1, IdleReserve.MAIL, it -> it.busySeconds() / seconds);
        within(mail, row.number("email_agents_equiv"), 5e-4, both);
    }

    static Stream<Row> reserves() {
        return Vectors.rows("blending_reserve_sim.csv");
    }

    /**
     * Mail as long as calls: from 5 to 9 busy agents is a birth-death queue, since an agent who would be the fifth idle
     * begins a mail at once.
     */
    @Test
    void a_reserve_where_mail_is_as_long_as_calls() {
        var erlangs = 6;
        var agents = 9;
        var reserve = 4;
        var notAllBusy = 0.0;
        var chance = 1.0;
        for (var busy = agents - reserve; busy < agents; busy++) {
            notAllBusy += chance;
            chance *= (double) erlangs / (busy + 1);
        }
        var allBusy = chance / (1 - (double) erlangs / agents);
        var waits = allBusy / (notAllBusy + allBusy);
        var drain = (agents - erlangs) / MEAN;
        var handling = Distribution.exponential(MEAN);
        var rates = Coverage.batches(erlangs / MEAN, PER_BATCH);
        Coverage.holds(
                new IdleReserve(rates, handling, Distribution.never(), handling, agents, reserve, TARGET)::run,
                new Claim("service level", 1 - waits * Math.exp(-drain * TARGET), Outcome::serviceLevel),
                new Claim("mean wait", waits / drain, Outcome::meanWait));
    }

    /** Types of equal handling that everybody can serve are one queue, whoever is asked first. */
    @Test
    void skills_that_everybody_has_are_erlang_c() {
        var intervals = Coverage.batches(8 / MEAN, PER_BATCH);
        var type = new ContactType(
                Collections.nCopies(intervals.intervals(), 4 / MEAN),
                Distribution.exponential(MEAN),
                Distribution.never(),
                TARGET,
                List.of(0, 1, 2));
        var groups = List.of(
                new AgentGroup(3, List.of(0, 1)), new AgentGroup(3, List.of(1, 0)), new AgentGroup(4, List.of(0, 1)));
        var queues = new SkillQueues(
                intervals.intervalSeconds(), List.of(type, type), groups, SkillQueues.Next.LONGEST_WAIT);
        var exact = new ErlangC(new Load(8, MEAN, MEAN), 10);
        Coverage.holds(
                queues::run,
                new Claim("service level of a type", exact.answeredWithin(TARGET), Outcome::serviceLevel),
                new Claim("wait of a type", exact.meanWait(), Outcome::meanWait));
    }

    private static ChatPool chatPool(Row row, Rates rates, int agents) {
        var turn = row.number("agent_s_per_turn");
        return new ChatPool(
                rates,
                Distribution.exponential(row.number("turns") * turn),
                Distribution.never(),
                new ChatPool.Turns(turn, row.number("customer_s_per_turn")),
                agents,
                row.whole("max_concurrency"),
                row.number("target_s"));
    }

    private static Rates share(Rates rates, double perSecond) {
        return Rates.constant(perSecond, rates.intervalSeconds(), rates.intervals());
    }

    private static void agrees(
            Outcomes outcomes, double expected, double rounding, double errors, ToDoubleFunction<Outcome> measure) {
        within(outcomes.batches(1, 0, measure), expected, rounding, errors);
    }

    /** Five standard errors; half the width of an interval of twenty batches is 2.093 of them. */
    private static void within(Interval interval, double expected, double rounding, double errors) {
        var middle = (interval.lower() + interval.upper()) / 2;
        assertThat(middle).isCloseTo(expected, Assertions.within(rounding + errors * 5 * interval.halfWidth() / 2.093));
    }
}
