package io.quarterdeck.desk.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarterdeck.desk.accounts.Initials;
import io.quarterdeck.desk.kit.Id;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ticket on the wire: the row of a list, and the whole page. */
final class TicketJson {

    private TicketJson() {}

    record PersonJson(long id, String name, String initials) {}

    record CustomerJson(long id, String name, @Nullable String address) {}

    record PriorityJson(String name, int rank, int of) {}

    record DueJson(String kind, String words, Instant startedAt, Instant aimAt, Instant breachAt, boolean paused) {}

    record NextStepJson(String what, String role, Instant at) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RowJson(
            long id,
            long version,
            String subject,
            String preview,
            String channel,
            CustomerJson customer,
            @Nullable PersonJson owner,
            PriorityJson priority,
            @Nullable String intent,
            String status,
            @Nullable DueJson due,
            boolean unread,
            Instant updatedAt,
            Instant createdAt) {}

    /** Everything else that an edit may say of a ticket. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AboutJson(
            @Nullable String type,
            List<String> tags,
            Map<String, Object> fields,
            @Nullable Long formId,
            @Nullable Long customStatusId,
            @Nullable Long groupId,
            @Nullable Long organizationId,
            @Nullable String externalId,
            @Nullable Long problemId,
            @Nullable Instant taskDueAt,
            boolean hasIncidents,
            boolean isPublic,
            String satisfaction,
            @Nullable Long followUpOf,
            @Nullable Long mergedInto,
            List<Long> followers,
            List<Long> copied) {}

    record ReasonJson(String source, String rule, Instant aimAt, Instant breachAt, boolean binds) {}

    record ClockJson(
            String kind,
            String words,
            int round,
            String state,
            Instant startedAt,
            Instant aimAt,
            Instant breachAt,
            @Nullable Instant endedAt,
            @Nullable Instant settledAt,
            long pausedSeconds,
            String owedBy,
            List<ReasonJson> reasons,
            String calendar) {}

    record AuthorJson(String kind, @Nullable Long id, String name, String initials) {}

    record DeliveryJson(
            String state,
            @Nullable Instant releaseAt,
            @Nullable String error) {}

    record FileJson(long id, String name, long size, String mediaType) {}

    record MessageJson(
            long id,
            Instant at,
            String kind,
            AuthorJson author,
            String channel,
            String text,
            String quoted,
            boolean hasHtml,
            int blockedImages,
            List<String> to,
            boolean automatic,
            @Nullable DeliveryJson delivery,
            @Nullable Long asideId,
            List<FileJson> attachments) {}

    /** {@code cause} says what made it happen, such as {@code request} or {@code trigger:12}. */
    record LogJson(long seq, Instant at, String kind, String words, String actor, String cause) {}

    record RelatedJson(long id, String subject, String why) {}

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
                number(it.aside()),
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
