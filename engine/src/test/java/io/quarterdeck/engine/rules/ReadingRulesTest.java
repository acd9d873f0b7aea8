package io.quarterdeck.engine.rules;

import static io.quarterdeck.engine.rules.Rulebook.VOCABULARY;
import static io.quarterdeck.engine.rules.Rulebook.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingRulesTest {
    private static List<Fault> faults(Purpose purpose, String... lines) {
        return ConditionReader.read(
                        Arrays.stream(lines).map(Rulebook::written).toList(), List.of(), purpose, VOCABULARY)
                .faults();
    }

    private static List<Fault> wrongAction(Purpose purpose, String field, String... value) {
        return ActionReader.read(List.of(new Written.Action(field, Arrays.asList(value))), purpose, VOCABULARY)
                .faults();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "mood is good                    | field    | There is no field 'mood'",
                "custom_fields_99 is 1           | field    | There is no field 'custom_fields_99'",
                "brand_id is 1                   | field    | A ticket stays with its brand",
                "SOLVED greater_than 4           | field    | A trigger cannot ask about 'SOLVED'",
                "subject_includes_word changed   | operator | 'subject_includes_word' cannot be asked with 'changed'; use is, is_not, includes, not_includes",
                "current_tags value a            | operator | 'current_tags' cannot be asked with 'value'; use includes, not_includes, present, not_present, changed, not_changed",
                "status is asleep                | value    | 'status' cannot be 'asleep'; write one of closed, hold, new, open, pending, solved",
                "priority greater_than critical  | value    | 'priority' cannot be 'critical'; write one of high, low, normal, urgent",
                "group_id is sales               | value    | 'group_id' cannot be 'sales'; write an id, or empty for none",
                "custom_fields_1 is copper       | value    | 'custom_fields_1' cannot be 'copper'; write one of gold, silver",
                "custom_fields_4 less_than 1e9   | value    | 'custom_fields_4' cannot be '1e9'; write a number",
                "custom_fields_5 is 2026-02-30   | value    | 'custom_fields_5' cannot be '2026-02-30'; write a day such as 2026-11-26",
                "reopens greater_than 1.5        | value    | 'reopens' cannot be '1.5'; write a whole number",
                "update_type is Delete           | value    | 'update_type' cannot be 'Delete'; write one of Change, Create",
            })
    void what_is_wrong_is_said_with_its_place(String line, String place, String sentence) {
        assertThat(faults(Purpose.TRIGGER, line)).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("conditions.all[0]." + place);
            assertThat(fault.sentence()).isEqualTo(sentence);
        });
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(faults(Purpose.TRIGGER, "mood is good", "status is open", "status is asleep"))
                .extracting(Fault::path)
                .containsExactly("conditions.all[0].field", "conditions.all[2].value");
    }

    @Test
    void too_many_conditions_are_not_even_looked_at() {
        var many = Collections.nCopies(101, written("mood is good"));
        assertThat(ConditionReader.read(many, List.of(), Purpose.TRIGGER, VOCABULARY)
                        .faults())
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).isEqualTo("A rule has at most 100 conditions, not 101"));
    }

    @Test
    void a_value_of_unheard_length_is_refused() {
        assertThat(faults(Purpose.TRIGGER, "subject_includes_word is " + "x".repeat(2001)))
                .extracting(Fault::sort)
                .containsExactly(Fault.Sort.TOO_LONG);
    }

    @Test
    void an_automation_asks_for_time_and_knows_no_current_user() {
        assertThat(faults(Purpose.AUTOMATION, "status is solved"))
                .extracting(Fault::sentence)
                .containsExactly("An automation needs a condition on time, such as hours since solved");
        assertThat(faults(Purpose.AUTOMATION, "SOLVED greater_than 4", "assignee_id is current_user"))
                .extracting(Fault::sentence)
                .containsExactly("An automation runs by itself; there is no current user or group");
        assertThat(faults(Purpose.AUTOMATION, "SOLVED greater_than 4.5"))
                .extracting(Fault::sentence)
                .containsExactly("'SOLVED' cannot be '4.5'; write whole hours up to 87600");
    }

    @Test
    void a_view_selects_by_something_that_is_indexed() {
        assertThat(faults(Purpose.VIEW, "current_tags includes vip"))
                .extracting(Fault::sort)
                .containsExactly(Fault.Sort.MISSING);
        assertThat(faults(Purpose.VIEW, "current_tags includes vip", "assignee_id is current_user"))
                .isEmpty();
        assertThat(faults(Purpose.VIEW, "status changed")).isNotEmpty();
    }

    @Test
    void a_rule_without_actions_does_nothing() {
        assertThat(ActionReader.read(List.of(), Purpose.TRIGGER, VOCABULARY).faults())
                .extracting(Fault::sentence)
                .containsExactly("A trigger without an action does nothing");
    }

    @Test
    void actions_are_for_those_who_can_carry_them_out() {
        assertThat(wrongAction(Purpose.TRIGGER, "comment_value", "Hello")).hasSize(1);
        assertThat(wrongAction(Purpose.MACRO, "notification_user", "requester_id", "Hi", "there"))
                .hasSize(1);
        assertThat(wrongAction(Purpose.MACRO, "status", "closed")).hasSize(1);
        assertThat(wrongAction(Purpose.TRIGGER, "status", "new")).hasSize(1);
        assertThat(wrongAction(Purpose.TRIGGER, "status", "closed")).isEmpty();
        assertThat(wrongAction(Purpose.TRIGGER, "satisfaction_score", "good")).hasSize(1);
        assertThat(wrongAction(Purpose.AUTOMATION, "satisfaction_score", "offered"))
                .isEmpty();
        assertThat(wrongAction(Purpose.TRIGGER, "requester_id", "7")).hasSize(1);
        assertThat(wrongAction(Purpose.TRIGGER, "schedule_id", "7"))
                .as("the action is called set_schedule")
                .hasSize(1);
        assertThat(wrongAction(Purpose.TRIGGER, "set_schedule", "7")).isEmpty();
    }

    @Test
    void a_notice_needs_somebody_who_hears_it() {
        assertThat(wrongAction(Purpose.TRIGGER, "notification_user", "everybody", "Hi", "there"))
                .extracting(Fault::path)
                .containsExactly("actions[0].value[0]");
        assertThat(wrongAction(Purpose.TRIGGER, "notification_group", "group_id", "Hi", ""))
                .extracting(Fault::sort)
                .containsExactly(Fault.Sort.BLANK);
        assertThat(wrongAction(Purpose.TRIGGER, "notification_webhook", "01HX../..", "{}"))
                .extracting(Fault::sort)
                .containsExactly(Fault.Sort.WRONG_VALUE);
    }
}
