package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.tickets.Attribute.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.GroupMemberships;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.fields.CustomStatuses;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.Fields;
import io.quarterdeck.desk.tickets.fields.Forms;
import io.quarterdeck.stories.Clause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One edit for every door: what it may say, what it implies, and what it may not. */
@DeskTest
class EditsTest {

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    Tickets tickets;

    @Autowired
    Edits edits;

    @Autowired
    Fields fields;

    @Autowired
    Forms forms;

    @Autowired
    CustomStatuses statuses;

    @Autowired
    Customers customers;

    @Autowired
    Members members;

    @Autowired
    Groups groups;

    @Autowired
    GroupMemberships memberships;

    @Autowired
    Incidents incidents;

    @Autowired
    Rebuilding rebuilding;

    TestBrand brand;
    TicketId ticket;

    @BeforeEach
    void a_ticket() {
        brand = brands.bleusalt();
        ticket = brands.ticket(brand, "ana@customer.example.com", "Charged twice");
    }

    @AfterEach
    void what_lives_is_what_was_logged() {
        assertThat(brand.in(() -> rebuilding.fault(ticket))).isEmpty();
    }

    @Test
    void what_is_not_said_stays_and_what_is_cleared_goes() {
        edit(Edit.none().with(EXTERNAL_ID, "shop:77").tagged(List.of("VIP", "gold card", "vip")));
        edit(Edit.none().with(SUBJECT, "Charged three times"));
        assertThat(facts().about().externalId()).isEqualTo("shop:77");
        assertThat(facts().about().tags()).containsExactly("gold_card", "vip");
        edit(Edit.none().with(EXTERNAL_ID, null).untagged(List.of("VIP")));
        assertThat(facts().about().externalId()).isNull();
        assertThat(facts().about().tags()).containsExactly("gold_card");
        assertThat(facts().about().subject()).isEqualTo("Charged three times");
    }

    @Test
    void one_edit_is_one_change_and_one_that_changes_nothing_is_none() {
        var applied = edit(
                Edit.none().with(TYPE, TicketType.QUESTION).tagged(List.of("a")).status(Status.PENDING));
        var entries = log().stream()
                .filter(it -> it.change() == applied.change().orElseThrow())
                .toList();
        assertThat(entries)
                .extracting(it -> it.event().getClass().getSimpleName())
                .contains("Retyped", "Tagged", "StatusChanged");
        assertThat(edit(Edit.none().with(TYPE, TicketType.QUESTION)).change()).isEmpty();
    }

    @Test
    void a_public_comment_of_the_staff_leaves_at_once_and_opens_what_was_new() {
        edit(Edit.none().with(NewComment.publicly(Words.plain("On its way"))));
        assertThat(facts().standing().status()).isEqualTo(Status.OPEN);
        assertThat(facts().standing().customerWaits()).isFalse();
        assertThat(kinds()).contains("Replied").doesNotContain("Composed");
        assertThat(database.asOwnerRead(
                        "select delivery from message where ticket_id = %d and kind = 'out'".formatted(ticket.value())))
                .isIn("queued", "failed");
    }

    @Test
    void a_comment_sent_twice_under_one_key_is_said_once() {
        var comment = new NewComment(Words.plain("Once"), true, null, "k1");
        var first = edit(Edit.none().with(comment)).comment().orElseThrow();
        assertThat(edit(Edit.none().with(comment)).comment()).contains(first);
    }

    @Test
    void a_customer_who_answers_opens_it_again_and_may_say_that_it_is_solved() {
        edit(Edit.none().status(Status.PENDING));
        var ana = customer("ana@customer.example.com");
        var by = By.customer(brand.viewer(Role.CUSTOMER), ana, By.API);
        brand.run(() -> customers.claim(ana, brand.people().get(Role.CUSTOMER)));
        apply(by, Edit.none().with(NewComment.publicly(Words.plain("And?"))));
        assertThat(facts().standing().status()).isEqualTo(Status.OPEN);
        apply(by, Edit.none().status(Status.SOLVED));
        assertThat(facts().standing().status()).isEqualTo(Status.SOLVED);
        refused("not_allowed", () -> apply(by, Edit.none().with(SUBJECT, "Mine")));
        refused("not_allowed", () -> apply(by, Edit.none().with(NewComment.privately(Words.plain("psst")))));
    }

    @Test
    void it_is_never_new_again_and_closed_is_closed_but_for_its_tags() {
        edit(Edit.none().status(Status.OPEN));
        refused("status", () -> edit(Edit.none().status(Status.NEW)));
        edit(Edit.none().status(Status.SOLVED));
        edit(Edit.none().status(Status.CLOSED));
        refused("closed", () -> edit(Edit.none().status(Status.OPEN)));
        refused("closed", () -> edit(Edit.none().with(NewComment.privately(Words.plain("late")))));
        edit(Edit.none().tagged(List.of("after_the_fact")));
        assertThat(facts().about().tags()).containsExactly("after_the_fact");
    }

    @Test
    void only_an_incident_has_a_problem_and_solving_the_problem_solves_it_with_the_same_words() {
        var problem = brands.ticket(brand, "ops@customer.example.com", "Card terminal down");
        refused(
                "problem_id",
                () -> edit(Edit.none().with(TYPE, TicketType.INCIDENT).with(PROBLEM, problem)));
        apply(agent(), problem, Edit.none().with(TYPE, TicketType.PROBLEM));
        refused(
                "problem_id",
                () -> edit(Edit.none().with(TYPE, TicketType.QUESTION).with(PROBLEM, problem)));
        edit(Edit.none().with(TYPE, TicketType.INCIDENT).with(PROBLEM, problem));
        assertThat(brand.in(() -> tickets.get(brand.viewer(Role.AGENT), problem))
                        .hasIncidents())
                .isTrue();
        apply(
                agent(),
                problem,
                Edit.none().status(Status.SOLVED).with(NewComment.publicly(Words.plain("It works again"))));
        incidents.work();
        assertThat(facts().standing().status()).isEqualTo(Status.SOLVED);
        assertThat(database.asOwnerRead(
                        "select body from message where ticket_id = %d and kind = 'out'".formatted(ticket.value())))
                .isEqualTo("It works again");
        assertThat(brand.in(() -> rebuilding.fault(problem))).isEmpty();
    }

    @Test
    void only_a_task_is_due() {
        var due = Instant.parse("2026-12-01T09:00:00Z");
        refused("due_at", () -> edit(Edit.none().with(TASK_DUE, due)));
        edit(Edit.none().with(TYPE, TicketType.TASK).with(TASK_DUE, due));
        assertThat(facts().about().taskDueAt()).isEqualTo(due);
        edit(Edit.none().with(TYPE, TicketType.QUESTION));
        assertThat(facts().about().taskDueAt()).isNull();
        refused("type", () -> edit(Edit.none().with(TYPE, null)));
    }

    @Test
    void a_field_of_choices_and_its_tags_always_say_the_same() {
        var colour = field(Map.of(
                "type", "tagger", "title", "Colour", "options", List.of(option("Red", "red"), option("Blue", "blue"))));
        edit(Edit.none().with(colour, FieldValue.of("red")).tagged(List.of("other")));
        assertThat(facts().about().tags()).containsExactly("other", "red");
        edit(Edit.none().with(colour, FieldValue.of("blue")));
        assertThat(facts().about().tags()).containsExactly("blue", "other");
        edit(Edit.none().tagged(List.of("red")));
        assertThat(facts().about().tags()).containsExactly("other", "red");
        assertThat(facts().about().fields()).containsEntry(colour, FieldValue.of("red"));
        edit(Edit.none().with(TAGS, List.of()));
        assertThat(facts().about().fields()).isEmpty();
        refused("custom_fields_" + colour.value(), () -> edit(Edit.none().with(colour, FieldValue.of("green"))));
    }

    @Test
    void each_field_takes_what_its_type_allows() {
        var whole = field(Map.of("type", "integer", "title", "Pieces"));
        var price = field(Map.of("type", "decimal", "title", "Price"));
        var day = field(Map.of("type", "date", "title", "Bought on"));
        var gift = field(Map.of("type", "checkbox", "title", "Gift", "tag", "gift"));
        var code = field(Map.of("type", "regexp", "title", "Code", "pattern", "^(a+)+$"));
        var card = field(Map.of("type", "partialcreditcard", "title", "Card"));
        edit(Edit.none()
                .with(whole, FieldValue.of("12"))
                .with(price, FieldValue.of("19.90"))
                .with(day, FieldValue.of("2026-11-26T10:00:00Z"))
                .with(gift, FieldValue.of(true))
                .with(code, FieldValue.of("aaa"))
                .with(card, FieldValue.of("4111 1111 1111 1234")));
        assertThat(facts().about().fields())
                .containsEntry(whole, FieldValue.of(12))
                .containsEntry(price, FieldValue.of("19.9"))
                .containsEntry(day, FieldValue.of("2026-11-26"))
                .containsEntry(gift, FieldValue.of(true))
                .containsEntry(card, FieldValue.of("XXXXXXXXXXXX1234"));
        assertThat(facts().about().tags()).containsExactly("gift");
        for (var wrong : Map.of(whole, "1.5", price, "1e999999999", day, "soon", code, "a".repeat(40) + "b")
                .entrySet()) {
            refused(
                    "custom_fields_" + wrong.getKey().value(),
                    () -> edit(Edit.none().with(wrong.getKey(), FieldValue.of(wrong.getValue()))));
        }
        assertThat(database.asOwnerRead(
                        "select string_agg(values::text, ' ') from ticket_event where ticket_id = " + ticket.value()))
                .doesNotContain("aaa", "1234");
    }

    @Test
    void what_the_form_asks_for_must_be_there_before_a_person_solves_it() {
        var order = field(Map.of("type", "text", "title", "Order", "required", true));
        var form = brand.in(() -> forms.add(
                brand.viewer(Role.ADMIN), Said.of(Map.of("name", "Returns", "fields", List.of(order.value())))));
        edit(Edit.none().with(FORM, form.id()));
        refused("required", () -> edit(Edit.none().status(Status.SOLVED)));
        edit(Edit.none().with(order, FieldValue.of("A-17")).status(Status.SOLVED));
        assertThat(facts().standing().status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void a_finer_status_moves_its_category_and_goes_when_the_category_does() {
        var factory = brand.in(() -> statuses.add(
                brand.viewer(Role.ADMIN), Said.of(Map.of("status_category", "hold", "agent_label", "At the factory"))));
        edit(Edit.none().with(CUSTOM_STATUS, factory.id()));
        assertThat(facts().standing().status()).isEqualTo(Status.HOLD);
        assertThat(facts().standing().customStatus()).isEqualTo(factory.id());
        edit(Edit.none().status(Status.OPEN));
        assertThat(facts().standing().customStatus()).isNull();
    }

    @Test
    void followers_are_staff_and_whoever_is_copied_in_may_write_in() {
        var ben = customer("ben@customer.example.com");
        var lead = brand.in(() -> customers.of(brand.people().get(Role.LEAD)));
        edit(Edit.none().with(COPIED, List.of(ben)).with(FOLLOWERS, List.of(lead)));
        assertThat(facts().parties().copied()).containsExactly(ben);
        assertThat(facts().parties().followers()).containsExactly(lead);
        assertThat(brand.in(() -> tickets.participants(ticket))).contains("ben@customer.example.com");
        refused("followers", () -> edit(Edit.none().with(FOLLOWERS, List.of(ben))));
        edit(Edit.none().with(COPIED, List.of()));
        assertThat(brand.in(() -> tickets.participants(ticket)))
                .contains("ana@customer.example.com")
                .doesNotContain("ben@customer.example.com");
    }

    @Test
    void somebody_elses_change_to_other_things_does_no_harm_and_to_the_same_thing_is_shown() {
        var read = facts().version();
        var lead = By.api(brand.viewer(Role.LEAD));
        apply(lead, Edit.none().with(SUBJECT, "Theirs").tagged(List.of("theirs")));
        edit(Edit.none().since(read).tagged(List.of("ours")).with(TYPE, TicketType.QUESTION));
        assertThat(facts().about().tags()).containsExactly("ours", "theirs");
        refused("stale", () -> edit(Edit.none().since(read).with(SUBJECT, "Ours")));
        var stamp = facts().standing().updatedAt();
        edit(Edit.none().unlessAfter(stamp).with(SUBJECT, "Ours"));
        refused(
                "stale",
                () -> edit(Edit.none().unlessAfter(stamp.minusSeconds(1)).with(SUBJECT, "Late")));
    }

    @Test
    void another_requester_takes_the_answers_from_then_on() {
        var ben = customer("ben@customer.example.com");
        edit(Edit.none().with(REQUESTER, ben));
        assertThat(brand.in(() -> tickets.get(brand.viewer(Role.AGENT), ticket)).replyTo())
                .isEqualTo("ben@customer.example.com");
        refused("requester_id", () -> edit(Edit.none().with(REQUESTER, new CustomerId(1L << 50))));
    }

    @Test
    @Clause("B-39")
    void whoever_leaves_the_staff_leaves_no_open_ticket_behind() {
        edit(Edit.none().owner(brand.people().get(Role.AGENT)));
        brand.run(() -> members.add(brand.email(Role.AGENT), "Gone", Role.CUSTOMER, null));
        assertThat(facts().parties().owner())
                .isNotNull()
                .isNotEqualTo(brand.people().get(Role.AGENT));
    }

    @Test
    void a_group_brings_an_owner_of_its_own_and_an_owner_must_be_in_it() {
        var lead = brand.people().get(Role.LEAD);
        var admin = brand.viewer(Role.ADMIN);
        var group = brand.in(() -> groups.add(admin, Said.of(Map.of("name", "Returns"))))
                .id();
        refused("group_id", () -> edit(Edit.none().with(GROUP, new GroupId(1L << 50))));
        brand.run(() -> memberships.join(admin, lead, group, false));
        edit(Edit.none().with(GROUP, group).owner(null));
        assertThat(facts().parties().owner()).isEqualTo(lead);
        refused(
                "assignee_id",
                () -> edit(Edit.none().with(GROUP, group).owner(brand.people().get(Role.AGENT))));
    }

    @Test
    void a_light_agent_only_notes() {
        var light = By.api(brand.viewer(Role.LIGHT_AGENT));
        apply(light, Edit.none().with(NewComment.privately(Words.plain("I saw this before"))));
        refused("not_allowed", () -> apply(light, Edit.none().with(NewComment.publicly(Words.plain("Hi")))));
        refused("not_allowed", () -> apply(light, Edit.none().with(SUBJECT, "x")));
    }

    @Test
    void a_preview_changes_nothing() {
        var facts = brand.in(() -> edits.preview(agent(), ticket, Edit.none().status(Status.SOLVED)));
        assertThat(facts.standing().status()).isEqualTo(Status.SOLVED);
        assertThat(facts().standing().status()).isEqualTo(Status.NEW);
    }

    private Edits.Applied edit(Edit edit) {
        return apply(agent(), edit);
    }

    private By agent() {
        return By.api(brand.viewer(Role.AGENT));
    }

    private Edits.Applied apply(By by, Edit edit) {
        return apply(by, ticket, edit);
    }

    private Edits.Applied apply(By by, TicketId id, Edit edit) {
        return brand.in(() -> edits.apply(by, id, edit));
    }

    private TicketFacts facts() {
        return brand.in(() -> tickets.facts(ticket));
    }

    private List<LogEntry> log() {
        return brand.in(() -> rebuilding.history(ticket));
    }

    private List<String> kinds() {
        return log().stream().map(it -> it.event().getClass().getSimpleName()).toList();
    }

    private CustomerId customer(String address) {
        return brands.customer(brand, address).id();
    }

    private FieldId field(Map<String, Object> said) {
        return brand.in(() -> fields.add(brand.viewer(Role.ADMIN), Said.of(said)))
                .id();
    }

    private static Map<String, Object> option(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    private static void refused(String code, Supplier<?> what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what::get)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}
