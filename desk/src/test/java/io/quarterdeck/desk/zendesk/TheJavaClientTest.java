package io.quarterdeck.desk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import io.quarterdeck.desk.zendesk.jobs.JobWorker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.ZendeskResponseException;
import org.zendesk.client.v2.model.Comment;
import org.zendesk.client.v2.model.CustomFieldValue;
import org.zendesk.client.v2.model.Field;
import org.zendesk.client.v2.model.JobStatus;
import org.zendesk.client.v2.model.Priority;
import org.zendesk.client.v2.model.SortOrder;
import org.zendesk.client.v2.model.Status;
import org.zendesk.client.v2.model.Ticket;
import org.zendesk.client.v2.model.TicketForm;
import org.zendesk.client.v2.model.TicketImport;
import org.zendesk.client.v2.model.Type;
import org.zendesk.client.v2.model.events.CommentEvent;

/** The field's own Java client, unchanged, at work on a running desk. */
@DeskTest
@Keeps({
    "GET tickets",
    "POST tickets",
    "GET tickets/{id}",
    "PUT tickets/{id}",
    "DELETE tickets/{id}",
    "GET tickets/show_many",
    "GET tickets/count",
    "GET tickets/recent",
    "POST tickets/create_many",
    "PUT tickets/update_many",
    "DELETE tickets/destroy_many",
    "GET tickets/{id}/comments",
    "GET tickets/{id}/audits",
    "GET tickets/{id}/audits/{audit}",
    "PUT tickets/{id}/audits/{audit}/make_private",
    "GET tickets/{id}/incidents",
    "GET tickets/{id}/collaborators",
    "POST tickets/{id}/tags",
    "PUT tickets/{id}/tags",
    "DELETE tickets/{id}/tags",
    "GET deleted_tickets",
    "DELETE deleted_tickets/{id}",
    "DELETE deleted_tickets/destroy_many",
    "POST imports/tickets",
    "POST imports/tickets/create_many",
    "GET job_statuses/{id}",
    "GET job_statuses/show_many",
    "POST uploads",
    "DELETE uploads/{token}",
    "GET attachments/{id}",
    "GET ticket_fields",
    "POST ticket_fields",
    "GET ticket_fields/{id}",
    "PUT ticket_fields/{id}",
    "DELETE ticket_fields/{id}",
    "GET ticket_forms",
    "POST ticket_forms",
    "GET ticket_forms/{id}",
    "PUT ticket_forms/{id}",
    "DELETE ticket_forms/{id}",
    "GET custom_statuses",
    "GET brands",
    "GET locales"
})
class TheJavaClientTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    JobWorker worker;

    Zendesk client;

    @BeforeEach
    void a_client_with_an_administrators_token() {
        TestBrand brand = brands.bleusalt();
        client = new Zendesk.Builder(dialect.stranger().origin())
                .setUsername(brand.email(Role.ADMIN))
                .setToken(dialect.token(brand, Role.ADMIN))
                .setCbpPageSize(2)
                .build();
    }

    @AfterEach
    void the_client_is_closed() {
        client.close();
    }

    Ticket ticket(String subject) {
        return new Ticket(
                new Ticket.Requester("Ana", "ana@customer.example.com"),
                subject,
                new Comment("Please help: " + subject));
    }

    static <T> List<T> all(Iterable<T> many) {
        return StreamSupport.stream(many.spliterator(), false).toList();
    }

    JobStatus ended(JobStatus job) {
        assertThat(job.getStatus()).isEqualTo(JobStatus.JobStatusEnum.queued);
        worker.work();
        var done = client.getJobStatus(job);
        assertThat(done.getStatus()).isEqualTo(JobStatus.JobStatusEnum.completed);
        assertThat(client.getJobStatuses(List.of(job))).hasSize(1);
        return done;
    }

    @Test
    void creates_reads_changes_and_deletes_a_ticket() {
        var wish = ticket("Broken");
        wish.setType(Type.INCIDENT);
        wish.setPriority(Priority.URGENT);
        wish.setTags(List.of("box"));
        wish.setExternalId("x-1");
        var created = client.createTicket(wish);
        assertThat(created.getId()).isPositive();
        assertThat(created.getPriority()).isEqualTo(Priority.URGENT);
        var read = client.getTicket(created.getId());
        assertThat(read.getSubject()).isEqualTo("Broken");
        assertThat(read.getDescription()).isEqualTo("Please help: Broken");
        assertThat(read.getCreatedAt()).isEqualTo(created.getCreatedAt());
        read.setStatus(Status.PENDING);
        read.setComment(new Comment("Which one?"));
        assertThat(client.updateTicket(read).getStatus()).isEqualTo(Status.PENDING);
        assertThat(client.createComment(created.getId(), new Comment("This one"))
                        .getId())
                .isEqualTo(created.getId());
        assertThat(all(client.getTicketComments(created.getId())))
                .extracting(Comment::getBody)
                .containsExactly("Please help: Broken", "Which one?", "This one");
        assertThat(all(client.getTicketComments(created.getId(), SortOrder.DESCENDING))
                        .getFirst()
                        .getBody())
                .isEqualTo("This one");
        client.deleteTicket(created.getId());
        assertThat(client.getTicket(created.getId()))
                .as("what is in the bin is not found")
                .isNull();
        assertThat(all(client.getDeletedTickets())).hasSize(1);
        assertThat(all(client.getDeletedTickets("id", SortOrder.DESCENDING))
                        .getFirst()
                        .getSubject())
                .isEqualTo("Broken");
        ended(client.permanentlyDeleteTicket(created.getId()));
        assertThat(all(client.getDeletedTickets())).isEmpty();
    }

    @Test
    void is_told_in_its_own_terms_what_is_wrong() {
        assertThatThrownBy(() -> client.createTicket(new Ticket()))
                .isInstanceOfSatisfying(ZendeskResponseException.class, it -> {
                    assertThat(it.getStatusCode()).isEqualTo(422);
                    assertThat(it.getBody()).contains("RecordInvalid");
                });
        var stale = client.createTicket(ticket("Stale"));
        stale.setSafeUpdate(true);
        stale.setUpdatedAt(new Date(0));
        stale.setSubject("Mine");
        assertThatThrownBy(() -> client.updateTicket(stale))
                .isInstanceOfSatisfying(
                        ZendeskResponseException.class,
                        it -> assertThat(it.getStatusCode()).isIn(409, 422));
        assertThat(client.getTicket(999_999)).isNull();
    }

    @Test
    void walks_lists_to_their_end() {
        var ids = new ArrayList<Long>();
        IntStream.range(0, 5)
                .forEach(it ->
                        ids.add(client.createTicket(ticket("Number " + it)).getId()));
        assertThat(all(client.getTickets())).extracting(Ticket::getId).containsExactlyElementsOf(ids);
        assertThat(client.getTickets(ids.get(0), ids.get(3))).hasSize(2);
        assertThat(all(client.getRecentTickets())).hasSize(5);
        assertThat(client.getTicketsCount().getValue()).isEqualTo(5);
        assertThat(all(client.getBrands())).hasSize(1);
        assertThat(all(client.getLocales())).hasSize(1);
        assertThat(all(client.getCustomTicketStatuses())).hasSize(5);
    }

    @Test
    void reads_the_history_of_a_ticket() {
        var ticket = client.createTicket(ticket("History"));
        client.setTagOnTicket(ticket.getId(), "a", "b");
        client.addTagToTicket(ticket.getId(), "c");
        assertThat(client.removeTagFromTicket(ticket.getId(), "a")).containsExactly("b", "c");
        var audits = all(client.getTicketAudits(ticket.getId()));
        assertThat(audits).hasSize(4);
        assertThat(audits.getFirst().getEvents()).anyMatch(CommentEvent.class::isInstance);
        var first = client.getTicketAudit(ticket.getId(), audits.getFirst().getId());
        assertThat(first.getAuthorId()).isEqualTo(ticket.getSubmitterId());
        client.makePrivateTicketAudit(ticket.getId(), first.getId());
        assertThat(all(client.getTicketComments(ticket.getId())).getFirst().isPublic())
                .isFalse();
    }

    @Test
    void does_many_at_once() {
        var results = ended(client.createTickets(ticket("One"), ticket("Two"), new Ticket()))
                .getResults();
        assertThat(results.get(2).getError()).isEqualTo("TicketCreateFailed");
        var ids = List.of(results.get(0).getId(), results.get(1).getId());
        var changed = client.getTicket(ids.get(0));
        changed.setSubject("Changed");
        ended(client.updateTickets(changed));
        assertThat(client.getTicket(ids.get(0)).getSubject()).isEqualTo("Changed");
        var queued = client.queueCreateTicketAsync(ticket("Later"));
        assertThat(queued).succeedsWithin(Duration.ofSeconds(10));
        ended(client.deleteTickets(ids.get(0), ids.get(1)));
        ended(client.permanentlyDeleteTickets(ids.get(0), ids.get(1)));
    }

    @Test
    void imports_what_happened_elsewhere() {
        var old = new TicketImport(
                new Ticket.Requester("Ana", "ana@customer.example.com"), "Old", List.of(new Comment("It broke")));
        old.setCreatedAt(new Date(1_700_000_000_000L));
        var imported = client.importTicket(old);
        assertThat(imported.getCreatedAt()).isEqualTo(new Date(1_700_000_000_000L));
        assertThat(ended(client.importTickets(old)).getResults().getFirst().getSuccess())
                .isTrue();
    }

    @Test
    void sends_files_and_finds_them_at_the_comment() {
        var upload = client.createUpload("a.txt", "text/plain", "content".getBytes(StandardCharsets.UTF_8));
        assertThat(client.getAttachment(upload.getAttachments().getFirst().getId())
                        .getFileName())
                .isEqualTo("a.txt");
        var ticket = ticket("With a file");
        ticket.setComment(new Comment("See here", upload.getToken()));
        var created = client.createTicket(ticket);
        var comment = all(client.getTicketComments(created.getId())).getFirst();
        assertThat(comment.getAttachments()).hasSize(1);
        assertThat(client.getAttachment(comment.getAttachments().getFirst()).getSize())
                .isEqualTo(7);
        client.deleteUpload(client.createUpload("b.txt", "b".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void makes_fields_and_forms_and_fills_them() {
        var wish = new Field();
        wish.setType("tagger");
        wish.setTitle("Colour");
        wish.setCustomFieldOptions(List.of(new Field.Option("Red", "red"), new Field.Option("Blue", "blue")));
        var field = client.createTicketField(wish);
        assertThat(field.getCustomFieldOptions()).hasSize(2);
        field.setTitle("Color");
        assertThat(client.updateTicketField(field).getTitle()).isEqualTo("Color");
        assertThat(client.getTicketField(field.getId()).getType()).isEqualTo("tagger");
        assertThat(all(client.getTicketFields())).extracting(Field::getId).contains(field.getId());
        var ticket = ticket("Coloured");
        ticket.setCustomFields(List.of(new CustomFieldValue(field.getId(), new String[] {"red"})));
        var created = client.createTicket(ticket);
        assertThat(created.getTags()).containsExactly("red");
        assertThat(created.getCustomFields().getFirst().getValue()).containsExactly("red");
        var form = new TicketForm();
        form.setName("Returns");
        form.setTicketFieldIds(List.of(field.getId()));
        form.setActive(true);
        var made = client.createTicketForm(form);
        made.setName("Send back");
        assertThat(client.updateTicketForm(made).getName()).isEqualTo("Send back");
        assertThat(client.getTicketForm(made.getId()).getTicketFieldIds()).contains(field.getId());
        assertThat(client.getTicketForms()).hasSize(2);
        client.deleteTicketForm(made.getId());
        client.deleteTicketField(field.getId());
    }

    @Test
    void finds_who_else_has_to_do_with_a_ticket() {
        var problem = ticket("Down");
        problem.setType(Type.PROBLEM);
        var down = client.createTicket(problem);
        var incident = ticket("Down here too");
        incident.setType(Type.INCIDENT);
        incident.setProblemId(down.getId());
        var here = client.createTicket(incident);
        assertThat(all(client.getTicketIncidents(down.getId())))
                .extracting(Ticket::getId)
                .containsExactly(here.getId());
        assertThat(client.getTicketCollaborators(down.getId())).isEmpty();
    }
}
