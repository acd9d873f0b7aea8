package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Id;
import io.quarterdeck.desk.tickets.Audit;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.desk.zendesk.wire.WireTime;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of one change, told as the dialect tells them: what was set at birth is created, later it is changed. */
final class AuditEvents {

    /** What all audits of one answer share. */
    record Shared(
            Playbook playbook,
            Map<PersonId, CustomerId> people,
            Map<MessageId, CommentJson> comments,
            Map<TicketId, Map<String, String>> words) {}

    private final Audit audit;
    private final Shared shared;
    private final boolean birth;
    private final List<Map<String, @Nullable Object>> events = new ArrayList<>();
    private int born;

    private AuditEvents(Audit audit, Shared shared) {
        this.audit = audit;
        this.shared = shared;
        this.birth = audit.entries().getFirst().event() instanceof TicketEvent.Opened;
    }

    static List<Map<String, @Nullable Object>> of(Audit audit, Shared shared) {
        var told = new AuditEvents(audit, shared);
        audit.entries().forEach(told::tell);
        return told.events;
    }

    private void tell(LogEntry line) {
        switch (line.event()) {
            case TicketEvent.Opened it -> opened(line, it);
            case TicketEvent.Received it -> comment(line, it.message());
            case TicketEvent.Replied it -> comment(line, it.message());
            case TicketEvent.Noted it -> comment(line, it.message());
            case TicketEvent.Assigned it -> change(line, "assignee_id", person(it.from()), person(it.owner()));
            case TicketEvent.Classified it ->
                change(line, "priority", priority(it.priorityFrom()), priority(it.priority()));
            case TicketEvent.StatusChanged it -> status(line, it);
            case TicketEvent.Renamed it -> change(line, "subject", word(it.fromDigest()), word(it.toDigest()));
            case TicketEvent.Retyped it ->
                change(
                        line,
                        "type",
                        it.from() == null ? null : it.from().word(),
                        it.to().word());
            case TicketEvent.Tagged it -> change(line, "tags", it.from(), it.to());
            case TicketEvent.FieldSet it -> field(line, it);
            case TicketEvent.Grouped it -> change(line, "group_id", text(it.from()), text(it.to()));
            case TicketEvent.Organized it -> change(line, "organization_id", text(it.from()), text(it.to()));
            case TicketEvent.Requested it -> change(line, "requester_id", text(it.from()), text(it.to()));
            case TicketEvent.Formed it -> change(line, "ticket_form_id", text(it.from()), text(it.to()));
            case TicketEvent.Referenced it -> change(line, "external_id", word(it.fromDigest()), word(it.toDigest()));
            case TicketEvent.Explained it -> change(line, "problem_id", text(it.from()), text(it.to()));
            case TicketEvent.Dated it ->
                change(line, "due_at", WireTime.writtenOrNull(it.from()), WireTime.writtenOrNull(it.to()));
            case TicketEvent.FollowersChanged it -> people(line, "FollowerChange", it.from(), it.to());
            case TicketEvent.CopiedChanged it -> people(line, "EmailCcChange", it.from(), it.to());
            case TicketEvent.Rated it ->
                add(
                        line,
                        "SatisfactionRating",
                        values("score", it.to().name().toLowerCase(Locale.ROOT))
                                .and("assignee_id", null)
                                .and("body", word(it.commentDigest())));
            case TicketEvent.MadePrivate it ->
                add(
                        line,
                        "CommentPrivacyChange",
                        values("comment_id", it.message().value()).and("public", false));
            case TicketEvent.Redacted it ->
                add(
                        line,
                        "CommentRedactionEvent",
                        values("comment_id", it.message().value()));
            case TicketEvent.FileRedacted it ->
                add(
                        line,
                        "AttachmentRedactionEvent",
                        values("attachment_id", it.attachment().value())
                                .and("comment_id", it.message().value()));
            case TicketEvent.Deleted it -> change(line, "status", it.from().word(), "deleted");
            case TicketEvent.Restored it ->
                change(line, "status", "deleted", it.to().word());
            case TicketEvent.Acted it -> acted(line, it);
            case TicketEvent.Composed _,
                    TicketEvent.Withdrawn _,
                    TicketEvent.Delivered _,
                    TicketEvent.Merged _,
                    TicketEvent.Absorbed _,
                    TicketEvent.Unmerged _,
                    TicketEvent.Released _,
                    TicketEvent.Split _,
                    TicketEvent.Rejoined _,
                    TicketEvent.Unrelated _,
                    TicketEvent.AsideSaid _,
                    TicketEvent.AsideHeard _,
                    TicketEvent.AsideMoved _,
                    TicketEvent.Related _,
                    TicketEvent.Clocked _,
                    TicketEvent.Carried _,
                    TicketEvent.Forgotten _,
                    TicketEvent.Scrubbed _ -> {}
        }
    }

    private void opened(LogEntry line, TicketEvent.Opened it) {
        comment(line, it.message());
        created(line, "subject", word(it.subjectDigest()));
        created(line, "requester_id", text(it.customer()));
        created(line, "priority", priority(it.priority()));
        created(line, "status", "new");
    }

    private void comment(LogEntry line, MessageId message) {
        var said = shared.comments().get(message);
        if (said != null) {
            var event = values("author_id", said.authorId())
                    .and("body", said.body())
                    .and("html_body", said.htmlBody())
                    .and("plain_body", said.plainBody())
                    .and("public", said.isPublic())
                    .and("attachments", said.attachments())
                    .and("audit_id", said.auditId());
            add(said.id(), line, "Comment", event);
        }
    }

    private void status(LogEntry line, TicketEvent.StatusChanged it) {
        if (it.from() != it.to()) {
            change(line, "status", it.from().word(), it.to().word());
        }
        if (!Objects.equals(it.customFrom(), it.customTo())) {
            change(line, "custom_status_id", text(it.customFrom()), text(it.customTo()));
        }
    }

    private void field(LogEntry line, TicketEvent.FieldSet it) {
        change(
                line,
                Long.toString(it.field().value()),
                it.fromDigest() == null ? it.from() : word(it.fromDigest()),
                it.toDigest() == null ? it.to() : word(it.toDigest()));
    }

    private void acted(LogEntry line, TicketEvent.Acted it) {
        if (!it.what().equals("notified")) {
            add(line, "External", values("resource", it.resource()).and("body", null));
        } else {
            add(
                    line,
                    "Notification",
                    values("subject", null)
                            .and("body", null)
                            .and(
                                    "recipients",
                                    it.to().stream().map(CustomerId::value).toList()));
        }
    }

    private void people(LogEntry line, String type, List<CustomerId> from, List<CustomerId> to) {
        add(
                line,
                type,
                values("value", to.stream().map(AuditEvents::text).toList())
                        .and(
                                "previous_value",
                                from.stream().map(AuditEvents::text).toList()));
    }

    private void change(LogEntry line, String field, @Nullable Object from, @Nullable Object to) {
        var event = values("field_name", field).and("value", plain(to));
        if (birth) {
            add(line, "Create", event);
        } else if (!Objects.equals(from, to)) {
            add(line, "Change", event.and("previous_value", plain(from)));
        }
    }

    private void created(LogEntry line, String field, @Nullable Object value) {
        var id = AuditJson.birth(line.ticket().value(), born++);
        add(id, line, "Create", values("field_name", field).and("value", plain(value)));
    }

    private void add(LogEntry line, String type, Values values) {
        add(AuditJson.id(line.ticket().value(), line.seq()), line, type, values);
    }

    /** A rule's change says so itself; the caller's own has the way of the whole audit. */
    private void add(long id, LogEntry line, String type, Values values) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("id", id);
        event.put("type", type);
        event.putAll(values.of());
        event.put("via", Via.ofCause(line.cause()));
        events.add(event);
    }

    private @Nullable String priority(@Nullable String name) {
        return name == null ? null : WirePriority.word(shared.playbook(), name);
    }

    private @Nullable String person(@Nullable PersonId person) {
        return person == null ? null : text(shared.people().get(person));
    }

    private static @Nullable String text(@Nullable Id id) {
        return id == null ? null : Long.toString(id.value());
    }

    /** The words behind a digest; null when an erasure took them away. */
    private @Nullable String word(@Nullable String digest) {
        return digest == null
                ? null
                : shared.words().getOrDefault(audit.ticket(), Map.of()).get(digest);
    }

    /** Values are texts, even of numbers; lists stay lists. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value == null || value instanceof List<?> ? value : value.toString();
    }

    private record Values(LinkedHashMap<String, @Nullable Object> of) {

        Values and(String key, @Nullable Object value) {
            of.put(key, value);
            return this;
        }
    }

    private static Values values(String key, @Nullable Object value) {
        return new Values(new LinkedHashMap<>()).and(key, value);
    }
}
