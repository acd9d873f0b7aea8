package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.kit.Secrets;
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
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into the facts they add up to; the live row and a rebuild from the log are both this fold. Events know
 * what people wrote by its digest only.
 */
final class TicketFold {

    /** How texts come into the facts: those an event names by digest, and those it says. */
    record Reading(UnaryOperator<String> byDigest, UnaryOperator<String> said) {

        /** In a rebuild nobody knows the words, and the digest stands for each of them. */
        static final Reading DIGESTS = new Reading(UnaryOperator.identity(), Secrets::digest);

        /** Live the words of a change are at hand. */
        static Reading of(Map<String, String> words) {
            return new Reading(it -> Objects.requireNonNull(words.get(it)), UnaryOperator.identity());
        }
    }

    private final Reading reading;
    private final TicketEvent.@Nullable Past past;
    private final TicketId id;
    private final Origin origin;
    private long version;
    private String subject;
    private @Nullable TicketType type;
    private String priority;
    private @Nullable String intent;
    private @Nullable FormId form;
    private @Nullable String externalId;
    private @Nullable TicketId problem;
    private @Nullable Instant taskDueAt;
    private List<String> tags = List.of();
    private Map<FieldId, FieldValue> fields = Map.of();
    private CustomerId requester;
    private @Nullable OrganizationId organization;
    private @Nullable PersonId owner;
    private @Nullable GroupId group;
    private List<CustomerId> followers = List.of();
    private List<CustomerId> copied = List.of();
    private Status status = Status.NEW;
    private @Nullable CustomStatusId customStatus;
    private boolean customerWaits;
    private boolean isPublic;
    private Satisfaction satisfaction = Satisfaction.UNOFFERED;
    private @Nullable TicketId mergedInto;
    private @Nullable Deletion deletion;
    private Instant updatedAt;
    private Instant generatedAt;
    private @Nullable Instant solvedAt;
    private @Nullable Due due;
    private @Nullable NextStep next;

    TicketFold(LogEntry first, Reading reading) {
        if (!(first.event() instanceof TicketEvent.Opened it)) {
            throw new IllegalStateException("%s does not begin with its opening".formatted(first.ticket()));
        }
        this.reading = reading;
        id = first.ticket();
        past = it.past();
        origin = new Origin(
                it.channel(),
                it.submitter(),
                it.recipientDigest() == null ? null : reading.byDigest().apply(it.recipientDigest()),
                it.followUpOf(),
                first.release(),
                past == null ? first.at() : past.createdAt());
        version = first.seq();
        subject = reading.byDigest().apply(it.subjectDigest());
        priority = it.priority();
        intent = it.intent();
        requester = it.customer();
        isPublic = !Boolean.TRUE.equals(it.isPrivate());
        customerWaits = isPublic;
        updatedAt = past == null ? first.at() : past.updatedAt();
        generatedAt = first.at();
    }

    TicketFold(TicketFacts before, Reading reading) {
        this.reading = reading;
        past = null;
        id = before.id();
        origin = before.origin();
        version = before.version();
        var about = before.about();
        subject = about.subject();
        type = about.type();
        priority = about.priority();
        intent = about.intent();
        form = about.form();
        externalId = about.externalId();
        problem = about.problem();
        taskDueAt = about.taskDueAt();
        tags = about.tags();
        fields = about.fields();
        var parties = before.parties();
        requester = parties.requester();
        organization = parties.organization();
        owner = parties.owner();
        group = parties.group();
        followers = parties.followers();
        copied = parties.copied();
        var standing = before.standing();
        status = standing.status();
        customStatus = standing.customStatus();
        customerWaits = standing.customerWaits();
        isPublic = standing.isPublic();
        satisfaction = standing.satisfaction();
        mergedInto = standing.mergedInto();
        deletion = standing.deletion();
        updatedAt = standing.updatedAt();
        generatedAt = standing.generatedAt();
        solvedAt = standing.solvedAt();
        due = before.due();
        next = before.next();
    }

    /** What a whole history adds up to, with digests where people's words would be. */
    static TicketFacts rebuilt(Collection<LogEntry> history) {
        var entries = history.iterator();
        var fold = new TicketFold(entries.next(), Reading.DIGESTS);
        entries.forEachRemaining(fold::happened);
        return fold.facts();
    }

    void happened(LogEntry entry) {
        version = entry.seq();
        updatedAt = isImport(entry) ? updatedAt : entry.at();
        generatedAt = entry.at();
        switch (entry.event()) {
            case TicketEvent.Opened _ -> throw new IllegalStateException(entry.ticket() + " was opened twice");
            case TicketEvent.Received it -> {
                customerWaits |= !it.automatic();
                isPublic = true;
            }
            case TicketEvent.Replied _ -> {
                customerWaits = false;
                isPublic = true;
            }
            case TicketEvent.Assigned it -> owner = it.owner();
            case TicketEvent.Classified it -> {
                priority = it.priority();
                intent = it.intent();
            }
            case TicketEvent.StatusChanged it -> {
                stands(it.to(), entry);
                customStatus = it.customTo();
            }
            case TicketEvent.Renamed it -> subject = reading.byDigest().apply(it.toDigest());
            case TicketEvent.Retyped it -> type = it.to();
            case TicketEvent.Tagged it -> tags = it.to();
            case TicketEvent.FieldSet it -> set(it);
            case TicketEvent.Grouped it -> group = it.to();
            case TicketEvent.Organized it -> organization = it.to();
            case TicketEvent.Requested it -> requester = it.to();
            case TicketEvent.Formed it -> form = it.to();
            case TicketEvent.Referenced it ->
                externalId = it.toDigest() == null ? null : reading.byDigest().apply(it.toDigest());
            case TicketEvent.Explained it -> problem = it.to();
            case TicketEvent.Dated it -> taskDueAt = it.to();
            case TicketEvent.FollowersChanged it -> followers = it.to();
            case TicketEvent.CopiedChanged it -> copied = it.to();
            case TicketEvent.Rated it -> satisfaction = it.to();
            case TicketEvent.Deleted it -> {
                deletion = new Deletion(entry.at(), entry.actor(), it.from(), false);
                stands(Status.CLOSED, entry);
            }
            case TicketEvent.Restored it -> {
                deletion = null;
                stands(it.to(), entry);
            }
            case TicketEvent.Scrubbed it -> scrub(it, entry);
            case TicketEvent.Merged it -> mergedInto = it.into();
            case TicketEvent.Unmerged _ -> mergedInto = null;
            case TicketEvent.Carried it -> {
                due = it.due();
                next = it.next();
            }
            case TicketEvent.Composed _,
                    TicketEvent.Withdrawn _,
                    TicketEvent.Delivered _,
                    TicketEvent.Noted _,
                    TicketEvent.MadePrivate _,
                    TicketEvent.Redacted _,
                    TicketEvent.FileRedacted _,
                    TicketEvent.Forgotten _,
                    TicketEvent.Absorbed _,
                    TicketEvent.Released _,
                    TicketEvent.Split _,
                    TicketEvent.Rejoined _,
                    TicketEvent.Related _,
                    TicketEvent.Unrelated _,
                    TicketEvent.AsideSaid _,
                    TicketEvent.AsideHeard _,
                    TicketEvent.AsideMoved _,
                    TicketEvent.Acted _,
                    TicketEvent.Clocked _ -> {}
        }
    }

    /** Whether an entry belongs to the change that brought the ticket here, with the instants of its past. */
    private boolean isImport(LogEntry entry) {
        return past != null && Long.valueOf(1).equals(entry.began());
    }

    /** A ticket that is solved and then closed was solved when it was solved. */
    private void stands(Status to, LogEntry entry) {
        var at = isImport(entry)
                ? Objects.requireNonNullElse(Objects.requireNonNull(past).solvedAt(), updatedAt)
                : entry.at();
        solvedAt = to.isOpen() ? null : solvedAt == null ? at : solvedAt;
        status = to;
    }

    private void set(TicketEvent.FieldSet it) {
        var more = new HashMap<>(fields);
        var to = it.toDigest() == null ? said(it.to()) : reading.byDigest().apply(it.toDigest());
        if (to == null) {
            more.remove(it.field());
        } else {
            more.put(it.field(), FieldValue.of(to));
        }
        fields = Map.copyOf(more);
    }

    private @Nullable Object said(@Nullable Object value) {
        return value instanceof String text ? reading.said().apply(text) : value;
    }

    private void scrub(TicketEvent.Scrubbed it, LogEntry entry) {
        var bin = deletion == null ? new Deletion(entry.at(), entry.actor(), status, true) : deletion;
        deletion = new Deletion(bin.at(), bin.by(), bin.before(), true);
        stands(Status.CLOSED, entry);
        subject = reading.byDigest().apply(it.subjectDigest());
        externalId = null;
        tags = List.of();
        fields = Map.of();
        copied = List.of();
    }

    TicketFacts facts() {
        return new TicketFacts(
                id,
                version,
                origin,
                new About(subject, type, priority, intent, form, externalId, problem, taskDueAt, tags, fields),
                new Parties(requester, organization, owner, group, followers, copied),
                new Standing(
                        status,
                        customStatus,
                        customerWaits,
                        isPublic,
                        satisfaction,
                        mergedInto,
                        deletion,
                        updatedAt,
                        generatedAt,
                        solvedAt),
                due,
                next);
    }
}
