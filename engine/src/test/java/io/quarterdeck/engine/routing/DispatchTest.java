package io.quarterdeck.engine.routing;

import static io.quarterdeck.engine.routing.Day.BLEUSALT;
import static io.quarterdeck.engine.routing.Day.CALLIE;
import static io.quarterdeck.engine.routing.Day.DIRECT;
import static io.quarterdeck.engine.routing.Day.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Yaml;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DispatchTest {

    @Test
    void agents_at_92_and_90_are_asked_directly_and_the_one_at_89_9_only_after_ten_minutes() {
        var day =
                new Day(BLEUSALT, DIRECT, subscriptions(1, "92%"), subscriptions(2, "90%"), subscriptions(3, "89.9%"));
        assertThat(day.at(0).arrives(11, "phone", "subscription_change").given())
                .containsExactly("11 to 1");
        assertThat(day.at(1).arrives(12, "phone", "subscription_change").given())
                .containsExactly("12 to 2");

        assertThat(day.at(2).arrives(13, "phone", "subscription_change").given())
                .isEmpty();
        assertThat(day.wakesAt()).isEqualTo(602);
        assertThat(day.barrier(13, 3)).isEqualTo(Gate.SKILL);
        assertThat(day.at(601).wakes().given()).isEmpty();

        assertThat(day.at(602).wakes().deeds()).containsExactly(new Order.Assign(13, 3, true, 1));
        assertThat(day.explained()).singleElement().satisfies(why -> {
            assertThat(why.fallback()).isTrue();
            assertThat(why.candidate(3).findings())
                    .anyMatch(
                            found -> found.words()
                                    .equals(
                                            "89.9% in subscriptions, direct from 90%; as a fallback it goes to the whole tier"));
            assertThat(why.candidate(1).barrier().orElseThrow().words()).isEqualTo("100% taken, one more takes 100%");
        });
    }

    @Test
    void the_fallback_stays_in_the_tier_and_prefers_who_fits() {
        var day = new Day(BLEUSALT, DIRECT, person(1, "level2", "subscriptions", "100%", "phone"));
        day.arrives(11, "phone", "subscription_change").at(700).wakes();
        assertThat(day.barrier(11, 1)).isEqualTo(Gate.TIER);

        day.then(new Happening.Joined(person(2, "level1", "orders", "99%", "phone")));
        day.then(new Happening.Joined(subscriptions(3, "90%")));
        assertThat(day.turns(3, Presence.AVAILABLE).deeds()).containsExactly(new Order.Assign(11, 3, false, 1));
        day.arrives(12, "phone", "subscription_change").turns(2, Presence.AVAILABLE);
        assertThat(day.given()).isEmpty();
        assertThat(day.at(1301).wakes().deeds()).containsExactly(new Order.Assign(12, 2, true, 1));
    }

    @Test
    void a_certificate_that_blocks_independent_handling_bars_from_everything_until_it_is_there() {
        var uncertified = new Person(1, "tier1", Map.of("orders", percent("99%")), Set.of(), Mix.of("phone", "email"));
        var day = new Day(CALLIE, DIRECT, uncertified);
        assertThat(day.arrives(11, "phone", "order_status").given()).isEmpty();
        assertThat(day.whyWaiting(11).candidate(1).barrier().orElseThrow())
                .isEqualTo(
                        new Candidate.Finding(Gate.CERTIFICATE, false, "handles nothing alone without certification"));
        day.at(60).then(new Happening.Joined(person(1, "tier1", "orders", "99%", "phone")));
        assertThat(day.given()).containsExactly("11 to 1");
    }

    @Test
    void only_who_is_available_is_asked() {
        var day = new Day(CALLIE, DIRECT, orders(1), orders(2), orders(3), orders(4));
        day.turns(1, Presence.BUSY).turns(2, Presence.AWAY).turns(3, Presence.OFFLINE);
        assertThat(day.arrives(11, "phone", "order_status").given()).containsExactly("11 to 4");
        day.arrives(12, "phone", "order_status");
        assertThat(List.of(day.barrier(12, 1), day.barrier(12, 2), day.barrier(12, 3), day.barrier(12, 4)))
                .containsExactly(Gate.PRESENCE, Gate.PRESENCE, Gate.PRESENCE, Gate.CAPACITY);
        assertThat(day.turns(2, Presence.AVAILABLE).given()).containsExactly("12 to 2");
    }

    @Test
    void nobody_gets_a_channel_she_does_not_take() {
        var day = new Day(CALLIE, DIRECT, person(1, "tier1", "orders", "99%", "chat"));
        assertThat(day.arrives(11, "phone", "order_status").given()).isEmpty();
        assertThat(day.barrier(11, 1)).isEqualTo(Gate.CHANNEL);
    }

    @Test
    void there_is_one_call_at_a_time_and_none_beside_a_chat() {
        var day = new Day(CALLIE, DIRECT, orders(1));
        day.arrives(11, "chat", "order_status");
        assertThat(day.arrives(12, "phone", "order_status").given()).isEmpty();
        assertThat(day.ends(11, 1).given()).containsExactly("12 to 1");
        assertThat(day.arrives(13, "phone", "order_status").given()).isEmpty();
        assertThat(day.arrives(14, "chat", "order_status").given()).isEmpty();
    }

    @Test
    void at_a_cap_of_two_and_a_half_a_third_chat_comes_only_once_both_others_are_idle_for_more_than_a_minute() {
        var day = new Day(CALLIE, DIRECT, orders(1));
        day.arrives(11, "chat", "order_status").arrives(12, "chat", "order_status");
        assertThat(day.arrives(13, "chat", "order_status").given()).isEmpty();
        day.at(10).then(new Happening.Replied(11, 1));
        day.at(20).then(new Happening.Replied(12, 1));
        assertThat(day.wakesAt()).isEqualTo(80.001);
        assertThat(day.at(80).wakes().given()).isEmpty();
        assertThat(day.atMillis(80_001).wakes().given()).containsExactly("13 to 1");
        assertThat(day.at(200).arrives(14, "chat", "order_status").given()).isEmpty();
    }

    @Test
    void a_customer_who_writes_keeps_the_third_chat_away() {
        var day = new Day(CALLIE, DIRECT, orders(1));
        day.arrives(11, "chat", "order_status").arrives(12, "chat", "order_status");
        day.at(10).then(new Happening.Replied(11, 1)).then(new Happening.Replied(12, 1));
        day.at(60).then(new Happening.Wrote(12, 1));
        assertThat(day.at(100).arrives(13, "chat", "order_status").given()).isEmpty();
    }

    @Test
    void a_newcomer_has_one_chat() {
        var newcomer = new Person(
                1, "tier1", Map.of("orders", percent("99%")), Set.of("certification"), new Mix(Set.of("chat"), true));
        var day = new Day(CALLIE, DIRECT, newcomer);
        assertThat(day.arrives(11, "chat", "order_status").given()).containsExactly("11 to 1");
        assertThat(day.arrives(12, "chat", "order_status").given()).isEmpty();
        day.then(new Happening.Replied(11, 1));
        assertThat(day.at(500).wakes().given()).isEmpty();
    }

    @Test
    void who_becomes_a_newcomer_amid_two_chats_is_more_than_full() {
        var day = new Day(CALLIE, DIRECT, person(1, "tier1", "orders", "99%", "chat", "email"));
        day.arrives(11, "chat", "order_status").arrives(12, "chat", "order_status");
        day.then(new Happening.Joined(new Person(
                1,
                "tier1",
                Map.of("orders", percent("99%")),
                Set.of("certification"),
                new Mix(Set.of("chat", "email"), true))));

        assertThat(day.arrives(13, "email", "order_status").given()).isEmpty();
        assertThat(day.whyWaiting(13).candidate(1).barrier().orElseThrow().words())
                .isEqualTo("200% taken, one more takes 100%");
    }

    @Test
    void channels_mix_until_a_person_is_full() {
        var day = new Day(CALLIE, DIRECT, person(1, "tier1", "orders", "99%", "chat", "sms"));
        day.arrives(11, "chat", "order_status"); // 0.4
        assertThat(day.arrives(12, "sms", "order_status").given()).containsExactly("12 to 1"); // 0.4 + 1/3
        assertThat(day.arrives(13, "sms", "order_status").given()).isEmpty(); // 0.4 + 2/3
        assertThat(day.ends(11, 1).given()).containsExactly("13 to 1");
    }

    @Test
    void mail_is_parked_for_a_call_and_resumed_after_it() {
        var day = new Day(CALLIE, DIRECT, orders(1));
        day.arrives(11, "email", "order_status");
        day.arrives(12, "phone", "order_status");
        assertThat(day.deeds()).containsExactly(new Order.Assign(12, 1, false, 1), new Order.Park(11, 1));
        assertThat(day.arrives(13, "email", "order_status").given()).isEmpty();
        assertThat(day.ends(12, 1).deeds()).containsExactly(new Order.Resume(11, 1));
        assertThat(day.ends(11, 1).given()).containsExactly("13 to 1");
    }

    @Test
    void mail_is_parked_when_the_call_is_accepted_and_not_when_it_only_rings() {
        var day = new Day(CALLIE, Practice.usual(), orders(1));
        day.arrives(11, "email", "order_status").accepts(11, 1).arrives(12, "phone", "order_status");
        assertThat(day.stage(11)).isEqualTo(Stage.DOING);
        day.accepts(12, 1);
        assertThat(day.stage(11)).isEqualTo(Stage.PARKED);
    }

    @Test
    void mail_that_is_only_offered_goes_back_when_a_call_is_accepted() {
        var day = new Day(CALLIE, Practice.usual(), orders(1));
        day.arrives(11, "email", "order_status")
                .arrives(12, "phone", "order_status")
                .accepts(12, 1);
        assertThat(day.deeds()).containsExactly(new Order.Withdraw(11, 1, Order.Cause.LIVE_CONTACT));
        assertThat(day.floor().waitingCount()).isOne();
        assertThat(day.ends(12, 1).given()).containsExactly("11 to 1");
    }

    @Test
    void without_parking_mail_once_begun_is_finished_first() {
        var finishing = new Practice(0, false, Duration.ZERO, Duration.ZERO, Exploration.NONE);
        var day = new Day(CALLIE, finishing, orders(1));
        day.arrives(11, "email", "order_status");
        assertThat(day.arrives(12, "phone", "order_status").given()).isEmpty();
        assertThat(day.ends(11, 1).given()).containsExactly("12 to 1");
    }

    @Test
    void mail_is_taken_only_while_more_people_than_the_reserve_are_idle() {
        var day = new Day(CALLIE, Day.reserve(2), orders(1), orders(2), orders(3));
        assertThat(day.arrives(11, "email", "order_status").given()).containsExactly("11 to 1");
        assertThat(day.arrives(12, "email", "order_status").given()).isEmpty();
        assertThat(day.barrier(12, 2)).isEqualTo(Gate.RESERVE);
        assertThat(day.arrives(13, "phone", "order_status").given()).hasSize(1);
        assertThat(day.ends(13, 2).given()).isEmpty();
        assertThat(day.ends(11, 1).given()).hasSize(1);
    }

    @Test
    void the_reserve_does_not_hold_back_who_takes_mail_alone() {
        var day = new Day(CALLIE, Day.reserve(2), orders(1), person(2, "tier1", "orders", "70%", "email"));
        assertThat(day.arrives(11, "email", "order_status").given()).containsExactly("11 to 2");
    }

    @Test
    void one_more_idle_person_frees_another_for_the_mail() {
        var day = new Day(CALLIE, Day.reserve(1), orders(1), person(2, "tier1", "orders", "99%", "phone"));
        day.turns(2, Presence.AWAY).arrives(11, "email", "order_status");
        assertThat(day.given()).isEmpty();
        assertThat(day.turns(2, Presence.AVAILABLE).given()).containsExactly("11 to 1");
    }

    @Test
    void what_is_urgent_goes_first_then_what_is_due_first_then_what_waits_longest() {
        var day = new Day(BLEUSALT, DIRECT, person(1, "level1", "orders", "99%", "phone"));
        day.arrives(1, "phone", "order_status");
        day.at(1).arrives(11, "phone", "order_status").arrives(10, "phone", "order_status");
        day.at(2).arrives(new Work(12, Need.of("phone", "order_status"), Day.MORNING.plusSeconds(90), null));
        day.at(3).arrives(new Work(13, Need.of("phone", "order_status"), Day.MORNING.plusSeconds(80), null));
        day.at(4).arrives(14, "phone", "payment_problem");
        day.at(5).arrives(new Work(15, new Need("phone", "order_status", "critical"), null, null));
        var order = new ArrayList<Long>();
        var current = 1L;
        while (day.floor().waitingCount() > 0) {
            day.at(60).ends(current, 1);
            current = day.floor().inHand().getFirst().work().id();
            order.add(current);
        }
        assertThat(order).containsExactly(15L, 14L, 13L, 12L, 10L, 11L);
    }

    @Test
    void a_call_goes_before_mail_whatever_the_mail_is() {
        var day = new Day(BLEUSALT, DIRECT, person(1, "level1", "orders", "99%", "phone", "email"));
        day.arrives(1, "phone", "order_status");
        day.arrives(11, "email", "payment_problem").arrives(12, "phone", "order_status");
        assertThat(day.ends(1, 1).given()).containsExactly("12 to 1");
    }

    @Test
    void an_offer_that_runs_out_goes_to_somebody_else_and_never_twice_in_a_row_to_one() {
        var day = new Day(CALLIE, Practice.usual(), orders(1), orders(2));
        assertThat(day.arrives(11, "phone", "order_status").deeds())
                .containsExactly(new Order.Offer(11, 1, Day.MORNING.plusSeconds(30), false, 1));
        assertThat(day.wakesAt()).isEqualTo(30);
        assertThat(day.at(30).wakes().deeds())
                .containsExactly(
                        new Order.Withdraw(11, 1, Order.Cause.EXPIRED),
                        new Order.Offer(11, 2, Day.MORNING.plusSeconds(60), false, 1));
        day.turns(1, Presence.AWAY);
        assertThat(day.at(40).then(new Happening.Declined(11, 2)).given()).isEmpty();
        assertThat(day.barrier(11, 2)).isEqualTo(Gate.TURN);
        assertThat(day.at(41).turns(1, Presence.AVAILABLE).given()).containsExactly("11 to 1");
    }

    @Test
    void who_turns_available_anew_is_asked_again() {
        var day = new Day(CALLIE, Practice.usual(), orders(1));
        day.arrives(11, "phone", "order_status").then(new Happening.Declined(11, 1));
        assertThat(day.given()).isEmpty();
        assertThat(day.turns(1, Presence.AVAILABLE).given()).isEmpty();
        assertThat(day.turns(1, Presence.AWAY).turns(1, Presence.AVAILABLE).given())
                .containsExactly("11 to 1");
    }

    @Test
    void others_are_not_held_up_by_work_that_its_only_candidate_declined() {
        var day = new Day(CALLIE, Practice.usual(), orders(1));
        day.arrives(11, "phone", "order_status").then(new Happening.Declined(11, 1));
        assertThat(day.arrives(12, "phone", "order_status").given()).containsExactly("12 to 1");
    }

    @Test
    void an_answer_at_the_instant_the_offer_ends_is_in_time() {
        var day = new Day(CALLIE, Practice.usual(), orders(1));
        day.arrives(11, "phone", "order_status").at(30).accepts(11, 1);
        assertThat(day.stage(11)).isEqualTo(Stage.DOING);
    }

    @Test
    void an_answer_after_it_is_refused() {
        var day = new Day(CALLIE, Practice.usual(), orders(1), orders(2));
        day.arrives(11, "phone", "order_status").at(31);
        assertThatThrownBy(() -> day.accepts(11, 1)).hasMessage("work is 11; it must be offered to person 1");
    }

    @Test
    void leaving_takes_the_offer_back() {
        var day = new Day(CALLIE, Practice.usual(), orders(1), orders(2));
        day.arrives(11, "phone", "order_status").turns(1, Presence.AWAY);
        assertThat(day.deeds().getFirst()).isEqualTo(new Order.Withdraw(11, 1, Order.Cause.PRESENCE));
        assertThat(day.given()).containsExactly("11 to 2");
    }

    @Test
    void who_goes_home_leaves_ordinary_mail_to_others_and_keeps_what_she_owns() {
        var day = new Day(CALLIE, DIRECT, two(1), two(2));
        day.turns(2, Presence.AWAY).arrives(11, "social", "personalisation").arrives(12, "social", "product_fault");
        day.turns(2, Presence.AVAILABLE).turns(1, Presence.OFFLINE);
        assertThat(day.given()).containsExactly("11 to 2");
        assertThat(day.stage(12)).isEqualTo(Stage.PARKED);
        assertThat(day.turns(1, Presence.AVAILABLE).deeds()).containsExactly(new Order.Resume(12, 1));
    }

    @Test
    void high_touch_work_waits_for_its_owner_and_is_never_given_to_another() {
        var day = new Day(CALLIE, DIRECT, two(1), two(2));
        day.arrives(11, "phone", "personalisation");
        assertThat(day.given()).containsExactly("11 to 1");
        day.arrives(new Work(12, Need.of("email", "product_fault"), null, 1L));
        assertThat(day.given()).as("her mail waits for the end of her call").isEmpty();
        assertThat(day.whyWaiting(12).candidate(2).barrier().orElseThrow())
                .isEqualTo(new Candidate.Finding(Gate.OWNER, false, "person 1 is its owner until it is closed"));
        assertThat(day.wakesAt()).isEqualTo(4 * 3600);
        assertThat(day.at(4 * 3600).wakes().deeds()).containsExactly(new Order.AskLead(12, 1));
        assertThat(day.at(9 * 3600).ends(11, 1).given()).containsExactly("12 to 1");
    }

    @Test
    void a_lead_may_give_it_to_another() {
        var day = new Day(CALLIE, DIRECT, two(1), two(2));
        day.turns(1, Presence.OFFLINE).arrives(new Work(12, Need.of("email", "product_fault"), null, 1L));
        day.then(new Happening.Changed(new Work(12, Need.of("email", "product_fault"), null, 2L)));
        assertThat(day.given()).containsExactly("12 to 2");
    }

    @Test
    void an_owner_nobody_knows_is_waited_for_too() {
        var day = new Day(CALLIE, DIRECT, two(1));
        day.arrives(new Work(12, Need.of("email", "product_fault"), null, 77L));
        assertThat(day.given()).isEmpty();
        day.then(new Happening.Joined(two(77)));
        assertThat(day.turns(77, Presence.AVAILABLE).given()).containsExactly("12 to 77");
    }

    @Test
    void transactional_work_goes_to_the_fastest_free_agent_whoever_had_it() {
        var day = new Day(CALLIE, DIRECT, orders(1), orders(2));
        day.turns(1, Presence.AWAY).arrives(new Work(12, Need.of("email", "order_status"), null, 1L));
        assertThat(day.given()).containsExactly("12 to 2");
    }

    @Test
    void who_takes_high_touch_work_owns_it() {
        var day = new Day(CALLIE, Practice.usual(), two(1), two(2));
        day.arrives(11, "phone", "product_fault").accepts(11, 1);
        assertThat(day.floor().inHand().getFirst().work().owner()).isEqualTo(1L);
        day.then(new Happening.Returned(11, 1));
        assertThat(day.deeds()).containsExactly(new Order.AskLead(11, 1));
    }

    @Test
    void work_that_turns_out_to_be_legal_leaves_the_first_level() {
        var day = new Day(
                BLEUSALT,
                DIRECT,
                person(1, "level1", "orders", "99%", "email"),
                person(2, "level2", "legal", "99%", "email"));
        day.arrives(11, "email", "complaint");
        assertThat(day.given()).containsExactly("11 to 1");
        day.then(new Happening.Changed(new Work(11, Need.of("email", "legal"), null, 1L)));
        assertThat(day.deeds())
                .containsExactly(new Order.Withdraw(11, 1, Order.Cause.CHANGED), new Order.Assign(11, 2, false, 1));
    }

    @Test
    void work_of_unknown_intent_waits_and_says_so() {
        var day = new Day(CALLIE, DIRECT, orders(1));
        assertThat(day.arrives(11, "email", null).given()).isEmpty();
        assertThat(day.arrives(12, "email", "gibberish").given()).isEmpty();
        assertThat(day.whyWaiting(12).candidate(1).barrier().orElseThrow().words())
                .isEqualTo("nobody knows yet what it is about, so no tier has it");
        assertThat(day.at(9000).wakes().given()).isEmpty();
        day.then(new Happening.Changed(Work.of(12, Need.of("email", "order_status"))));
        assertThat(day.given()).containsExactly("12 to 1");
    }

    @Test
    void on_an_empty_floor_work_waits() {
        var day = new Day(CALLIE, DIRECT);
        day.arrives(11, "phone", "order_status");
        assertThat(day.floor().waitingCount()).isOne();
        assertThat(day.whyWaiting(11).candidates()).isEmpty();
        day.at(700).wakes();
        day.then(new Happening.Left(11));
        assertThat(day.floor().waiting()).isEmpty();
    }

    @Test
    void who_is_idle_longest_comes_first_among_equals_and_then_the_lower_id() {
        var day = new Day(CALLIE, DIRECT, orders(3), orders(1), orders(2));
        assertThat(day.arrives(11, "phone", "order_status").given()).containsExactly("11 to 1");
        day.at(100).ends(11, 1);
        assertThat(day.at(200).arrives(12, "phone", "order_status").given()).containsExactly("12 to 2");
        assertThat(day.at(200).arrives(13, "phone", "order_status").given()).containsExactly("13 to 3");
        assertThat(day.at(200).arrives(14, "phone", "order_status").given()).containsExactly("14 to 1");
    }

    @Test
    void exploration_spreads_the_choice_over_near_equals_and_keeps_its_probability() {
        var exploring = new Practice(0, true, Duration.ZERO, Duration.ZERO, new Exploration(0.3, 0.05));
        var people = new Person[] {orders(1), orders(2), person(3, "tier1", "orders", "10%", "phone")};
        var chosen = new TreeMap<Long, Integer>();
        for (var i = 0; i < 1000; i++) {
            var day = new Day(CALLIE, exploring, people);
            day.then(new Happening.Arrived(Work.of(11, Need.of("phone", "order_status")), i / 1000.0));
            var given = (Order.Assign) day.deeds().getFirst();
            chosen.merge(given.person(), 1, Integer::sum);
            assertThat(given.probability()).isEqualTo(given.person() == 1 ? 0.85 : 0.15);
        }
        assertThat(chosen).isEqualTo(Map.of(1L, 850, 2L, 150));
    }

    @Test
    void another_release_of_the_playbook_sorts_everything_again() {
        var day = new Day(BLEUSALT, DIRECT, subscriptions(1, "89%"));
        day.arrives(11, "phone", "subscription_change");
        var source = Yaml.source("bleusalt").replace("{direct_at: 90%}", "{direct_at: 85%}");
        var rules = Rules.of(Yaml.playbook(source), DIRECT);
        var decision = Dispatch.step(
                day.floor(), new Happening.Turned(1, Presence.AVAILABLE), rules, Day.MORNING.plusSeconds(60));
        assertThat(decision.orders()).contains(new Order.Assign(11, 1, false, 1));
    }

    @Test
    void work_of_a_channel_that_a_release_drops_waits_on_and_says_so() {
        var person = person(1, "tier1", "orders", "99%", "sms", "phone");
        var day = new Day(CALLIE, DIRECT, person);
        day.arrives(11, "phone", "order_status").arrives(13, "sms", "order_status");
        var without = Rules.of(Yaml.playbook(Yaml.source("callie").replace("sms", "telex")), DIRECT);
        var now = Day.MORNING.plusSeconds(900);
        var floor = Dispatch.step(day.floor(), new Happening.Ended(11, 1), without, now)
                .next();

        assertThat(floor.waiting()).extracting(Work::id).containsExactly(13L);
        assertThat(Dispatch.whyWaiting(floor, 13, without, now)
                        .candidate(1)
                        .barrier()
                        .orElseThrow())
                .isEqualTo(new Candidate.Finding(Gate.CHANNEL, false, "its channel, sms, is no longer served"));
        var dearer = new Work(13, Need.of("sms", "order_status"), now, 1L);
        var changed = Dispatch.step(floor, new Happening.Changed(dearer), without, now);
        assertThat(changed.next().waiting()).containsExactly(dearer);
        assertThat(Dispatch.step(changed.next(), new Happening.Left(13), without, now)
                        .next()
                        .waiting())
                .isEmpty();

        var again = Dispatch.step(changed.next(), new Happening.Woke(), day.rules, now.plusSeconds(60));
        assertThat(again.orders())
                .anyMatch(order -> order instanceof Order.Assign(var work, var _, var _, var _) && work == 13);
    }

    @Test
    void what_is_in_hand_when_a_release_drops_its_channel_or_priority_is_finished() {
        var day = new Day(CALLIE, DIRECT, person(1, "tier1", "orders", "99%", "sms"), orders(2));
        day.arrives(11, "sms", "order_status")
                .arrives(new Work(12, new Need("email", "order_status", "urgent"), null, null));
        var source = Yaml.source("callie").replace("sms", "telex").replace("urgent", "pressing");
        var without = Rules.of(Yaml.playbook(source), DIRECT);
        var now = Day.MORNING.plusSeconds(60);
        var dearer = new Happening.Changed(new Work(11, Need.of("sms", "order_status"), now, null));
        var floor = Dispatch.step(day.floor(), dearer, without, now).next();
        assertThat(floor.inHand()).extracting(hand -> hand.work().id()).containsExactly(11L, 12L);
        var ended = Dispatch.step(floor, new Happening.Ended(11, 1), without, now);
        assertThat(ended.next().inHand()).hasSize(1);
    }

    @Test
    void what_was_with_somebody_who_is_removed_waits_again() {
        var day = new Day(CALLIE, DIRECT, orders(1), orders(2));
        day.arrives(11, "phone", "order_status").then(new Happening.Removed(1));
        assertThat(day.deeds())
                .containsExactly(new Order.Withdraw(11, 1, Order.Cause.GONE), new Order.Assign(11, 2, false, 1));
    }

    @Test
    void mistakes_are_refused_by_name() {
        var day = new Day(CALLIE, DIRECT, orders(1));
        day.turns(1, Presence.AWAY).arrives(11, "phone", "order_status");
        assertThatThrownBy(() -> day.arrives(11, "phone", "order_status"))
                .hasMessage("work is 11; it must be new on the floor");
        day.turns(1, Presence.AVAILABLE);
        assertThatThrownBy(() -> day.arrives(11, "phone", "order_status"))
                .as("in hand")
                .hasMessage("work is 11; it must be new on the floor");
        assertThatThrownBy(() -> day.arrives(12, "fax", "order_status"))
                .hasMessageStartingWith("channel is fax; it must be one of phone, chat");
        assertThatThrownBy(() -> day.arrives(new Work(12, new Need("phone", "order_status", "huge"), null, null)))
                .hasMessage("priority is huge; it must be one of the playbook's priorities");
        assertThatThrownBy(() -> day.turns(9, Presence.AWAY))
                .hasMessage("person is 9; it must be somebody on the floor");
        assertThatThrownBy(() -> day.ends(99, 1)).hasMessage("work is 99; it must be with person 1");
        assertThatThrownBy(() -> day.then(new Happening.Left(99))).hasMessage("work is 99; it must be on the floor");
        assertThatThrownBy(() -> new Happening.Arrived(Work.of(1, Need.of("phone", null)), Double.NaN))
                .hasMessageStartingWith("draw is NaN; it must be from 0.0 to 0.99");
        assertThatThrownBy(() -> new Practice(-1, true, Duration.ZERO, Duration.ZERO, Exploration.NONE))
                .hasMessage("idleReserve is -1; it must be from 0 to 10000");
        assertThatThrownBy(() -> new Practice(0, true, Duration.ofSeconds(-1), Duration.ZERO, Exploration.NONE))
                .hasMessage("offerLasts is PT-1S; it must be from zero to 366 days");
        assertThatThrownBy(() -> new Exploration(1.5, 0)).hasMessageStartingWith("exploration.probability is 1.5");
        assertThatThrownBy(() -> new Day(CALLIE, DIRECT, person(1, "tier9", "orders", "9%")))
                .hasMessage("tier of person 1 is tier9; it must be one of tier1, tier2, tier3");
        assertThatThrownBy(() -> new Day(CALLIE, DIRECT, person(1, "tier1", "juggling", "9%")))
                .hasMessageStartingWith("skill of person 1 is juggling");
        assertThatThrownBy(() -> new Day(CALLIE, DIRECT, person(1, "tier1", "orders", "101%")))
                .hasMessage("proficiency of person 1 in orders, in % is 101.0; it must be from 0.0 to 100.0");
        assertThatThrownBy(() -> new Day(CALLIE, DIRECT, orders(1), orders(1)))
                .hasMessage("person is 1; it must be on the floor once");
        assertThatThrownBy(() -> Dispatch.step(day.floor(), new Happening.Woke(), day.rules, Instant.MAX))
                .hasMessageEndingWith("it must be from the year 1678 to 2261");
    }

    private static Percent percent(String text) {
        return Percent.read(text).orElseThrow();
    }

    private static Person subscriptions(long id, String percent) {
        return person(id, "level1", "subscriptions", percent, "phone");
    }

    private static Person orders(long id) {
        return person(id, "tier1", "orders", "95%", "phone", "chat", "email");
    }

    private static Person two(long id) {
        return person(id, "tier2", "jewellery", "95%", "phone", "email", "social");
    }
}
