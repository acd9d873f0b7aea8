package io.quarterdeck.engine.rules;

import static io.quarterdeck.engine.rules.Rulebook.SCENE;
import static io.quarterdeck.engine.rules.Rulebook.rule;
import static io.quarterdeck.engine.rules.Rulebook.tags;
import static io.quarterdeck.engine.rules.Rulebook.ticket;
import static io.quarterdeck.engine.rules.Rulebook.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.rules.Field.Known;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CycleTest {
    private static final Budget PLENTY = new Budget(0, 5, () -> 100);
    private static final Sight OPENED = ticket(Known.STATUS, word("new"), Known.TAGS, tags("ring"));

    private static Cycle.Outcome<WorkingCopy> run(Sight now, Rule... rules) {
        return run(Sight.NOTHING, now, SCENE, PLENTY, rules);
    }

    private static Cycle.Outcome<WorkingCopy> run(Sight before, Sight now, Scene scene, Budget budget, Rule... rules) {
        return Cycle.run(List.of(rules), new Facts(before, now, scene), WorkingCopy.of(now), budget);
    }

    private static List<Long> fired(Cycle.Outcome<?> outcome) {
        return outcome.firings().stream().map(it -> it.rule().id()).toList();
    }

    @Test
    void a_later_trigger_sees_what_an_earlier_one_changed() {
        var outcome = run(
                OPENED,
                rule(1, "status is new", "then", "current_tags vip"),
                rule(2, "current_tags includes vip", "then", "priority urgent"));
        assertThat(fired(outcome)).containsExactly(1L, 2L);
        assertThat(outcome.draft().changes())
                .isEqualTo(Map.of(Known.TAGS, tags("ring", "vip"), Known.PRIORITY, word("urgent")));
    }

    @Test
    void a_change_starts_the_list_again_from_the_top() {
        var outcome = run(
                OPENED,
                rule(1, "priority is urgent", "then", "group_id 70"),
                rule(2, "status is new", "then", "priority urgent"));
        assertThat(fired(outcome)).containsExactly(2L, 1L);
    }

    @Test
    void a_change_is_one_of_the_update_not_of_the_trigger_before() {
        var outcome = run(
                ticket(Known.STATUS, word("open")),
                ticket(Known.STATUS, word("pending")),
                SCENE,
                PLENTY,
                rule(1, "status value pending", "then", "status hold"),
                rule(2, "status value_previous open", "then", "current_tags waits"));
        assertThat(fired(outcome)).containsExactly(1L, 2L);
    }

    @Test
    void two_triggers_that_undo_each_other_fire_once_and_it_is_said_why_no_more() {
        var outcome = run(
                OPENED,
                rule(1, "current_tags includes ring", "then", "remove_tags ring", "current_tags chain"),
                rule(2, "current_tags includes chain", "then", "remove_tags chain", "current_tags ring"));
        assertThat(fired(outcome)).containsExactly(1L, 2L);
        assertThat(outcome.stops()).containsExactly(new Stop.WouldFireAgain(1));
        assertThat(outcome.draft().changes()).isEmpty();
    }

    @Test
    void what_changes_nothing_and_tells_nobody_has_not_fired() {
        var outcome = run(OPENED, rule(1, "status is new", "then", "current_tags ring"));
        assertThat(outcome.firings()).isEmpty();
        assertThat(outcome.stops()).isEmpty();
    }

    @Test
    void a_trigger_that_only_tells_somebody_fires_once() {
        var notify = new Rule(
                1,
                Conditions.NONE,
                List.of(Rulebook.action("notification_user", "requester_id", "Thank you", "We have your message")));
        var outcome = run(OPENED, notify, rule(2, "status is new", "then", "priority high"));
        assertThat(fired(outcome)).containsExactly(1L, 2L);
        assertThat(outcome.firings().getFirst().effects()).hasSize(1);
    }

    @Test
    void a_chain_of_causes_comes_to_an_end() {
        var rule = rule(1, "status is new", "then", "priority high");
        var outcome = run(Sight.NOTHING, OPENED, SCENE, new Budget(5, 5, () -> 100), rule);
        assertThat(outcome.firings()).isEmpty();
        assertThat(outcome.stops()).containsExactly(new Stop.TooDeep(5));
    }

    @Test
    void a_ticket_bears_only_so_many_firings() {
        var outcome = run(
                Sight.NOTHING,
                OPENED,
                SCENE,
                new Budget(0, 5, () -> 1),
                rule(1, "status is new", "then", "priority high"),
                rule(2, "status is new", "then", "current_tags vip"));
        assertThat(fired(outcome)).containsExactly(1L);
    }

    @Test
    void a_ticket_that_has_borne_enough_says_which_rule_would_have_been_next() {
        var rule = rule(1, "status is new", "then", "priority high");
        var outcome = run(Sight.NOTHING, OPENED, SCENE, new Budget(0, 5, () -> 0), rule);
        assertThat(outcome.firings()).isEmpty();
        assertThat(outcome.stops()).containsExactly(new Stop.OutOfFirings(1));
    }

    @Test
    void what_is_refused_is_said_and_keeps_nobody_else_from_firing() {
        var outcome = Cycle.run(
                List.of(
                        rule(1, "status is new", "then", "group_id 99"),
                        rule(2, "status is new", "then", "current_tags vip")),
                new Facts(Sight.NOTHING, OPENED, SCENE),
                new Picky(WorkingCopy.of(OPENED)),
                PLENTY);
        assertThat(fired(outcome)).containsExactly(2L);
        assertThat(outcome.stops()).containsExactly(new Stop.Refused(1, "group"));
    }

    /** Knows no groups. */
    private record Picky(WorkingCopy copy) implements Draft<Picky> {
        @Override
        public Value of(Field field) {
            return copy.of(field);
        }

        @Override
        public Attempt<Picky> after(List<Action> actions, Scene scene) {
            return switch (copy.after(actions, scene)) {
                case Attempt.Made<WorkingCopy>(var next, var changed, var changes)
                when !changes.containsKey(Known.GROUP) -> new Attempt.Made<>(new Picky(next), changed, changes);
                case Attempt.Made<WorkingCopy> _, Attempt.Refused<WorkingCopy> _ -> new Attempt.Refused<>("group");
            };
        }
    }

    @Test
    void the_one_who_makes_the_update_can_become_the_assignee() {
        var rule = rule(1, "status is new", "then", "assignee_id current_user");
        assertThat(run(OPENED, rule).draft().of(Known.ASSIGNEE)).isEqualTo(new Value.Reference(7));
    }

    @Test
    void a_customer_does_not_become_the_assignee_of_their_ticket() {
        var customer = Rulebook.scene(new Scene.Actor(9L, false, List.of()));
        var rule = rule(1, "status is new", "then", "assignee_id current_user");
        assertThat(run(Sight.NOTHING, OPENED, customer, PLENTY, rule).firings()).isEmpty();
    }
}
