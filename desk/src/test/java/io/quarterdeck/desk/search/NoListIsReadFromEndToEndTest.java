package io.quarterdeck.desk.search;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.MailAddress;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.ProfileFilter;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.ForgetfulDb;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.Conversations;
import io.quarterdeck.desk.tickets.History;
import io.quarterdeck.desk.tickets.History.Point;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.TicketLists;
import io.quarterdeck.desk.tickets.TicketLists.Key;
import io.quarterdeck.desk.tickets.TicketLists.Listing;
import io.quarterdeck.desk.tickets.TicketLists.Order;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import io.quarterdeck.desk.tickets.TicketReads;
import io.quarterdeck.engine.search.Thing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every form of a search and a view, run against 50,000 tickets. PostgreSQL counts in each transaction which tables were
 * read from end to end: of the large ones none may be.
 */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoListIsReadFromEndToEndTest {

    @Autowired
    Searches searches;

    @Autowired
    Views views;

    @Autowired
    TagTable tags;

    @Autowired
    TicketLists lists;

    @Autowired
    Conversations conversations;

    @Autowired
    History history;

    @Autowired
    Profiles profiles;

    @Autowired
    Organizations organizations;

    @Autowired
    ApplicationContext desk;

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    ForgetfulDb db;

    @Autowired
    TransactionTemplate transaction;

    private static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");

    TestBrand brand;
    final List<String> scanned = new ArrayList<>();

    @BeforeAll
    void many_tickets() {
        brand = brands.bleusalt();
        ManyTickets.in(brand, database);
    }

    @AfterAll
    void none() {
        ManyTickets.gone(brand, database);
    }

    private void run(String what, Runnable work) {
        brand.in(() -> transaction.execute(_ -> {
            var before = scans();
            work.run();
            scans().forEach((table, times) -> {
                if (times > before.getOrDefault(table, 0L)) {
                    scanned.add(table + " by " + what);
                }
            });
            return null;
        }));
    }

    /** How often each large table was read from end to end by this connection. */
    private Map<String, Long> scans() {
        return db.sql("""
                        select relname, seq_scan
                          from pg_stat_xact_user_tables
                         where relname in ('ticket', 'ticket_text', 'ticket_event', 'ticket_party', 'message', 'attachment',
                                           'participant', 'customer', 'customer_address', 'organization_membership')
                        """).list(row -> Map.entry(row.text("relname"), row.number("seq_scan"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void search(Role role, String text) {
        var query = Searches.read(text);
        run("the search " + text, () -> searches.find(brand.viewer(role), query, 0, 25));
        run("the second page of " + text, () -> searches.find(brand.viewer(role), query, 25, 25));
        run("the count of " + text, () -> searches.count(brand.viewer(role), query, 10_000));
        run("the export of " + text, () -> searches.export(brand.viewer(role), query, Thing.TICKET, 1_000_500L, 100));
    }

    @Test
    void searches() {
        for (var text : List.of(
                "parcel",
                "x77",
                "y1000777",
                "w3 x77",
                "w3 -x77",
                "\"order 777\"",
                "par*",
                "-parcel",
                "the is",
                "1000777",
                "c999@customer.example.com",
                "subject:refund",
                "description:w3",
                "status:open",
                "status<solved",
                "status:solved",
                "-status:solved",
                "parcel status:pending",
                "w3 status:hold tags:vip",
                "priority:critical",
                "priority>standard",
                "ticket_type:incident",
                "ticket_type:none",
                "assignee:me",
                "assignee:none",
                "requester:\"Customer 77\"",
                "requester:c999@*",
                "submitter:77",
                "cc:me",
                "commenter:me",
                "commenter:c999@customer.example.com",
                "group:\"Group 3\"",
                "group:none",
                "organization:none",
                "tags:vip",
                "tags:none",
                "tags:vi*",
                "-tags:vip",
                "via:chat",
                "via:nothing",
                "external_id:shop-770",
                "external_id:shop-77*",
                "has_attachment:true",
                "has_attachment:false status:open",
                "satisfaction:good",
                "form:none",
                "problem_id:7",
                "custom_status_id:7",
                "created>2hours",
                "created<2026-11-01",
                "created>2026-01-01 created<2026-02-01",
                "updated:2026-11-01",
                "solved>1week",
                "due_date:none",
                "due_date<1year",
                "recipient:none",
                "brand:none",
                "")) {
            search(AGENT, "type:ticket " + text);
            search(AGENT, "type:ticket order_by:updated sort:asc " + text);
        }
        for (var order : List.of("created", "updated", "priority", "status", "ticket_type")) {
            search(AGENT, "type:ticket order_by:" + order);
            search(AGENT, "type:ticket parcel order_by:" + order + " sort:asc");
        }
        for (var text : List.of("parcel", "status:open", "created>1week", "")) {
            search(CUSTOMER, text);
        }
        for (var text : List.of(
                "customer",
                "c999@*",
                "name:\"Customer 77\"",
                "email:c999@*",
                "role:agent",
                "role:end-user",
                "tags:vip",
                "external_id:7",
                "phone:+1555*",
                "is_verified:true",
                "is_suspended:false",
                "group:\"Group 3\"",
                "organization:none",
                "created>1week",
                "notes:gold",
                "order_by:updated")) {
            run(
                    "the search " + text,
                    () -> searches.find(brand.viewer(AGENT), Searches.read("type:user " + text), 0, 25));
        }
        run("the tags", () -> tags.list());
        assertThat(scanned).as("tables read from end to end").isEmpty();
    }

    @Test
    void views() {
        for (var order : Layouts.sortable()) {
            view("status", "less_than", "solved", "sort_by", order);
            view("status", "greater_than", "new", "sort_by", order);
        }
        for (var group : List.of("status", "priority", "type", "group", "assignee")) {
            view("status", "less_than", "solved", "group_by", group);
            view("status", "is", "solved", "group_by", group);
        }
        for (var condition : List.of(
                List.of("priority", "is", "high"),
                List.of("priority", "greater_than", "standard"),
                List.of("type", "is", "incident"),
                List.of("type", "not_present", ""),
                List.of("group_id", "is", "7"),
                List.of("group_id", "is_not", "7"),
                List.of("group_id", "is", "current_groups"),
                List.of("assignee_id", "is", "current_user"),
                List.of("assignee_id", "is", ""),
                List.of("assignee_id", "is_not", "current_user"),
                List.of("requester_id", "is", "77"),
                List.of("organization_id", "is", "7"),
                List.of("current_tags", "includes", "vip"),
                List.of("current_tags", "not_includes", "vip"),
                List.of("via_id", "is", "4"),
                List.of("satisfaction_score", "is", "good"),
                List.of("subject_includes_word", "includes", "parcel lid"),
                List.of("description_includes_word", "is", "w3 x77"),
                List.of("created_at", "less_than", "24"),
                List.of("updated_at", "greater_than_business_hours", "24"),
                List.of("SOLVED", "is", "24"),
                List.of("until_sla_next_breach_at", "less_than", "2"),
                List.of("exact_created_at", "greater_than", "2026-11-01"),
                List.of("recipient", "is", "x"),
                List.of("ticket_is_public", "is", "true"))) {
            view(condition.get(0), condition.get(1), condition.get(2), "sort_by", "created");
        }
        assertThat(scanned).as("tables read from end to end").isEmpty();
    }

    @Test
    void built_in_views() {
        var reads = new TicketReads(desk);
        for (var role : List.of(AGENT, CUSTOMER)) {
            var viewer = brand.viewer(role);
            run("counting the views as " + role, () -> reads.views(viewer));
            for (var view : List.of("open", "mine", "late", "due_soon", "paused", "solved")) {
                run("the list " + view + " as " + role, () -> reads.list(viewer, view, null));
                for (var words :
                        List.of("order", "refund", "order 777 refund", "customer 77", "c99", "#1000777", "zz")) {
                    run("the list " + view + " by " + words + " as " + role, () -> reads.list(viewer, view, words));
                }
            }
        }
        assertThat(scanned).as("tables read from end to end").isEmpty();
    }

    @Test
    void a_ticket_and_what_was_said_in_it() {
        var reads = new TicketReads(desk);
        var viewer = brand.viewer(AGENT);
        var id = new TicketId(1_000_777);
        var message = new MessageId(2_000_777);
        run("a ticket's page", () -> reads.page(viewer, id));
        run("some tickets", () -> lists.all(viewer, List.of(id, new TicketId(1_000_778))));
        run("the follow-ups of tickets", () -> lists.followUps(List.of(id)));
        run("the messages of a ticket", () -> conversations.of(viewer, id, Slice.first(100)));
        run("the number of its messages", () -> conversations.count(viewer, id));
        run("its public messages", () -> conversations.publicOf(viewer, id, Slice.first(100)));
        run("the descriptions of tickets", () -> conversations.descriptions(List.of(id)));
        run("the numbers of messages", () -> conversations.counts(List.of(id)));
        run("the files of messages", () -> conversations.files(List.of(message)));
        run("the changes that brought messages", () -> conversations.changes(List.of(message)));
        run("the changes of a ticket", () -> history.of(viewer, id, Slice.first(100)));
        run("the number of its changes", () -> history.count(viewer, id));
        run("the newest changes", () -> history.newest(viewer, null, 100));
        run("whole histories", () -> history.whole(viewer, List.of(id)));
        run("the words of changes", () -> history.words(viewer, List.of(id)));
        assertThat(scanned).as("tables read from end to end").isEmpty();
    }

    @Test
    void lists_for_programs() {
        var which = List.of(
                new Which.All(),
                new Which.RequestedBy(new CustomerId(77)),
                new Which.UnsolvedOf(new CustomerId(77)),
                new Which.SolvedOf(new CustomerId(77)),
                new Which.AskedFor(new CustomerId(77), "parcel"),
                new Which.CopiedTo(new CustomerId(77)),
                new Which.FollowedBy(new CustomerId(77)),
                new Which.OwnedBy(brand.viewer(AGENT).person()),
                new Which.Of(new OrganizationId(7)),
                new Which.IncidentsOf(new TicketId(7)),
                new Which.FollowUpsOf(new TicketId(7)),
                new Which.Problems(),
                new Which.CalledElsewhere("shop-770"));
        for (var it : which) {
            for (var order : Order.values()) {
                var list = new Listing(it, order, true);
                var key = new Key(order == Order.NUMBER ? null : AT, new TicketId(1_040_000));
                for (var role : List.of(AGENT, CUSTOMER)) {
                    run(
                            "%s by %s as %s".formatted(it, order, role),
                            () -> lists.after(brand.viewer(role), list, null, 0, 100));
                }
                run(
                        "%s by %s, further on".formatted(it, order),
                        () -> lists.after(brand.viewer(AGENT), list, key, 0, 100));
            }
        }
        assertThat(scanned).as("tables read from end to end").isEmpty();
    }

    @Test
    void exports() {
        var viewer = brand.viewer(AGENT);
        var until = AT.plus(Duration.ofDays(1_000));
        for (var from : List.of(Instant.EPOCH, AT, until)) {
            run("tickets since " + from, () -> lists.written(from, new TicketId(0), until, 1_001));
            run(
                    "changes since " + from,
                    () -> history.since(viewer, new Point(from, new TicketId(0), 0), until, 1_001));
            run("people since " + from, () -> profiles.changed(from, 0, until, 101));
            run("organizations since " + from, () -> organizations.changed(from, 0, until, 1_001));
        }
        assertThat(scanned).as("tables read from end to end").isEmpty();
    }

    @Test
    void people() {
        var viewer = brand.viewer(AGENT);
        for (var filter : List.of(
                ProfileFilter.ALL,
                ProfileFilter.DELETED,
                ProfileFilter.of(Set.of(AGENT)),
                ProfileFilter.in(new OrganizationId(7)))) {
            run("the list of people " + filter, () -> profiles.list(viewer, filter, Slice.first(100)));
            run(
                    "people like customer, " + filter,
                    () -> profiles.like(viewer, "customer 77", filter, Slice.first(100)));
        }
        run("people by key", () -> profiles.allByExternalId(viewer, List.of("many-77")));
        run("somebody by address", () -> profiles.at(viewer, MailAddress.of("c999@customer.example.com")));
        run("the list of organizations", () -> organizations.list(viewer, Slice.first(100)));
        run("organizations like", () -> organizations.like(viewer, "acme", Slice.first(100)));
        run("organizations named", () -> organizations.named(viewer, "acme"));
        run("organizations by key", () -> organizations.allByExternalId(viewer, List.of("many-77")));
        assertThat(scanned).as("tables read from end to end").isEmpty();
    }

    private void view(String field, String operator, String value, String layout, String word) {
        var said = Said.of(Map.of(
                "title", "x",
                "all",
                        List.of(
                                Map.of("field", "status", "operator", "greater_than", "value", "new"),
                                Map.of("field", field, "operator", operator, "value", value)),
                "output", Map.of(layout, word)));
        var what = "the view %s %s %s, %s %s".formatted(field, operator, value, layout, word);
        var viewer = brand.viewer(AGENT);
        var view = brand.in(() -> views.preview(viewer, said));
        run(what, () -> views.after(viewer, view, null, 30));
        run("page 3 of " + what, () -> views.from(viewer, view, 60, 30));
        run("the count of " + what, () -> views.count(viewer, view));
    }
}
