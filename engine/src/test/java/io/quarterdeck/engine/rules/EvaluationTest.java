package io.quarterdeck.engine.rules;

import static io.quarterdeck.engine.rules.Rulebook.NOW;
import static io.quarterdeck.engine.rules.Rulebook.SCENE;
import static io.quarterdeck.engine.rules.Rulebook.all;
import static io.quarterdeck.engine.rules.Rulebook.tags;
import static io.quarterdeck.engine.rules.Rulebook.ticket;
import static io.quarterdeck.engine.rules.Rulebook.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.rules.Field.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static boolean holds(Sight now, String... lines) {
        return all(lines).hold(new Facts(Sight.NOTHING, now, SCENE));
    }

    private static boolean later(Sight before, Sight now, String line) {
        return all(line).hold(new Facts(before, now, SCENE));
    }

    private static boolean hours(Known field, Duration ago, String line) {
        return all(Purpose.AUTOMATION, line).hold(Facts.of(ticket(field, new Value.At(NOW.minus(ago))), SCENE));
    }

    @Test
    void statuses_and_priorities_have_an_order() {
        var ticket = ticket(Known.STATUS, word("open"), Known.PRIORITY, word("high"));
        assertThat(holds(ticket, "status less_than solved", "status greater_than new", "priority greater_than normal"))
                .isTrue();
        assertThat(holds(ticket, "priority greater_than high")).isFalse();
    }

    @Test
    void nothing_is_a_value_that_can_be_asked_for() {
        assertThat(holds(ticket(), "group_id is ", "assignee_id is ", "custom_fields_1 not_present"))
                .isTrue();
        assertThat(holds(ticket(Known.GROUP, new Value.Reference(70)), "group_id is "))
                .isFalse();
    }

    @Test
    void tags_include_any_of_those_asked_for() {
        var ticket = ticket(Known.TAGS, tags("vip", "ring"));
        assertThat(holds(ticket, "current_tags includes gold VIP")).isTrue();
        assertThat(holds(ticket, "current_tags not_includes gold silver")).isTrue();
        assertThat(holds(ticket, "current_tags not_includes ring silver")).isFalse();
    }

    @Test
    void words_are_found_whole_and_strings_anywhere() {
        var ticket = ticket(Known.SUBJECT, new Value.Text("Is my order refundable? Asking for a FRIEND."));
        assertThat(holds(ticket, "subject_includes_word includes refund return"))
                .isFalse();
        assertThat(holds(ticket, "subject_includes_word includes friend")).isTrue();
        assertThat(holds(ticket, "subject_includes_word is Refund")).isTrue();
        assertThat(holds(ticket, "subject_includes_word is_not order return")).isTrue();
    }

    @Test
    void somebody_is_known_when_the_rule_runs() {
        var mine = ticket(Known.ASSIGNEE, new Value.Reference(7), Known.GROUP, new Value.Reference(71));
        assertThat(holds(mine, "assignee_id is current_user", "group_id is current_groups"))
                .isTrue();
        assertThat(holds(mine, "assignee_id is requester_id")).isFalse();
        assertThat(holds(ticket(Known.ROLE, tags("agent", "7")), "role is agent", "role is 7", "role is_not end_user"))
                .isTrue();
    }

    @Test
    void changes_compare_with_the_ticket_before_the_update() {
        var before = ticket(Known.STATUS, word("open"), Known.TAGS, tags("a"));
        var now = ticket(Known.STATUS, word("pending"), Known.TAGS, tags("a"));
        assertThat(later(before, now, "status changed")).isTrue();
        assertThat(later(before, now, "status value pending")).isTrue();
        assertThat(later(before, now, "status value_previous open")).isTrue();
        assertThat(later(before, now, "status value_previous new")).isFalse();
        assertThat(later(before, now, "status not_value solved")).isTrue();
        assertThat(later(before, before, "status value open"))
                .as("it was open before")
                .isFalse();
        assertThat(later(before, now, "current_tags not_changed")).isTrue();
    }

    @Test
    void a_ticket_that_is_opened_changes_everything_it_has() {
        assertThat(holds(ticket(Known.STATUS, word("new")), "status value new")).isTrue();
        assertThat(holds(ticket(), "status changed")).isFalse();
    }

    @Test
    void a_comment_that_is_not_there_is_neither_public_nor_private() {
        assertThat(holds(ticket(), "comment_is_public is true")).isFalse();
        assertThat(holds(ticket(), "comment_is_public is false")).isFalse();
        assertThat(holds(ticket(Known.COMMENT_IS_PUBLIC, new Value.Flag(false)), "comment_is_public is not_relevant"))
                .isTrue();
    }

    @Test
    void an_untouched_checkbox_is_not_ticked() {
        assertThat(holds(ticket(), "custom_fields_3 is false")).isTrue();
        assertThat(holds(ticket(), "custom_fields_3 is true")).isFalse();
    }

    @Test
    void custom_values_are_typed() {
        var ticket = ticket(
                new Field.Custom(4, Kind.NUMBER), Value.Number.of(10),
                new Field.Custom(5, Kind.DATE), new Value.Date(LocalDate.parse("2026-12-24")),
                new Field.Custom(2, Kind.OPTIONS), tags("ring"));
        assertThat(holds(ticket, "custom_fields_4 is 10.0", "custom_fields_4 greater_than 9"))
                .isTrue();
        assertThat(holds(ticket, "custom_fields_5 less_than 2026-12-25")).isTrue();
        assertThat(holds(ticket, "custom_fields_2 includes chain ring")).isTrue();
    }

    @Test
    void is_4_hours_means_from_4_to_5() {
        assertThat(hours(Known.SOLVED, Duration.ofMinutes(239), "SOLVED is 4")).isFalse();
        assertThat(hours(Known.SOLVED, Duration.ofHours(4), "SOLVED is 4")).isTrue();
        assertThat(hours(Known.SOLVED, Duration.ofMinutes(299), "SOLVED is 4")).isTrue();
        assertThat(hours(Known.SOLVED, Duration.ofHours(5), "SOLVED is 4")).isFalse();
    }

    @Test
    void hours_are_greater_as_soon_as_they_are_over() {
        assertThat(hours(Known.SOLVED, Duration.ofHours(96), "SOLVED greater_than 96"))
                .isFalse();
        assertThat(hours(Known.SOLVED, Duration.ofHours(96).plusSeconds(1), "SOLVED greater_than 96"))
                .isTrue();
        assertThat(hours(Known.SOLVED, Duration.ofHours(-1), "SOLVED less_than 5"))
                .as("what has not happened yet")
                .isFalse();
    }

    @Test
    void business_hours_count_while_the_desk_is_open() {
        // 24 hours ago it was ten in the morning: seven hours until closing, and one since opening
        assertThat(hours(Known.PENDING, Duration.ofHours(24), "PENDING is_business_hours 8"))
                .isTrue();
        assertThat(hours(Known.PENDING, Duration.ofHours(24), "PENDING greater_than_business_hours 8"))
                .isFalse();
    }

    @Test
    void hours_until_count_down() {
        assertThat(hours(Known.UNTIL_DUE_DATE, Duration.ofHours(-3), "until_due_date less_than 4"))
                .isTrue();
        assertThat(hours(Known.UNTIL_DUE_DATE, Duration.ofHours(1), "until_due_date less_than 4"))
                .isFalse();
    }

    @Test
    void the_desk_knows_whether_it_is_open() {
        var conditions = all("in_business_hours is true");
        assertThat(conditions.hold(Facts.of(Sight.NOTHING, SCENE))).isTrue();
        var night = new Scene(
                Instant.parse("2026-11-26T03:00:00Z"), Rulebook.OFFICE, Rulebook.PRIORITIES, Scene.Actor.NOBODY);
        assertThat(conditions.hold(Facts.of(Sight.NOTHING, night))).isFalse();
    }

    @Test
    void one_of_any_is_enough_and_none_of_them_is_not() {
        var ticket = ticket(Known.STATUS, word("open"));
        var any = all("status is new", "status is open").all();
        assertThat(new Conditions(List.of(), any).hold(Facts.of(ticket, SCENE))).isTrue();
        assertThat(new Conditions(List.of(), any.subList(0, 1)).hold(Facts.of(ticket, SCENE)))
                .isFalse();
        assertThat(Conditions.NONE.hold(Facts.of(ticket, SCENE))).isTrue();
    }

    @Test
    void an_explanation_names_what_stood_in_the_way() {
        var before = ticket(Known.STATUS, word("new"));
        var now = ticket(Known.STATUS, word("open"), Known.SUBJECT, new Value.Text("Anna lost her ring"));
        var verdict = all("status value pending", "subject_includes_word includes refund", "status is open")
                .explain(new Facts(before, now, SCENE));
        assertThat(verdict.held()).isFalse();
        assertThat(verdict.against().map(Seen::sentence))
                .containsExactly(
                        "status value pending: it was new → open",
                        "subject_includes_word includes refund: it was a text of 18 characters");
    }
}
