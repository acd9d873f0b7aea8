package io.quarterdeck.desk.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarterdeck.desk.accounts.Initials;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.kit.Id;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ticket on the wire: the row of a list, and the whole page. */
final class TicketJson {

    private TicketJson() {}

    record PersonJson(@Means(PersonId.class) long id, String name, String initials) {}

    record CustomerJson(@Means(CustomerId.class) long id, String name, @Nullable String address) {}

    record PriorityJson(String name, int rank, int of) {}

    record DueJson(@Means(PromiseKind.class) String kind, String words, Instant startedAt, Instant aimAt, Instant breachAt, boolean paused) {}

    record NextStepJson(String what, String role, Instant at) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RowJson(
            @Means(TicketId.class) long id,
            long version,
            String subject,
            String preview,
            String channel,
            CustomerJson customer,
            @Nullable PersonJson owner,
            PriorityJson priority,
            @Nullable String intent,
            @Means(Status.class) String status,
            @Nullable DueJson due,
            boolean unread,
            Instant updatedAt,
            Instant createdAt) {}

    /** Everything else that an edit may say of a ticket. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AboutJson(
            @Nullable @Means(TicketType.class) String type,
            List<String> tags,
            Map<String, Object> fields,
            @Nullable @Means(FormId.class) Long formId,
            @Nullable @Means(CustomStatusId.class) Long customStatusId,
            @Nullable @Means(GroupId.class) Long groupId,
            @Nullable @Means(OrganizationId.class) Long organizationId,
            @Nullable String externalId,
            @Nullable @Means(TicketId.class) Long problemId,
            @Nullable Instant taskDueAt,
            boolean hasIncidents,
            boolean isPublic,
            @Means(Satisfaction.class) String satisfaction,
            @Nullable @Means(TicketId.class) Long followUpOf,
            @Nullable @Means(TicketId.class) Long mergedInto,
            List<@Means(CustomerId.class) Long> followers,
            List<@Means(CustomerId.class) Long> copied) {}

    record ReasonJson(String source, String rule, Instant aimAt, Instant breachAt, boolean binds) {}

    record ClockJson(
            @Means(PromiseKind.class) String kind,
            String words,
            int round,
            @Means(Clock.State.class) String state,
            Instant startedAt,
            Instant aimAt,
            Instant breachAt,
            @Nullable Instant endedAt,
            @Nullable Instant settledAt,
            long pausedSeconds,
            String owedBy,
            List<ReasonJson> reasons,
            String calendar) {}

    record AuthorJson(@Means(Actor.Kind.class) String kind, @Nullable Long id, String name, String initials) {}

    record DeliveryJson(
            @Means(Delivery.class) String state,
            @Nullable Instant releaseAt,
            @Nullable String error) {}

    record FileJson(@Means(AttachmentId.class) long id, String name, long size, String mediaType) {}

    record MessageJson(
            @Means(MessageId.class) long id,
            Instant at,
            @Means(Message.Kind.class) String kind,
            AuthorJson author,
            String channel,
            String text,
            String quoted,
            boolean hasHtml,
            int blockedImages,
            List<String> to,
            boolean automatic,
            @Nullable DeliveryJson delivery,
            List<FileJson> attachments) {}

    record LogJson(long seq, Instant at, String kind, String words, String actor) {}

    record RelatedJson(@Means(TicketId.class) long id, String subject, String why) {}

    record AllowedJson(
            @Nullable String reply,
            @Nullable String note,
            @Nullable String assign,
            @Nullable String solve,
            @Nullable String classify) {}

    record PageJson(
            @JsonUnwrapped RowJson row,
            @JsonUnwrapped AboutJson about,
            @Nullable NextStepJson nextStep,
            List<ClockJson> clocks,
            List<MessageJson> messages,
            List<LogJson> log,
            List<RelatedJson> related,
            AllowedJson allowed,
            @Nullable CustomerJson replyTo,
            int release) {}

    static RowJson row(Ticket it, Playbook playbook) {
        var owner = it.owner() == null
                ? null
                : new PersonJson(it.owner().value(), name(it.ownerName()), Initials.of(name(it.ownerName())));
        return new RowJson(
                it.id().value(),
                it.version(),
                it.subject(),
                it.preview(),
                it.channel(),
                new CustomerJson(it.customer().value(), it.customerName(), it.replyTo()),
                owner,
                priority(it.priority(), playbook),
                it.intent(),
                it.status().word(),
                due(it.due()),
                it.customerWaits(),
                it.updatedAt(),
                it.createdAt());
    }

    static AboutJson about(Ticket it) {
        var about = it.facts().about();
        var parties = it.facts().parties();
        var standing = it.facts().standing();
        return new AboutJson(
                about.type() == null ? null : about.type().word(),
                about.tags(),
                TicketRows.wire(about.fields()),
                number(about.form()),
                number(standing.customStatus()),
                number(parties.group()),
                number(parties.organization()),
                about.externalId(),
                number(about.problem()),
                about.taskDueAt(),
                it.hasIncidents(),
                standing.isPublic(),
                word(standing.satisfaction()),
                number(it.facts().origin().followUpOf()),
                number(standing.mergedInto()),
                numbers(parties.followers()),
                numbers(parties.copied()));
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static List<Long> numbers(List<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private static PriorityJson priority(String name, Playbook playbook) {
        var names = playbook.priorities().stream().map(it -> it.name()).toList();
        return new PriorityJson(name, names.indexOf(name) + 1, names.size());
    }

    private static @Nullable DueJson due(@Nullable Due it) {
        return it == null
                ? null
                : new DueJson(
                        word(it.kind()), it.kind().words(), it.startedAt(), it.aimAt(), it.breachAt(), it.paused());
    }

    static @Nullable NextStepJson next(@Nullable NextStep it) {
        return it == null ? null : new NextStepJson(it.what(), it.role(), it.at());
    }

    static ClockJson clock(Clock it, String calendar) {
        return new ClockJson(
                word(it.kind()),
                it.kind().words(),
                it.round(),
                word(it.state()),
                it.startedAt(),
                it.aimAt(),
                it.breachAt(),
                it.endedAt(),
                it.settledAt(),
                it.pausedFor().toSeconds(),
                it.owedBy(),
                it.reasons().stream()
                        .map(why -> new ReasonJson(why.source(), why.rule(), why.aimAt(), why.breachAt(), why.binds()))
                        .toList(),
                calendar);
    }

    static MessageJson message(Message it, List<Attachment> files) {
        var delivery = it.delivery() == null
                ? null
                : new DeliveryJson(word(it.delivery()), it.releaseAt(), it.deliveryError());
        return new MessageJson(
                it.id().value(),
                it.at(),
                word(it.kind()),
                new AuthorJson(
                        word(it.author().kind()), it.author().id(), it.authorName(), Initials.of(it.authorName())),
                it.channel(),
                it.text(),
                it.quoted(),
                it.hasHtml(),
                it.blockedImages(),
                it.recipient() == null ? List.of() : List.of(it.recipient()),
                it.automatic(),
                delivery,
                files.stream()
                        .map(file -> new FileJson(file.id().value(), file.name(), file.size(), file.mediaType()))
                        .toList());
    }

    static String word(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }

    private static String name(@Nullable String name) {
        return Objects.requireNonNullElse(name, "");
    }
}
