package io.quarterdeck.engine.search;

import static io.quarterdeck.engine.search.Thing.GROUP;
import static io.quarterdeck.engine.search.Thing.ORGANIZATION;
import static io.quarterdeck.engine.search.Thing.TICKET;
import static io.quarterdeck.engine.search.Thing.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of the dialect's language, section 2.4. */
class QueryTest {

    private static Query read(String text) {
        return switch (Query.read(text)) {
            case Reading.Understood(var query) -> query;
            case Reading.Unclear(var why, var _) -> throw new AssertionError(why);
        };
    }

    private static String why(String text) {
        return switch (Query.read(text)) {
            case Reading.Understood(var query) -> throw new AssertionError("understood as " + query);
            case Reading.Unclear(var why, var _) -> why;
        };
    }

    private static Term is(String field, Value... any) {
        return new Term.Is(Field.named(field).orElseThrow(), List.of(any));
    }

    private static Term says(String word) {
        return new Term.Says(new Value.Word(word));
    }

    @Test
    void what_cannot_be_understood_is_pointed_at() {
        assertThat(Query.read("refund  colour:blue tags:vip"))
                .isInstanceOfSatisfying(
                        Reading.Unclear.class, it -> assertThat(it.place()).isEqualTo("colour:blue"));
        assertThat(Query.read("-colour:\"deep blue\""))
                .isInstanceOfSatisfying(
                        Reading.Unclear.class, it -> assertThat(it.place()).startsWith("-colour:"));
        assertThat(Query.read("role:agent status:open"))
                .isInstanceOfSatisfying(
                        Reading.Unclear.class, it -> assertThat(it.place()).isEqualTo("role:agent status:open"));
    }

    @Test
    void words_phrases_and_beginnings_are_looked_for_anywhere() {
        assertThat(read("refund parc* \"where is  it\" -spam -\"out of office\"")
                        .terms())
                .containsExactly(
                        says("refund"),
                        new Term.Says(new Value.Prefix("parc")),
                        new Term.Says(new Value.Phrase("where is it")),
                        new Term.Not(says("spam")),
                        new Term.Not(new Term.Says(new Value.Phrase("out of office"))));
    }

    @Test
    void a_field_is_asked_for_by_a_colon_and_the_same_field_again_is_an_alternative() {
        assertThat(read("status:new tags:vip status:OPEN tags:vip").terms())
                .containsExactly(
                        is("status", new Value.Word("new"), new Value.Word("open")), is("tags", new Value.Word("vip")));
    }

    @Test
    void what_is_not_wanted_is_no_alternative() {
        assertThat(read("-status:new -status:open").terms())
                .containsExactly(
                        new Term.Not(is("status", new Value.Word("new"))),
                        new Term.Not(is("status", new Value.Word("open"))));
    }

    @ParameterizedTest
    @CsvSource({"status<solved, LESS", "status<=solved, AT_MOST", "status>solved, MORE", "status>=solved, AT_LEAST"})
    void ladders_are_compared(String text, Comparison how) {
        assertThat(read(text).terms())
                .containsExactly(new Term.Compares(Field.named("status").orElseThrow(), how, new Value.Word("solved")));
    }

    @Test
    void a_colon_before_the_sign_is_forgiven() {
        assertThat(read("priority:>normal")).isEqualTo(read("priority>normal"));
    }

    @Test
    void none_is_an_empty_field_and_a_star_one_that_is_not() {
        assertThat(read("assignee:none").terms()).containsExactly(is("assignee", new Value.None()));
        assertThat(read("assignee:*").terms()).containsExactly(is("assignee", new Value.Any()));
        assertThat(read("assignee:\"none\"").terms()).containsExactly(is("assignee", new Value.Phrase("none")));
        assertThat(read("none").terms()).containsExactly(says("none"));
    }

    @Test
    void a_type_narrows_and_several_are_alternatives() {
        assertThat(read("type:ticket").things()).containsExactly(TICKET);
        assertThat(read("type:user type:organization").things()).containsExactly(USER, ORGANIZATION);
        assertThat(read("-type:group").things()).containsExactly(TICKET, USER, ORGANIZATION);
        assertThat(read("parcel").things()).containsExactly(TICKET, USER, ORGANIZATION, GROUP);
    }

    @Test
    void a_field_narrows_to_what_has_it() {
        assertThat(read("status:open parcel").things()).containsExactly(TICKET);
        assertThat(read("email:a@b.example").things()).containsExactly(USER);
        assertThat(read("notes:gold").things()).containsExactly(USER, ORGANIZATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status<solved",
                "priority>normal",
                "ticket_type:incident",
                "assignee:me",
                "assignee:none",
                "assignee:\"Ada Quill\"",
                "assignee:ada@example.com",
                "assignee:381",
                "requester:me",
                "submitter:381",
                "cc:ada@example.com",
                "commenter:me",
                "group:Orders",
                "organization:\"Example Ltd\"",
                "tags:vip",
                "subject:parcel",
                "description:\"where is it\"",
                "via:email",
                "brand:381",
                "form:Returns",
                "external_id:shop-1042",
                "has_attachment:true",
                "custom_field_381:red",
                "custom_field_381>5",
                "fieldvalue:red",
                "custom_status_id:7",
                "satisfaction:good",
                "problem_id:12"
            })
    void fields_of_tickets(String text) {
        var query = read(text);
        assertThat(query.things()).contains(TICKET);
        assertThat(query).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role:agent", "email:ada@*", "name:ada", "phone:+1555*", "organization:Example", "group:Orders",
                "tags:vip", "external_id:7", "is_verified:true", "is_suspended:false", "notes:gold", "details:\"a b\""
            })
    void fields_of_users(String text) {
        assertThat(read(text).things()).contains(USER);
        assertThat(read(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name:ex*", "tags:vip", "external_id:7", "notes:gold", "details:x"})
    void fields_of_organizations(String text) {
        assertThat(read(text).things()).contains(ORGANIZATION);
    }

    @Test
    void numbers_and_flags_are_read() {
        assertThat(read("problem_id:12").terms())
                .containsExactly(is("problem_id", new Value.Number(new BigDecimal(12))));
        assertThat(read("has_attachment:false").terms()).containsExactly(is("has_attachment", new Value.Flag(false)));
        assertThat(Field.named("custom_field_381").orElseThrow().customId()).isEqualTo(381);
    }

    @ParameterizedTest
    @CsvSource({
        "created>2026-11-01, 2026-11-02T05:00:00Z,",
        "created>=2026-11-01, 2026-11-01T04:00:00Z,",
        "created<2026-11-01, , 2026-11-01T04:00:00Z",
        "created<=2026-11-01, , 2026-11-02T05:00:00Z",
        "updated:2026-10-31, 2026-10-31T04:00:00Z, 2026-11-01T04:00:00Z",
        "solved>2026-11-01T10:00:00Z, 2026-11-01T10:00:01Z,",
        "solved>=2026-11-01T10:00:00+02:00, 2026-11-01T08:00:00Z,",
        "solved>=2026-11-01T10:00:00, 2026-11-01T10:00:00Z,",
        "created>4hours, 2026-11-27T10:00:00Z,",
        "updated<3days, , 2026-11-24T14:00:00Z",
        "due_date<2weeks, , 2026-11-13T14:00:00Z",
        "created>1month, 2026-10-27T13:00:00Z,",
        "created>1year, 2025-11-27T14:00:00Z,",
        "created>90minutes, 2026-11-27T12:30:00Z,",
        "created:4hours, 2026-11-27T09:00:00Z, 2026-11-27T10:00:00Z"
    })
    void dates_are_days_times_or_ages_seen_from_now(String text, Instant from, Instant to) {
        var now = Instant.parse("2026-11-27T14:00:00Z");
        var newYork = ZoneId.of("America/New_York"); // the clocks go back on 2026-11-01
        var window = switch (read(text).terms().getFirst()) {
            case Term.Compares(var _, var how, Value.Time time) -> time.window(how, now, newYork);
            case Term.Is(var _, var any) -> ((Value.Time) any.getFirst()).window(Comparison.IS, now, newYork);
            case Term it -> throw new AssertionError(it);
        };
        assertThat(window).isEqualTo(new Window(from, to));
    }

    @Test
    void an_order_is_told_inside_the_text() {
        assertThat(read("parcel order_by:created sort:asc").order()).isEqualTo(new Order(Order.By.CREATED, true));
        assertThat(read("order_by:updated_at").order()).isEqualTo(new Order(Order.By.UPDATED, false));
        assertThat(read("parcel").order()).isEqualTo(Order.BEST_FIRST);
    }

    @Test
    void what_looks_like_a_field_but_stands_alone_is_a_word() {
        assertThat(read("Re: parcel").terms()).containsExactly(says("Re:"), says("parcel"));
        assertThat(read("https://shop.example/a 12:30").terms())
                .containsExactly(says("https://shop.example/a"), says("12:30"));
        assertThat(read("\"never closed").terms()).containsExactly(new Term.Says(new Value.Phrase("never closed")));
        assertThat(read("a - b !").terms()).containsExactly(says("a"), says("b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "craeted>2026-11-01 | There is no field 'craeted'; to look for the words, put them in quotation marks",
                "created>banana | created> wants a day between 1970-01-01 and 2999-12-31 (2026-11-01), a time (2026-11-01T14:30:00Z) or an age (4hours, 3days, 2weeks); 'banana' is none",
                "created:2026-02-30 | created: wants a day between 1970-01-01 and 2999-12-31 (2026-11-01), a time (2026-11-01T14:30:00Z) or an age (4hours, 3days, 2weeks); '2026-02-30' is none",
                "has_attachment:maybe | has_attachment: wants true or false; 'maybe' is none",
                "problem_id:x | problem_id: wants a number; 'x' is none",
                "status:op* | status: wants one word of its ladder, such as status:open; 'op*' is none",
                "subject>a | subject has no more or less; ask for subject:a",
                "status: | status: needs a value: status:something, status:none",
                "type:incident | There is no type 'incident'; it is ticket, user, organization or group",
                "order_by:size | Nothing is ordered by 'size'; it is created, updated, priority, status, ticket_type or relevance",
                "sort:up | sort is asc or desc, not 'up'",
                "status:open role:agent | Nothing has all of these at once: status is of tickets, role is of users",
                "!!! | '!!!' has no letter or digit to look for"
            })
    void what_cannot_be_understood_is_said_in_a_sentence(String text, String why) {
        assertThat(why(text)).isEqualTo(why);
    }

    @Test
    void what_is_too_long_or_too_much_is_said_so() {
        assertThat(why("a".repeat(2_001))).isEqualTo("A search has at most 2,000 characters; this one has 2,001");
        assertThat(why("a".repeat(251))).startsWith("A word or phrase has at most 250 characters");
        assertThat(why("a ".repeat(101))).isEqualTo("A search has at most 100 terms");
    }

    @Test
    void every_field_has_its_things() {
        assertThat(Field.names())
                .allSatisfy(
                        name -> assertThat(Field.named(name).orElseThrow().of()).isNotEmpty());
        assertThat(Arrays.asList(Thing.values())).extracting(Thing::word).contains("organization");
        assertThat(read("parcel").only(USER).ordered(new Order(Order.By.CREATED, true)))
                .isEqualTo(new Query(Set.of(USER), List.of(says("parcel")), new Order(Order.By.CREATED, true)));
        assertThat(new Value.Day(LocalDate.of(2026, 11, 1))).hasToString("2026-11-01");
    }
}
