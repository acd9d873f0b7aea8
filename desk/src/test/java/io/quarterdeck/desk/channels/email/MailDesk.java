package io.quarterdeck.desk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.tickets.HeldReplies;
import io.quarterdeck.desk.tickets.LogCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The running desk with its clock stopped, brands that have a mailbox in a {@link MailTown}, and the post between them. */
public final class MailDesk implements AutoCloseable {

    private final MailTown town = MailTown.open();
    private final List<TestBrand> brands = new ArrayList<>();
    private final ApplicationContext desk;
    private final DeskClock clock;
    private Instant now;

    public MailDesk(ApplicationContext desk, Instant now) {
        this.desk = desk;
        this.clock = desk.getBean(DeskClock.class);
        this.now = now;
        clock.standAt(now);
    }

    public TestBrand bleusalt() {
        return withMailbox(desk.getBean(TestBrands.class).bleusalt());
    }

    public TestBrand callie() {
        return withMailbox(desk.getBean(TestBrands.class).callie());
    }

    private TestBrand withMailbox(TestBrand brand) {
        withMailbox(brand, address(brand));
        brands.add(brand);
        return brand;
    }

    public void withMailbox(TestBrand brand, String address) {
        brand.in(() -> desk.getBean(Mailboxes.class)
                .add(address, brand.brand().name(), town.imap(address), town.smtp(address)));
    }

    public static String address(TestBrand brand) {
        return "support@%s.example".formatted(brand.key().replace('_', '-'));
    }

    public MailTown town() {
        return town;
    }

    public TestDatabase database() {
        return desk.getBean(TestDatabase.class);
    }

    /** The port of the desk's own SMTP door. */
    public int door() {
        return desk.getBean(MailDoors.class).smtpPort();
    }

    public int httpPort() {
        return desk.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public HttpCaller signedIn(TestBrand brand, Role role) {
        return new HttpCaller(httpPort())
                .signIn(brand.email(role), TestBrand.PASSWORD)
                .brand(brand.key());
    }

    public Instant now() {
        return now;
    }

    public void standAt(Instant at) {
        now = at;
        clock.standAt(at);
    }

    public void later(Duration much) {
        standAt(now.plus(much));
    }

    /** Everything that lies on a server, or was handed over at the door, is read. */
    public void comesIn() {
        desk.getBean(MailDoors.class).pollNow();
        var rounds = 0;
        do {
            desk.getBean(MailReader.class).readWaiting();
            assertThat(++rounds).as("rounds of reading").isLessThan(20);
        } while (waiting() > 0);
    }

    private long waiting() {
        return count("raw_mail where state = 'waiting' and next_at <= '%s'".formatted(now));
    }

    /** Every reply whose undo window is over leaves. */
    public void goesOut() {
        desk.getBean(HeldReplies.class).releaseDue();
        desk.getBean(OutboxSender.class).sendDue();
    }

    /** How many rows of a table of these brands. */
    public long count(String rows) {
        var ours = brands.stream()
                .map(it -> Long.toString(it.brand().id().value()))
                .collect(Collectors.joining(","));
        var where = rows.contains(" where ") ? rows + " and " : rows + " where ";
        return Long.parseLong(
                database().asOwnerRead("select count(*) from %s brand_id in (%s)".formatted(where, ours)));
    }

    /** The tickets that somebody sees in a list, the oldest first. */
    public static List<JsonNode> tickets(HttpCaller caller) {
        var tickets = new ArrayList<JsonNode>();
        var page = caller.get("/api/desk/tickets").json();
        page.path("tickets").forEach(tickets::add);
        while (page.path("next").isString()) {
            page = caller.get("/api/desk/tickets?after=" + page.path("next").asString())
                    .json();
            page.path("tickets").forEach(tickets::add);
        }
        tickets.sort((one, other) ->
                Long.compare(one.path("id").asLong(), other.path("id").asLong()));
        return tickets;
    }

    public static JsonNode ticket(HttpCaller caller, long id) {
        var answer = caller.get("/api/desk/tickets/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    public static HttpCaller.Answer reply(HttpCaller agent, JsonNode read, String text, String then) {
        var wish = Map.of(
                "text",
                text,
                "version",
                read.path("version").asLong(),
                "then",
                then,
                "key",
                UUID.randomUUID().toString());
        return agent.post("/api/desk/tickets/%d/reply".formatted(read.path("id").asLong()), wish);
    }

    /** An agent answers a ticket, and the answer reaches its customer's mailbox. */
    public JsonNode answered(HttpCaller agent, long ticket, String text, String then) {
        var said = reply(agent, ticket(agent, ticket), text, then);
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        later(Duration.ofSeconds(11));
        goesOut();
        var page = ticket(agent, ticket);
        var mail = page.path("messages")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals("out"))
                .toList()
                .getLast();
        assertThat(mail.path("delivery").path("state").asString()).isEqualTo("sent");
        return page;
    }

    public static JsonNode clock(JsonNode page, String kind) {
        return page.path("clocks")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals(kind))
                .reduce((_, newest) -> newest)
                .orElseThrow(() -> new AssertionError("no %s among %s".formatted(kind, page.path("clocks"))));
    }

    /** Fails unless every ticket of these brands is exactly what its history says. */
    public void assertEveryHistoryIsSound() {
        var said = new ArrayList<String>();
        desk.getBean(LogCheck.class).report(said::add);
        for (var brand : brands) {
            var ids = database()
                    .asOwnerRead("select coalesce(string_agg(id::text, ' '), '') from ticket where brand_id = %d"
                            .formatted(brand.brand().id().value()));
            for (var id : ids.split(" ")) {
                assertThat(said).noneMatch(it -> it.startsWith("ticket #%s:".formatted(id)));
            }
        }
    }

    /** The clock runs again, and nobody looks for the mailboxes that go away. */
    @Override
    public void close() {
        for (var brand : brands) {
            database()
                    .asOwner("update mailbox set imap_host = null, smtp_host = null where brand_id = %d"
                            .formatted(brand.brand().id().value()));
        }
        clock.runAgain();
        town.close();
    }
}
