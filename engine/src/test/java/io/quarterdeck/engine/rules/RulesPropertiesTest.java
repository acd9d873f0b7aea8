package io.quarterdeck.engine.rules;

import static io.quarterdeck.engine.rules.Rulebook.NOW;
import static io.quarterdeck.engine.rules.Rulebook.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.rules.Field.Known;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RulesPropertiesTest {
    private static final Budget PLENTY = new Budget(0, 5, () -> 1000);

    @Property
    void evaluation_never_throws_whatever_the_facts(
            @ForAll("conditions") Conditions conditions, @ForAll("sights") Sight before, @ForAll("sights") Sight now) {
        var facts = new Facts(before, now, Rulebook.SCENE);
        var verdict = conditions.explain(facts);
        assertThat(verdict.held()).isEqualTo(conditions.hold(facts));
        assertThat(verdict.against().findAny().isEmpty()).isEqualTo(verdict.held());
        verdict.all().forEach(seen -> assertThat(seen.sentence()).isNotBlank());
    }

    @Property
    void hours_never_throw_whatever_the_instants(
            @ForAll("elapsed") Condition.Elapsed condition, @ForAll("sights") Sight now, @ForAll("instants") Value at) {
        Sight sight = field -> field.kind() == Kind.HOURS ? at : now.of(field);
        var seen = new Conditions(List.of(condition), List.of())
                .explain(Facts.of(sight, Rulebook.SCENE))
                .all()
                .getFirst();
        assertThat(seen.sentence()).isNotBlank();
    }

    @Property
    void what_is_written_reads_as_what_it_was(@ForAll("conditions") Conditions conditions) {
        var read = ConditionReader.read(
                conditions.all().stream().map(Writing::written).toList(),
                conditions.any().stream().map(Writing::written).toList(),
                Purpose.TRIGGER,
                VOCABULARY);
        assertThat(read.faults()).isEmpty();
        assertThat(read.value()).isEqualTo(conditions);
    }

    @Property
    void an_action_that_is_written_reads_as_what_it_was(@ForAll("actions") List<Action> actions) {
        var read = ActionReader.read(actions.stream().map(Writing::written).toList(), Purpose.TRIGGER, VOCABULARY);
        assertThat(read.faults()).isEmpty();
        assertThat(read.value()).isEqualTo(actions);
    }

    @Property
    void reading_never_throws_and_says_something_about_all_that_it_left_out(
            @ForAll("nonsense") List<Written.Condition> written) {
        for (var purpose : Purpose.values()) {
            var read = ConditionReader.read(written, List.of(), purpose, VOCABULARY);
            assertThat(read.isClean() || !read.faults().isEmpty()).isTrue();
            assertThat(read.value().all().size() + read.faults().size()).isGreaterThanOrEqualTo(written.size());
        }
    }

    @Property
    void the_cycle_ends_and_no_trigger_fires_twice(
            @ForAll("rules") List<Rule> rules, @ForAll("sights") Sight before, @ForAll("sights") Sight now) {
        var outcome = run(rules, before, now);
        assertThat(outcome.firings().stream().map(it -> it.rule().id())).doesNotHaveDuplicates();
        assertThat(outcome.firings()).hasSizeLessThanOrEqualTo(rules.size());
    }

    @Property
    void when_the_cycle_is_over_no_other_trigger_has_anything_to_do(
            @ForAll("rules") List<Rule> rules, @ForAll("sights") Sight before, @ForAll("sights") Sight now) {
        var outcome = run(rules, before, now);
        var fired = outcome.firings().stream().map(Firing::rule).toList();
        var left = rules.stream().filter(rule -> !fired.contains(rule)).toList();
        var again = run(left, before, outcome.draft());
        assertThat(again.firings()).isEmpty();
    }

    @Property
    void the_firings_together_make_the_copy(@ForAll("rules") List<Rule> rules, @ForAll("sights") Sight now) {
        var outcome = run(rules, Sight.NOTHING, now);
        for (var firing : outcome.firings()) {
            assertThat(firing.changes().isEmpty() && firing.effects().isEmpty()).isFalse();
        }
        outcome.draft()
                .changes()
                .forEach((field, value) -> assertThat(outcome.firings().stream()
                                .filter(it -> it.changes().containsKey(field))
                                .reduce((_, last) -> last)
                                .map(it -> it.changes().get(field)))
                        .contains(value));
    }

    @Property
    void unrelated_triggers_may_stand_in_any_order(
            @ForAll("rules") List<Rule> rules, @ForAll("sights") Sight now, @ForAll Random random) {
        var unrelated = unrelated(rules);
        var shuffled = new ArrayList<>(unrelated);
        Collections.shuffle(shuffled, random);
        var first = run(unrelated, Sight.NOTHING, now);
        var second = run(shuffled, Sight.NOTHING, now);
        assertThat(second.draft().changes()).isEqualTo(first.draft().changes());
        assertThat(second.firings().stream().map(Firing::rule))
                .containsExactlyInAnyOrderElementsOf(
                        first.firings().stream().map(Firing::rule).toList());
    }

    private static Cycle.Outcome<WorkingCopy> run(List<Rule> rules, Sight before, Sight now) {
        return Cycle.run(rules, new Facts(before, now, Rulebook.SCENE), WorkingCopy.of(now), PLENTY);
    }

    /** Those of which none writes what another reads or writes. */
    private static List<Rule> unrelated(List<Rule> rules) {
        var unrelated = new ArrayList<Rule>();
        for (var rule : rules) {
            if (unrelated.stream().allMatch(other -> apart(rule, other) && apart(other, rule))) {
                unrelated.add(rule);
            }
        }
        return unrelated;
    }

    private static boolean apart(Rule writer, Rule reader) {
        var touched = reader.conditions().stream().map(Condition::field).collect(Collectors.toSet());
        touched.addAll(writes(reader));
        if (reader.actions().stream().anyMatch(it -> it instanceof Action.Put(var _, Value.Someone _))) {
            touched.addAll(Set.of(Known.REQUESTER, Known.ASSIGNEE, Known.GROUP));
        }
        if (reader.conditions().stream()
                .anyMatch(it -> it instanceof Condition.Equal(var _, var _, Value.Someone _)
                        || it instanceof Condition.ChangedTo(var _, var _, Value.Someone _)
                        || it instanceof Condition.ChangedFrom(var _, var _, Value.Someone _))) {
            touched.addAll(Set.of(Known.REQUESTER, Known.ASSIGNEE, Known.GROUP));
        }
        return Collections.disjoint(writes(writer), touched);
    }

    private static Set<Field> writes(Rule rule) {
        return rule.actions().stream()
                .map(action -> action instanceof Action.Put(var field, var _) ? field : Known.TAGS)
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<List<Rule>> rules() {
        return Combinators.combine(conditions(), actions())
                .as((conditions, actions) -> new Rule(0, conditions, actions))
                .list()
                .ofMaxSize(8)
                .map(rules -> {
                    var numbered = new ArrayList<Rule>();
                    rules.forEach(it -> numbered.add(new Rule(numbered.size() + 1, it.conditions(), it.actions())));
                    return numbered;
                });
    }

    @Provide
    Arbitrary<Conditions> conditions() {
        return Combinators.combine(
                        condition().list().ofMaxSize(4), condition().list().ofMaxSize(2))
                .as(Conditions::new);
    }

    private static Arbitrary<Condition> condition() {
        return Arbitraries.of(fields())
                .flatMap(field -> Combinators.combine(Arbitraries.of(field.operators(Purpose.TRIGGER)), text(field))
                        .as((operator, text) -> ConditionReader.read(
                                List.of(new Written.Condition(field.word(), operator.word(), text)),
                                List.of(),
                                Purpose.TRIGGER,
                                VOCABULARY))
                        .filter(Reading::isClean)
                        .map(reading -> reading.value().all().getFirst()));
    }

    @Provide
    Arbitrary<Condition.Elapsed> elapsed() {
        var fields = Arrays.stream(Known.values())
                .filter(it -> it.kind() == Kind.HOURS)
                .toList();
        return Combinators.combine(
                        Arbitraries.of(fields),
                        Arbitraries.of(Condition.Than.values()),
                        Arbitraries.integers().between(0, Limits.HOURS),
                        Arbitraries.of(true, false))
                .as(Condition.Elapsed::new);
    }

    @Provide
    Arbitrary<Value> instants() {
        return Arbitraries.of(
                Value.NONE,
                new Value.Word("open"),
                new Value.At(NOW),
                new Value.At(NOW.plusSeconds(7200)),
                new Value.At(NOW.minusSeconds(400_000)),
                new Value.At(Instant.MIN),
                new Value.At(Instant.MAX));
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        return Arbitraries.of(
                        "status",
                        "type",
                        "priority",
                        "group_id",
                        "assignee_id",
                        "current_tags",
                        "remove_tags",
                        "set_tags",
                        "custom_fields_1",
                        "custom_fields_3",
                        "custom_fields_4",
                        "intent")
                .flatMap(word -> text(Known.of(word)
                                .map(Field.class::cast)
                                .or(() -> VOCABULARY.field(word))
                                .orElse(Known.TAGS))
                        .map(text -> ActionReader.read(
                                List.of(new Written.Action(word, List.of(text))), Purpose.TRIGGER, VOCABULARY))
                        .filter(Reading::isClean)
                        .map(reading -> reading.value().getFirst()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Written.Condition>> nonsense() {
        var words = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of(fields()).map(Field::word),
                Arbitraries.of(Operator.values()).map(Operator::word));
        return Combinators.combine(words, words, words)
                .as(Written.Condition::new)
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Sight> sights() {
        return Arbitraries.maps(Arbitraries.of(fields()), value()).ofMaxSize(25).map(RulesPropertiesTest::sight);
    }

    private static Sight sight(Map<Field, Value> values) {
        return field -> values.getOrDefault(field, Value.NONE);
    }

    private static List<Field> fields() {
        var fields = new ArrayList<Field>(Arrays.stream(Known.values())
                .filter(it -> it.purposes().contains(Purpose.TRIGGER) && it != Known.BRAND)
                .toList());
        VOCABULARY.fields().tickets().forEach((id, shape) -> fields.add(new Field.Custom(id, shape.kind())));
        fields.add(new Field.OfRequester("tier", Kind.TEXT));
        fields.add(new Field.OfOrganization("size", Kind.NUMBER));
        return fields;
    }

    /** Often a value of the field, and sometimes not. */
    private static Arbitrary<String> text(Field field) {
        var options = new TreeSet<>(VOCABULARY.options(field));
        options.addAll(List.of("", "7", "true", "agent", "ring vip", "2026-11-26", "current_user", "2.50"));
        return Arbitraries.of(options);
    }

    private static Arbitrary<Value> value() {
        return Arbitraries.of(
                Value.NONE,
                new Value.Word("open"),
                new Value.Word("solved"),
                new Value.Word("urgent"),
                new Value.Word("low"),
                new Value.Word("gold"),
                Value.Words.of(List.of("ring", "vip")),
                Value.Words.of(List.of("agent", "7")),
                new Value.Text("my ring is agent 7 true"),
                new Value.Text(""),
                new Value.Reference(7),
                new Value.Reference(70),
                Value.Number.of(7),
                new Value.Number(new BigDecimal("2.5")),
                new Value.Flag(true),
                new Value.Flag(false),
                new Value.Date(LocalDate.parse("2026-11-26")),
                new Value.At(NOW),
                new Value.At(NOW.minusSeconds(100_000)),
                new Value.At(Instant.MIN),
                new Value.At(Instant.MAX));
    }
}
