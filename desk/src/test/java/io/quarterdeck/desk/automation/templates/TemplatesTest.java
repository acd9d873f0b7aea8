package io.quarterdeck.desk.automation.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.rules.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Map<String, Object> VALUES = Map.of(
            "ticket",
            Map.of(
                    "id", "41",
                    "title", "Say \"hi\"",
                    "tags", "ring vip",
                    "requester", Map.of("name", "Anna Bell", "first_name", "Anna", "phone", ""),
                    "comments", List.of(Map.of("body", "one"), Map.of("body", "two"))));

    private final Templates templates = new Templates();

    private Filled fill(String template) {
        return templates.fill(template, VALUES);
    }

    @Test
    void values_are_filled_in_filtered_and_looped_over() {
        assertThat(
                        fill("Hi {{ticket.requester.first_name | upcase}}, {% for c in ticket.comments %}{{c.body}} {% endfor %}")
                                .text())
                .isEqualTo("Hi ANNA, one two ");
    }

    @Test
    void what_has_nothing_to_say_is_named() {
        var filled = fill("{{ticket.requester.phone}}{{- ticket.foo -}} {{ticket.requester.name}} {{ nobody.name }}");
        assertThat(filled.missing()).containsExactly("ticket.requester.phone", "ticket.foo", "nobody.name");
    }

    @Test
    void what_is_empty_on_purpose_is_not_missing() {
        var filled = fill("{{ ticket.requester.phone | default: 'no phone' }}"
                + "{% if ticket.requester.phone != '' %}{{ ticket.requester.phone }}{% endif %}"
                + "{% raw %}{{ ticket.foo }}{% endraw %}{% comment %}{{ ticket.foo }}{% endcomment %}");
        assertThat(filled.missing()).isEmpty();
        assertThat(filled.text()).isEqualTo("no phone{{ ticket.foo }}");
    }

    @Test
    void quotes_of_a_person_do_not_break_json() {
        assertThat(fill("{\"title\": {{ ticket.title | json }}}").text()).isEqualTo("{\"title\": \"Say \\\"hi\\\"\"}");
    }

    @Test
    void a_text_without_placeholders_is_left_alone() {
        assertThat(fill("100 % of { this }").text()).isEqualTo("100 % of { this }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% if %}",
                "{{ ticket.id",
                "{% for c in ticket.comments %}",
                "{{ ticket.id | no_such_filter }}",
                "{% include 'secrets' %}",
                "{% render 'secrets' %}"
            })
    void what_cannot_be_read_is_refused_when_it_is_saved(String template) {
        assertThat(templates.faults(List.of(new Action.Say(template, false)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for i in (1..1000000000) %}x{% endfor %}",
                "{% assign x = 'aaaaaaaa' %}{% for i in (1..100) %}{% assign x = x | append: x %}{% endfor %}{{ x | size }}",
                "{% assign x = 'aaaaaaaa' %}{% for i in (1..16) %}{% assign x = x | append: x %}{% endfor %}{{ x | replace: 'a', x }}",
                "{% for i in (1..9999) %}{{ ticket.comments | join: '" + "0123456789012345678901234567890123456789"
                        + "' }}{% endfor %}"
            })
    void nothing_grows_without_end(String template) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> fill(template));
    }

    @Test
    void values_are_plain_and_have_no_way_out() {
        assertThat(fill("{{ ticket.class }}{{ ticket.requester.getClass }}{{ ticket.id.bytes }}{{ ticket['class'] }}")
                        .text())
                .isEmpty();
    }
}
