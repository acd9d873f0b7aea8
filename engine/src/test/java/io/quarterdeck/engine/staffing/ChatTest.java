package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.Vectors.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChatTest {
    private static final Conversation EVEN = new Conversation(30, 30, 6);

    static Stream<Vectors.Row> concurrency() {
        return Vectors.rows("chat_concurrency.csv");
    }

    static Stream<Vectors.Row> staffing() {
        return Vectors.rows("chat_staffing.csv");
    }

    @ParameterizedTest
    @MethodSource("concurrency")
    void several_chats_at_once_are_exact(Vectors.Row row) {
        var chat = conversation(row);
        var chats = row.whole("concurrent_chats");
        close(chat.utilisation(chats), row.number("agent_utilisation"));
        close(chat.gain(chats), row.number("capacity_gain_vs_1"));
        close(chat.duration(chats), row.number("chat_duration_s"));
        close(chat.inflation(chats), row.number("duration_inflation"));
        close(chat.completions(chats) * 3600, row.number("chats_per_hour_per_agent"));
    }

    @ParameterizedTest
    @MethodSource("staffing")
    void a_queue_of_chats_is_exact(Vectors.Row row) {
        var chats = new Chats(row.number("chats_per_hour"), 3600, conversation(row), row.whole("max_concurrency"));
        var within = row.number("target_s");
        var share = row.number("sl_target");
        var team = ChatQueue.answering(chats, share, within);
        assertThat(team.agents()).isEqualTo(row.whole("min_agents"));
        close(team.waits(), row.number("p_wait"));
        close(team.answeredWithin(within), row.number("sl"));
        close(team.meanWait(), row.number("asa_s"));
        close(team.meanChatsPerAgent(), row.number("mean_chats_per_agent"));
        close(team.utilisation(), row.number("agent_utilisation"));
        close(team.meanDuration(), row.number("mean_chat_duration_s"));
        assertThat(chats.agentsIfHandlingIsShared(share, within)).isEqualTo(row.whole("naive_erlangC_aht_div_K"));
        assertThat(chats.agentsIfPlacesAreAgents(share, within)).isEqualTo(row.whole("naive_erlangC_slots_div_K"));
    }

    @Test
    void too_few_agents_are_an_answer() {
        var team = new ChatQueue(new Chats(33, 3600, EVEN, 2), 2);
        assertThat(team.keepsUp()).isFalse();
        assertThat(team.growthPerHour()).isCloseTo(1, within(1e-9));
        assertThat(team.waits()).isOne();
        assertThat(team.answeredWithin(1e6)).isZero();
        assertThat(team.waitsLongerThan(1e6)).isOne();
        assertThat(team.meanWait()).isInfinite();
        assertThat(team.utilisation()).isEqualTo(EVEN.utilisation(2));
        assertThat(team.meanChatsPerAgent()).isEqualTo(2);
        assertThat(team.meanDuration()).isCloseTo(EVEN.duration(2), within(1e-9));
    }

    @Test
    void a_team_that_ends_just_what_arrives_does_not_keep_up() {
        var team = new ChatQueue(new Chats(1, EVEN.work() / EVEN.utilisation(2), EVEN, 2), 1);
        assertThat(team.keepsUp()).isFalse();
        assertThat(team.growthPerHour()).isZero();
        assertThat(team.waits()).isOne();
        assertThat(team.meanWait()).isInfinite();
    }

    @Test
    void a_team_that_keeps_up_lets_no_queue_grow() {
        var team = new ChatQueue(new Chats(31, 3600, EVEN, 2), 2);
        assertThat(team.keepsUp()).isTrue();
        assertThat(team.growthPerHour()).isZero();
        assertThat(team.chats().erlangs()).isCloseTo(31 * 180 / 3600.0, within(1e-12));
        assertThat(team.waitsLongerThan(0)).isEqualTo(team.waits());
    }

    @Test
    void without_chats_nobody_waits_and_one_agent_is_enough() {
        var team = ChatQueue.answering(new Chats(0, 3600, EVEN, 3), 1, 0);
        assertThat(team.agents()).isOne();
        assertThat(team.waits()).isZero();
        assertThat(team.meanWait()).isZero();
        assertThat(team.meanChatsPerAgent()).isZero();
        assertThat(team.utilisation()).isZero();
        assertThat(team.meanDuration()).isEqualTo(360);
    }

    @Test
    void a_customer_who_answers_at_once_leaves_no_pause_to_fill() {
        var brisk = new Conversation(30, 0, 6);
        assertThat(brisk.utilisation(0)).isZero();
        assertThat(brisk.utilisation(1)).isOne();
        assertThat(brisk.gain(5)).isOne();
        assertThat(brisk.duration(5)).isEqualTo(5 * 180.0);
    }

    @Test
    void a_hundred_at_once_and_a_huge_pool_stay_finite() {
        assertThat(new Conversation(1e7, 1e-7, 1e6).utilisation(100)).isOne();
        assertThat(new Conversation(1, 1e7, 1).utilisation(100)).isCloseTo(1e-5, within(1e-9));
        var team = new ChatQueue(new Chats(1, 3600, EVEN, 100), 1000);
        assertThat(team.waits()).isZero();
        assertThat(team.meanChatsPerAgent()).isCloseTo(0.1 / 1000, within(1e-12));
        assertThat(team.meanDuration()).isCloseTo(360, within(1e-9));
    }

    @Test
    void a_pool_of_a_million_places_is_searched_by_leaps() {
        var slow = new Chats(0.08, 1, new Conversation(0.05, 9000, 1800), 28);
        var team = ChatQueue.answering(slow, 1, 60);
        assertThat(team.answeredWithin(60)).isCloseTo(1, within(1e-12));
        assertThat(new ChatQueue(slow, team.agents() - 1).answeredWithin(60)).isLessThan(1 - 1e-12);
    }

    @Test
    void what_is_no_chat_is_refused() {
        assertThatThrownBy(() -> new Conversation(0, 30, 6))
                .hasMessage("agent seconds of a turn is 0.0; it must be from 1.0E-6 to 1.0E7");
        assertThatThrownBy(() -> new Conversation(30, -1, 6))
                .hasMessage("customer seconds of a turn is -1.0; it must be from 0.0 to 1.0E7");
        assertThatThrownBy(() -> new Conversation(30, 30, Double.NaN)).hasMessageContaining("turns of a chat is NaN");
        assertThatThrownBy(() -> EVEN.utilisation(101)).hasMessage("chats at once is 101; it must be from 0 to 100");
        assertThatThrownBy(() -> EVEN.utilisation(-1)).hasMessageContaining("chats at once is -1");
        assertThatThrownBy(() -> EVEN.duration(0)).hasMessage("chats at once is 0; it must be from 1 to 100");
        assertThatThrownBy(() -> new Chats(-1, 3600, EVEN, 1)).hasMessageContaining("chats is -1.0");
        assertThatThrownBy(() -> new Chats(1, 0, EVEN, 1)).hasMessageContaining("interval of the chats in seconds");
        assertThatThrownBy(() -> new Chats(1, 3600, EVEN, 0)).hasMessageContaining("chats at once is 0");
        assertThatThrownBy(() -> new Chats(1, 3600, EVEN, 101)).hasMessageContaining("chats at once is 101");
        var chats = new Chats(10, 3600, EVEN, 2);
        assertThatThrownBy(() -> new ChatQueue(chats, 0)).hasMessage("agents is 0; it must be from 1 to 100000");
        assertThatThrownBy(() -> new ChatQueue(chats, 100_001)).hasMessageContaining("agents is 100001");
        assertThatThrownBy(() -> new ChatQueue(chats, 1).answeredWithin(-1)).hasMessageContaining("seconds is -1.0");
        assertThatThrownBy(() -> ChatQueue.answering(chats, 1.01, 30)).hasMessageContaining("share answered in time");
        assertThatThrownBy(() -> ChatQueue.answering(new Chats(1e9, 1, EVEN, 2), 0.9, 30))
                .hasMessageContaining("it must be from 1.0 to 100000.0");
    }

    @Property(tries = 300)
    void one_chat_at_a_time_is_erlang_c(
            @ForAll @DoubleRange(min = 0.01, max = 100) double erlangs,
            @ForAll @IntRange(min = 1, max = 120) int agents,
            @ForAll @DoubleRange(min = 0, max = 600) double within) {
        var chats = new ChatQueue(new Chats(erlangs * 10, 3600, EVEN, 1), agents);
        var calls = new ErlangC(new Load(erlangs * 10, 3600, 360), agents);
        assertThat(chats.waits()).isCloseTo(calls.waits(), within(1e-9));
        assertThat(chats.answeredWithin(within)).isCloseTo(calls.answeredWithin(within), within(1e-9));
    }

    @Property(tries = 300)
    void each_further_chat_brings_less_than_the_last_and_lasts_longer(
            @ForAll @DoubleRange(min = 1, max = 300) double agent,
            @ForAll @DoubleRange(min = 0, max = 300) double customer,
            @ForAll @IntRange(min = 2, max = 20) int chats) {
        var talk = new Conversation(agent, customer, 5);
        var last = talk.utilisation(chats) - talk.utilisation(chats - 1);
        assertThat(last).isBetween(-1e-12, talk.utilisation(chats - 1) - talk.utilisation(chats - 2) + 1e-12);
        assertThat(talk.gain(chats)).isBetween(1.0, (double) chats + 1e-9);
        assertThat(talk.duration(chats)).isGreaterThanOrEqualTo(talk.duration(chats - 1) - 1e-9);
    }

    @Property(tries = 200)
    void more_at_once_and_one_pool_never_need_more_agents(
            @ForAll @DoubleRange(min = 1, max = 120) double one,
            @ForAll @DoubleRange(min = 1, max = 120) double other,
            @ForAll @DoubleRange(min = 5, max = 120) double agent,
            @ForAll @DoubleRange(min = 0, max = 120) double customer,
            @ForAll @IntRange(min = 1, max = 5) int atOnce) {
        var talk = new Conversation(agent, customer, 6);
        var left =
                ChatQueue.answering(new Chats(one, 3600, talk, atOnce), 0.9, 60).agents();
        var right = ChatQueue.answering(new Chats(other, 3600, talk, atOnce), 0.9, 60)
                .agents();
        var pooled = ChatQueue.answering(new Chats(one + other, 3600, talk, atOnce), 0.9, 60);
        assertThat(pooled.agents()).isLessThanOrEqualTo(left + right);
        assertThat(ChatQueue.answering(new Chats(one, 3600, talk, atOnce + 1), 0.9, 60)
                        .agents())
                .isLessThanOrEqualTo(left);
        assertThat(pooled.answeredWithin(60)).isGreaterThanOrEqualTo(0.9 - 1e-12);
        assertThat(new ChatQueue(pooled.chats(), pooled.agents() + 1).answeredWithin(60))
                .isGreaterThanOrEqualTo(pooled.answeredWithin(60) - 1e-12);
        if (pooled.agents() > 1) {
            assertThat(new ChatQueue(pooled.chats(), pooled.agents() - 1).answeredWithin(60))
                    .isLessThan(0.9);
        }
    }

    private static Conversation conversation(Vectors.Row row) {
        return new Conversation(row.number("agent_s_per_turn"), row.number("customer_s_per_turn"), row.number("turns"));
    }
}
