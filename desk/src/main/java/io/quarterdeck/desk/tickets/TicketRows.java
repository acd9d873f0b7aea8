package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.tickets.TicketFacts.About;
import io.quarterdeck.desk.tickets.TicketFacts.Deletion;
import io.quarterdeck.desk.tickets.TicketFacts.Origin;
import io.quarterdeck.desk.tickets.TicketFacts.Parties;
import io.quarterdeck.desk.tickets.TicketFacts.Standing;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import io.quarterdeck.engine.sla.PromiseKind;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a ticket is read from a row, and its facts bound to the parameters of a statement. */
final class TicketRows {

    /** What {@link #ticket} reads, from {@code ticket t}, its requester {@code c} and its owner {@code o}. */
    static final String COLUMNS = """
            t.id, t.version, t.subject, t.preview, t.channel, t.customer_id, c.name as customer_name, t.reply_to,
            t.status, t.priority, t.intent, t.owner_id, o.name as owner_name, t.due_kind, t.due_started_at, t.due_at,
            t.breach_at, t.due_paused, t.next_step, t.next_step_role, t.next_step_at, t.customer_waits,
            t.release, t.created_at, t.updated_at, t.solved_at, t.type, t.external_id, t.submitter_id, t.recipient,
            t.group_id, t.organization_id, t.tags, t.fields, t.form_id, t.custom_status_id, t.problem_id,
            t.task_due_at, t.is_public, t.satisfaction, t.deleted_at, t.deleted_by_kind, t.deleted_by,
            t.status_before, t.scrubbed, t.follow_up_of, t.merged_into, t.generated_at,
            array(select p.customer_id from ticket_party p
                   where p.brand_id = t.brand_id and p.ticket_id = t.id and p.role = 'follower'
                   order by p.customer_id) as followers,
            array(select p.customer_id from ticket_party p
                   where p.brand_id = t.brand_id and p.ticket_id = t.id and p.role = 'copied'
                   order by p.customer_id) as copied,
            t.type = 'problem' and exists (select 1 from ticket i
                                            where i.brand_id = t.brand_id and i.problem_id = t.id) as has_incidents
            """;

    private TicketRows() {}

    static Ticket ticket(Row row) {
        return new Ticket(
                facts(row),
                row.text("preview"),
                row.text("customer_name"),
                row.textOrNull("reply_to"),
                row.textOrNull("owner_name"),
                row.flag("has_incidents"));
    }

    private static TicketFacts facts(Row row) {
        return new TicketFacts(
                row.id("id", TicketId::new),
                row.number("version"),
                new Origin(
                        row.text("channel"),
                        row.idOrNull("submitter_id", CustomerId::new),
                        row.textOrNull("recipient"),
                        row.idOrNull("follow_up_of", TicketId::new),
                        row.count("release"),
                        row.instant("created_at")),
                new About(
                        row.text("subject"),
                        row.wordOrNull("type", TicketType.class),
                        row.text("priority"),
                        row.textOrNull("intent"),
                        row.idOrNull("form_id", FormId::new),
                        row.textOrNull("external_id"),
                        row.idOrNull("problem_id", TicketId::new),
                        row.instantOrNull("task_due_at"),
                        row.texts("tags"),
                        fields(row.text("fields"))),
                new Parties(
                        row.id("customer_id", CustomerId::new),
                        row.idOrNull("organization_id", OrganizationId::new),
                        row.idOrNull("owner_id", PersonId::new),
                        row.idOrNull("group_id", GroupId::new),
                        row.ids("followers", CustomerId::new),
                        row.ids("copied", CustomerId::new)),
                new Standing(
                        row.word("status", Status.class),
                        row.idOrNull("custom_status_id", CustomStatusId::new),
                        row.flag("customer_waits"),
                        row.flag("is_public"),
                        row.word("satisfaction", Satisfaction.class),
                        row.idOrNull("merged_into", TicketId::new),
                        deletion(row),
                        row.instant("updated_at"),
                        row.instant("generated_at"),
                        row.instantOrNull("solved_at")),
                due(row),
                next(row));
    }

    private static Map<FieldId, FieldValue> fields(String json) {
        if (json.equals("{}")) {
            return Map.of();
        }
        return EventJson.mapper().readValue(json, EventJson.MAP).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        it -> new FieldId(Long.parseLong(it.getKey())), it -> FieldValue.of(it.getValue())));
    }

    private static @Nullable Deletion deletion(Row row) {
        var at = row.instantOrNull("deleted_at");
        return at == null
                ? null
                : new Deletion(
                        at,
                        new Actor(row.word("deleted_by_kind", Actor.Kind.class), row.numberOrNull("deleted_by")),
                        row.word("status_before", Status.class),
                        row.flag("scrubbed"));
    }

    private static @Nullable Due due(Row row) {
        var kind = row.wordOrNull("due_kind", PromiseKind.class);
        return kind == null
                ? null
                : new Due(
                        kind,
                        row.instant("due_at"),
                        row.instant("breach_at"),
                        row.instant("due_started_at"),
                        row.flag("due_paused"));
    }

    private static @Nullable NextStep next(Row row) {
        var what = row.textOrNull("next_step");
        return what == null ? null : new NextStep(what, row.text("next_step_role"), row.instant("next_step_at"));
    }

    /** Binds all of a ticket's facts that its row holds, but for its requester's name and address. */
    static Db.Statement bind(Db.Statement statement, TicketFacts facts) {
        var about = facts.about();
        var parties = facts.parties();
        statement
                .with("version", facts.version())
                .with("subject", about.subject())
                .with("type", about.type())
                .with("priority", about.priority())
                .with("intent", about.intent())
                .with("form", about.form())
                .with("external", about.externalId())
                .with("problem", about.problem())
                .with("task_due", about.taskDueAt())
                .with("tags", about.tags())
                .with("fields", wire(about.fields()))
                .with("customer", parties.requester())
                .with("organization", parties.organization())
                .with("owner", parties.owner())
                .with("group", parties.group());
        return carried(standing(statement, facts.standing()), facts.due(), facts.next());
    }

    private static Db.Statement standing(Db.Statement statement, Standing standing) {
        var bin = standing.deletion();
        return statement
                .with("status", standing.status())
                .with("custom_status", standing.customStatus())
                .with("waits", standing.customerWaits())
                .with("public", standing.isPublic())
                .with("satisfaction", standing.satisfaction())
                .with("merged_into", standing.mergedInto())
                .with("deleted", bin == null ? null : bin.at())
                .with("deleted_by_kind", bin == null ? null : bin.by().kind())
                .with("deleted_by", bin == null ? null : bin.by().id())
                .with("before", bin == null ? null : bin.before())
                .with("scrubbed", bin != null && bin.scrubbed())
                .with("updated", standing.updatedAt())
                .with("generated", standing.generatedAt())
                .with("solved", standing.solvedAt());
    }

    private static Db.Statement carried(Db.Statement statement, @Nullable Due due, @Nullable NextStep next) {
        return statement
                .with("due_kind", due == null ? null : due.kind())
                .with("due_started", due == null ? null : due.startedAt())
                .with("due", due == null ? null : due.aimAt())
                .with("breach", due == null ? null : due.breachAt())
                .with("paused", due != null && due.paused())
                .with("step", next == null ? null : next.what())
                .with("step_role", next == null ? null : next.role())
                .with("step_at", next == null ? null : next.at());
    }

    /** Custom fields as JSON keeps them, under the numbers of their fields. */
    static Map<String, Object> wire(Map<FieldId, FieldValue> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        it -> Long.toString(it.getKey().value()),
                        it -> it.getValue().wire()));
    }

    /** The parties of both roles, side by side for {@code unnest}. */
    static Db.Statement parties(Db.Statement statement, Parties parties) {
        return statement
                .with(
                        "party_roles",
                        Stream.concat(
                                        parties.followers().stream().map(_ -> "follower"),
                                        parties.copied().stream().map(_ -> "copied"))
                                .toList())
                .with(
                        "party_ids",
                        Stream.concat(parties.followers().stream(), parties.copied().stream())
                                .toList());
    }
}
