package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.channels.email.MailCase.ANA;
import static io.quarterdeck.desk.channels.email.MailCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Departures;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.tickets.Attribute;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.erasure.Erasures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever is scrubbed is nowhere any more: in no table, and in no file (immunity 43). */
@DeskTest
class ForgottenPeopleTest {

    private static final String BO = "bo@customer.example.com";
    private static final String WORD = "xylophone";

    @Autowired
    ApplicationContext context;

    @Autowired
    Departures departures;

    @Autowired
    Erasures erasures;

    @Autowired
    Edits edits;

    MailCase post;
    MailDesk desk;
    CustomerId ana;
    long bosTicket;

    @BeforeEach
    void ana_has_left_traces() throws Exception {
        post = new MailCase(context);
        desk = post.desk();
        Letter.from(ANA)
                .to(post.support())
                .about("My " + WORD)
                .saying("The " + WORD + " is broken")
                .sendAt(desk.door());
        desk.comesIn();
        var own = post.tickets().getFirst();
        ana = new CustomerId(own.path("customer").path("id").asLong());
        desk.answered(post.agent(), id(own), "Dear owner of the " + WORD, "pending");
        post.agent()
                .call(
                        "PUT",
                        "/api/desk/tickets/%d/drafts/note".formatted(id(own)),
                        Map.of("text", "the " + WORD + " again", "version", 1));
        Letter.from(BO).to(post.support()).about("Bo's own").sendAt(desk.door());
        desk.comesIn();
        var bos = post.tickets().getLast();
        bosTicket = id(bos);
        desk.answered(post.agent(), id(bos), "Here, Bo.", "pending");
        post.brand()
                .run(() -> edits.apply(
                        By.web(post.brand().viewer(Role.AGENT)),
                        new TicketId(id(bos)),
                        Edit.none().with(Attribute.COPIED, List.of(ana))));
        Letter.from(ANA)
                .to(post.support())
                .about("Bo's own")
                .with("In-Reply-To", desk.town().inbox(BO).getFirst().getMessageID())
                .saying("I have the same " + WORD)
                .sendAt(desk.door());
        desk.comesIn();
    }

    @AfterEach
    void every_history_is_sound() {
        desk.assertEveryHistoryIsSound();
        post.close();
    }

    @Test
    void nothing_that_a_scrubbed_customer_wrote_or_was_called_is_left_in_any_table_or_file() {
        assertThat(holding(WORD)).contains("message", "raw_mail -> file", "outgoing_mail", "ticket", "ticket_text");
        assertThat(holding(ANA)).contains("raw_mail", "outgoing_mail", "participant");

        forgotten();

        assertThat(holding(WORD)).isEmpty();
        assertThat(holding(ANA)).isEmpty();
        assertThat(desk.count("erasure where ended_at is null")).isZero();
        var tickets = post.tickets();
        assertThat(tickets).as("Ana's own is closed, Bo's is still there").hasSize(1);
        assertThat(post.ticket(tickets.getFirst()).toString()).contains("Bo's own", "Here, Bo.");
        assertThat(desk.count("ticket_event where kind = 'forgotten'")).isEqualTo(2);
    }

    @Test
    void forgetting_goes_on_where_it_was_stopped() {
        desk.database()
                .asOwner(
                        "alter table message add constraint stop check (ticket_id <> %d or body <> 'SCRUBBED') not valid"
                                .formatted(bosTicket));
        forgotten();
        desk.database().asOwner("alter table message drop constraint stop");
        assertThat(desk.count("ticket_event where kind = 'forgotten'")).isEqualTo(1);
        erasures.work();
        assertThat(desk.count("erasure where ended_at is null")).isZero();
        assertThat(holding(WORD)).isEmpty();
        erasures.work();
        assertThat(desk.count("ticket_event where kind = 'forgotten'")).isEqualTo(2);
    }

    @Test
    void whoever_is_only_deleted_leaves_what_they_wrote() {
        post.brand().run(() -> departures.delete(post.brand().viewer(Role.ADMIN), ana));
        erasures.work();
        assertThat(holding(WORD)).contains("message");
    }

    private void forgotten() {
        var admin = post.brand().viewer(Role.ADMIN);
        post.brand().run(() -> {
            departures.delete(admin, ana);
            departures.scrub(admin, ana);
        });
        erasures.work();
    }

    /** The tables of the brand, and the files of its mail, in which something stands. */
    private List<String> holding(String words) {
        var tables = desk.database().asOwnerRead("""
                select string_agg(table_name, ' ') from information_schema.columns
                 where column_name = 'brand_id' and table_schema = 'public' and table_name not like 'searchable%'""").split(" ");
        var found = new ArrayList<String>();
        for (var table : tables) {
            if (desk.count("%s t where t::text ilike '%%%s%%'".formatted(table, words)) > 0) {
                found.add(table);
            }
        }
        var folder = Path.of("target/desk-home/blobs/" + post.brandId());
        try (var files = Files.walk(folder)) {
            if (files.filter(Files::isRegularFile).anyMatch(it -> read(it).contains(words))) {
                found.add("raw_mail -> file");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
