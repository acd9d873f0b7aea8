package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** One brand with a mailbox at ten on a Tuesday morning in New York, and Ana, who writes to it. */
final class MailCase implements AutoCloseable {

    static final Instant TUESDAY = Instant.parse("2026-11-03T15:00:00Z");
    static final String ANA = "ana@customer.example.com";

    private static final Duration SESSION = Duration.ofHours(11);

    private record SignedIn(HttpCaller caller, Instant at) {}

    private final MailDesk desk;
    private final TestBrand brand;
    private final Map<Role, SignedIn> people = new EnumMap<>(Role.class);

    MailCase(ApplicationContext context) {
        desk = new MailDesk(context, TUESDAY);
        brand = desk.bleusalt();
    }

    MailDesk desk() {
        return desk;
    }

    TestBrand brand() {
        return brand;
    }

    long brandId() {
        return brand.brand().id().value();
    }

    String support() {
        return MailDesk.address(brand);
    }

    HttpCaller agent() {
        return signedIn(AGENT);
    }

    HttpCaller lead() {
        return signedIn(LEAD);
    }

    private HttpCaller signedIn(Role role) {
        var known = people.get(role);
        if (known == null || desk.now().isAfter(known.at().plus(SESSION))) {
            people.put(role, new SignedIn(desk.signedIn(brand, role), desk.now()));
        }
        return people.get(role).caller();
    }

    Letter letter(String subject) {
        return Letter.from(ANA).to(support()).about(subject);
    }

    /** By the SMTP door, to the byte. */
    void handOver(String raw) {
        Letter.raw(ANA, raw).sendAt(desk.door(), support());
    }

    /** A ticket of somebody's. */
    JsonNode asked(String customer) {
        Letter.from(customer).to(support()).about("Where is it?").sendAt(desk.door());
        desk.comesIn();
        return tickets().getLast();
    }

    /** A ticket of Ana's that was answered and waits for her. */
    JsonNode answered() {
        return desk.answered(agent(), id(asked(ANA)), "Here.", "pending");
    }

    /** The one mail that Ana has got. */
    MimeMessage mailToAna() {
        assertThat(desk.town().inbox(ANA)).hasSize(1);
        return desk.town().inbox(ANA).getFirst();
    }

    List<JsonNode> tickets() {
        return MailDesk.tickets(agent());
    }

    JsonNode ticket(JsonNode seen) {
        return MailDesk.ticket(agent(), id(seen));
    }

    List<JsonNode> quarantine() {
        return lead().get("/api/desk/quarantine").json().valueStream().toList();
    }

    JsonNode onlyQuarantined() {
        assertThat(quarantine()).hasSize(1);
        return quarantine().getFirst();
    }

    JsonNode redriven(JsonNode mail) {
        var answer = lead().post("/api/desk/quarantine/%d/redrive".formatted(id(mail)), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    List<JsonNode> outbox() {
        return agent().get("/api/desk/outbox").json().valueStream().toList();
    }

    static String replyTo(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getReplyTo()[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static long id(JsonNode thing) {
        return thing.path("id").asLong();
    }

    static String text(JsonNode thing, String field) {
        return thing.path(field).asString();
    }

    @Override
    public void close() {
        desk.close();
    }
}
