package io.quarterdeck.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.forecast.Handling;
import io.quarterdeck.engine.forecast.Lane;
import io.quarterdeck.engine.forecast.Work;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import io.quarterdeck.engine.staffing.Chats;
import io.quarterdeck.engine.staffing.Constraint;
import io.quarterdeck.engine.staffing.Conversation;
import io.quarterdeck.engine.staffing.Load;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LiveNeedTest {
    private static final Playbook BLEUSALT = Yaml.shipped("bleusalt");
    private static final Playbook CALLIE = Yaml.shipped("callie");

    @Test
    void sixty_calls_an_hour_of_nine_minutes_take_thirteen_agents() {
        var need = phone(BLEUSALT, 540, usual(BLEUSALT)).need(60, new Load(60, 3600, 540));
        assertThat(need.agents()).isEqualTo(13);
        assertThat(need.erlangs()).isEqualTo(9);
        assertThat(ask(need, Constraint.LEVEL).value()).isCloseTo(0.874, within(0.0005));
        assertThat(ask(need, Constraint.OCCUPANCY).value()).isCloseTo(0.692, within(0.0005));
        assertThat(need.bindingCodes()).isEqualTo("sl");
        assertThat(need.why())
                .startsWith("13 because 60.0 calls/h × 540 s = 9.0 Erlang; 80% within 30s needs 13 (Erlang C:");
    }

    @Test
    void a_hundred_of_them_take_nineteen() {
        var need = phone(BLEUSALT, 540, usual(BLEUSALT)).need(100, new Load(100, 3600, 540));
        assertThat(need.agents()).isEqualTo(19);
        assertThat(ask(need, Constraint.LEVEL).value()).isCloseTo(0.804, within(0.0005));
    }

    @Test
    void each_constraint_says_what_it_asks_alone_and_the_largest_binds() {
        var impatient = usual(CALLIE).withPatience(Duration.ofSeconds(120));
        var need = phone(CALLIE, 360, impatient).need(60, new Load(60, 3600, 360));
        assertThat(ask(need, Constraint.LEVEL).agents()).isEqualTo(9);
        assertThat(ask(need, Constraint.OCCUPANCY).agents()).isEqualTo(8);
        assertThat(ask(need, Constraint.ABANDONMENT).agents()).isEqualTo(10);
        assertThat(need.agents()).isEqualTo(10);
        assertThat(need.bindingCodes()).isEqualTo("ab");
    }

    @Test
    void calls_that_last_longer_than_a_quarter_of_the_interval_are_still_in_hand_in_the_next() {
        var calls = phone(BLEUSALT, 540, usual(BLEUSALT));
        var quarters = calls.needs(new double[] {15, 15, 15, 0}, 900);
        assertThat(quarters.getFirst().erlangs()).isLessThan(9 * 0.6);
        assertThat(quarters.get(2).erlangs()).isBetween(8.0, 9.0);
        assertThat(quarters.getLast().erlangs()).isGreaterThan(3);
        assertThat(calls.needs(new double[] {60, 60}, 3600).getFirst().erlangs())
                .isEqualTo(9);
    }

    @Test
    void an_uncertain_rate_takes_more_agents_of_a_large_team() {
        var known = phone(BLEUSALT, 360, usual(BLEUSALT)).need(600, new Load(600, 3600, 360));
        var uncertain = phone(BLEUSALT, 360, usual(BLEUSALT).withVariation(0.3)).need(600, new Load(600, 3600, 360));
        assertThat(uncertain.agents()).isGreaterThan(known.agents());
        assertThat(uncertain.why()).contains("rate uncertain by 30%");
    }

    /** workforce.md, finding 4: handling time divided by three chats at once says 13, and the occupancy cap alone 18. */
    @Test
    void chats_are_no_calls_divided_by_concurrency() {
        var chats = new Chats(300, 3600, new Conversation(180, 180, 1), 3);
        var need = chat(CALLIE).need(chats);
        assertThat(ask(need, Constraint.LEVEL).agents()).isGreaterThan(chats.agentsIfHandlingIsShared(0.9, 30));
        assertThat(need.erlangs()).isEqualTo(15);
        assertThat(ask(need, Constraint.OCCUPANCY).agents()).isEqualTo(18);
        assertThat(need.why()).contains("3 at once do 1.88 times the chats of one");
    }

    @Test
    void nobody_calls_and_somebody_is_there() {
        var need = phone(CALLIE, 360, usual(CALLIE)).need(0, new Load(0, 900, 360));
        assertThat(need.agents()).isEqualTo(1);
        assertThat(need.bindingCodes()).isEqualTo("min");
        assertThat(chat(CALLIE)
                        .need(new Chats(0, 900, new Conversation(180, 180, 1), 2))
                        .agents())
                .isEqualTo(1);
    }

    @Property(tries = 200)
    void more_calls_never_need_fewer_agents_and_every_rule_is_kept(
            @ForAll @DoubleRange(min = 0, max = 300) double calls, @ForAll @DoubleRange(min = 1, max = 2) double more) {
        var phone = phone(CALLIE, 360, usual(CALLIE));
        var need = phone.need(calls, new Load(calls, 3600, 360));
        var larger = phone.need(calls * more, new Load(calls * more, 3600, 360));
        assertThat(larger.agents()).isGreaterThanOrEqualTo(need.agents());
        assertThat(need.binding()).isNotEmpty();
        assertThat(need.agents())
                .isEqualTo(need.asks().stream().mapToInt(Ask::agents).max().orElseThrow());
        for (var ask : need.asks()) {
            var good = ask.constraint() == Constraint.LEVEL ? ask.value() - ask.limit() : ask.limit() - ask.value();
            assertThat(good).as(ask.rule()).isGreaterThanOrEqualTo(-1e-9);
        }
    }

    private static Ask ask(LiveNeed need, Constraint constraint) {
        return need.asks().stream()
                .filter(it -> it.constraint() == constraint)
                .findFirst()
                .orElseThrow();
    }

    static Assumptions usual(Playbook playbook) {
        return Assumptions.usual(playbook.header().currency());
    }

    private static Calls phone(Playbook playbook, double seconds, Assumptions assumptions) {
        return Calls.of(lane(playbook, "phone", seconds), Frame.of(playbook), assumptions);
    }

    private static ChatDesk chat(Playbook playbook) {
        var lane = lane(playbook, "chat", 360);
        return ChatDesk.of(lane, lane.channel().answer(), Frame.of(playbook), usual(playbook));
    }

    private static Lane lane(Playbook playbook, String channel, double seconds) {
        var work = new Work(channel, "any", 1, new Handling(seconds, Handling.USUAL_SIGMA));
        return new Lane(playbook.channel(channel).orElseThrow(), 2, List.of(work));
    }
}
