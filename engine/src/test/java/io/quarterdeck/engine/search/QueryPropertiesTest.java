package io.quarterdeck.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T14:00:00Z");

    @Property(tries = 2_000)
    void every_text_is_understood_or_answered_with_a_sentence(@ForAll String text) {
        switch (Query.read(text)) {
            case Reading.Understood(var query) -> assertThat(query.things()).isNotEmpty();
            case Reading.Unclear(var why, var _) -> assertThat(why).isNotBlank();
        }
    }

    @Property(tries = 5_000)
    void what_is_understood_prints_as_what_is_understood_the_same(@ForAll("searches") String text) {
        if (Query.read(text) instanceof Reading.Understood(var query)) {
            assertThat(Query.read(query.toString())).isEqualTo(new Reading.Understood(query));
        }
    }

    @Property(tries = 1_000)
    void a_time_is_before_at_or_after(@ForAll("times") String time) {
        var value = Values.time(time).orElseThrow();
        var zone = ZoneId.of("America/New_York");
        var less = value.window(Comparison.LESS, NOW, zone);
        var least = value.window(Comparison.AT_LEAST, NOW, zone);
        assertThat(less.to()).isEqualTo(least.from());
        assertThat(less.contains(NOW)).isNotEqualTo(least.contains(NOW));
    }

    @Provide
    Arbitrary<String> times() {
        var ages = Arbitraries.integers()
                .between(0, 99)
                .flatMap(n -> Arbitraries.of("minutes", "hour", "days", "week", "months", "years")
                        .map(unit -> n + unit));
        var days = Arbitraries.integers()
                .between(0, 20_000)
                .map(n -> java.time.LocalDate.EPOCH.plusDays(n).toString());
        return Arbitraries.oneOf(ages, days);
    }

    @Provide
    Arbitrary<String> searches() {
        var pieces = Arbitraries.of(
                "status",
                "tags",
                "created",
                "type",
                "order_by",
                "sort",
                "subject",
                "assignee",
                "problem_id",
                ":",
                "<",
                ">=",
                ":>",
                "-",
                "\"",
                "*",
                " ",
                " ",
                "none",
                "open",
                "ticket",
                "created",
                "asc",
                "4hours",
                "2026-11-01",
                "a",
                "Ünï",
                "#12",
                "\\",
                "'",
                "\u0000",
                "\uD83D",
                "custom_field_12",
                "has_attachment",
                "true",
                "http",
                "//",
                "x y");
        return pieces.list().ofMaxSize(24).map(it -> String.join("", it));
    }
}
