package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Plans;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.Conversations;
import io.quarterdeck.desk.tickets.Rating;
import io.quarterdeck.desk.tickets.Ratings;
import io.quarterdeck.desk.tickets.Satisfaction;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.TicketLists;
import io.quarterdeck.desk.tickets.TicketType;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows tickets on the wire: people by their customer's id, priorities by rank, all fields of the brand. */
@Component
public class TicketWires {

    /** What all tickets of one answer share. */
    private record Shared(
            Asked asked,
            Viewer viewer,
            Playbook playbook,
            Definitions.Known definitions,
            Map<PersonId, CustomerId> people,
            Map<TicketId, String> first,
            Map<TicketId, List<TicketId>> followUps,
            Map<TicketId, Rating> ratings,
            List<Map.Entry<String, Map<TicketId, ?>>> extras) {}

    /** What a ticket's answer is put together from. */
    @Component
    record Sources(
            TicketLists lists,
            Conversations comments,
            Ratings ratings,
            Customers customers,
            Playbooks playbooks,
            Definitions definitions,
            Plans plans) {}

    private final Sources sources;
    private final Sideloads sideloads;
    private final List<TicketExtra> extras;

    TicketWires(Sources sources, Sideloads sideloads, List<TicketExtra> extras) {
        this.sources = sources;
        this.sideloads = sideloads;
        this.extras = extras;
    }

    @Transactional(readOnly = true)
    public TicketJson of(Viewer viewer, Asked asked, Ticket ticket) {
        return of(viewer, asked, List.of(ticket)).getFirst();
    }

    /** All that they name is read in one transaction: a page of a hundred needs seven looks. */
    @Transactional(readOnly = true)
    public List<TicketJson> of(Viewer viewer, Asked asked, List<Ticket> tickets) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        sources.plans().once();
        var ids = tickets.stream().map(Ticket::id).toList();
        var owners =
                tickets.stream().map(Ticket::owner).filter(Objects::nonNull).toList();
        var shared = new Shared(
                asked,
                viewer,
                sources.playbooks().current().playbook(),
                sources.definitions().all(),
                sources.customers().ofAll(owners),
                sources.comments().descriptions(ids),
                sources.lists().followUps(ids),
                sources.ratings()
                        .of(
                                viewer,
                                tickets.stream()
                                        .filter(it -> it.facts()
                                                .standing()
                                                .satisfaction()
                                                .isGiven())
                                        .map(Ticket::id)
                                        .toList()),
                extras.stream()
                        .filter(it -> asked.includes().contains(it.include()))
                        .<Map.Entry<String, Map<TicketId, ?>>>map(
                                it -> Map.entry(it.key(), it.of(viewer, asked, tickets)))
                        .toList());
        return tickets.stream().map(it -> wire(it, shared)).toList();
    }

    /** The answer with those beside it whom its tickets name, as far as they were asked for. */
    public Envelope beside(Envelope envelope, Viewer viewer, Asked asked, List<TicketJson> tickets) {
        return sideloads
                .beside(envelope, viewer, asked)
                .with("users", tickets.stream().flatMap(TicketWires::people).toList())
                .with("groups", tickets.stream().map(TicketJson::groupId).toList())
                .with(
                        "organizations",
                        tickets.stream().map(TicketJson::organizationId).toList())
                .with(
                        "ticket_forms",
                        tickets.stream()
                                .<@Nullable Long>map(TicketJson::ticketFormId)
                                .toList())
                .envelope();
    }

    private static Stream<@Nullable Long> people(TicketJson it) {
        return Stream.concat(
                Stream.<@Nullable Long>of(it.requesterId(), it.submitterId(), it.assigneeId()),
                it.collaboratorIds().stream());
    }

    private static TicketJson wire(Ticket ticket, Shared shared) {
        var facts = ticket.facts();
        var about = facts.about();
        var parties = facts.parties();
        var standing = facts.standing();
        var origin = facts.origin();
        var fields = fields(facts, shared.definitions());
        var followers = values(parties.followers());
        var copied = values(parties.copied());
        var followUpOf = origin.followUpOf();
        var owner = parties.owner() == null ? null : shared.people().get(parties.owner());
        return new TicketJson(
                shared.asked().url("tickets", ticket.id().value()),
                ticket.id().value(),
                about.externalId(),
                Via.ofChannel(origin.channel(), followUpOf == null ? null : followUpOf.value()),
                origin.createdAt(),
                standing.updatedAt(),
                standing.generatedAt().getEpochSecond(),
                about.type() == null ? null : about.type().word(),
                about.subject(),
                about.subject(),
                shared.first().get(ticket.id()),
                WirePriority.word(shared.playbook(), about.priority()),
                standing.deletion() == null ? standing.status().word() : "deleted",
                origin.recipient(),
                parties.requester().value(),
                origin.submitter() == null
                        ? parties.requester().value()
                        : origin.submitter().value(),
                owner == null ? null : owner.value(),
                parties.organization() == null ? null : parties.organization().value(),
                parties.group() == null ? null : parties.group().value(),
                Stream.concat(followers.stream(), copied.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                followers,
                copied,
                null,
                about.problem() == null ? null : about.problem().value(),
                ticket.hasIncidents(),
                standing.isPublic(),
                about.type() == TicketType.TASK ? about.taskDueAt() : null,
                about.tags(),
                fields,
                fields,
                satisfaction(standing.satisfaction(), shared.ratings().get(ticket.id())),
                List.of(),
                shared.definitions()
                        .statusOf(standing.status(), standing.customStatus())
                        .id()
                        .value(),
                shared.followUps().getOrDefault(ticket.id(), List.of()).stream()
                        .map(TicketId::value)
                        .toList(),
                shared.definitions().formOf(about.form()).id().value(),
                shared.viewer().brand().value(),
                false,
                true,
                false,
                embedded(ticket.id(), shared));
    }

    private static TicketJson.SatisfactionJson satisfaction(Satisfaction score, @Nullable Rating given) {
        var word = score.name().toLowerCase(Locale.ROOT);
        return given == null
                ? new TicketJson.SatisfactionJson(word, null, null, null)
                : new TicketJson.SatisfactionJson(word, given.ticket().value(), given.comment(), given.reason());
    }

    /** Every field of the brand's own, also those that hold nothing. */
    private static List<TicketJson.FieldJson> fields(TicketFacts facts, Definitions.Known definitions) {
        var values = facts.about().fields();
        return definitions.fields().stream()
                .filter(it -> !it.type().isSystem() && it.active())
                .map(it -> new TicketJson.FieldJson(it.id().value(), wire(values.get(it.id()))))
                .toList();
    }

    private static @Nullable Object wire(@Nullable FieldValue value) {
        return value == null ? null : value.wire();
    }

    private static List<Long> values(List<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).toList();
    }

    private static Map<String, @Nullable Object> embedded(TicketId id, Shared shared) {
        Map<String, @Nullable Object> embedded = new LinkedHashMap<>();
        shared.extras().forEach(it -> embedded.put(it.getKey(), it.getValue().get(id)));
        return embedded;
    }
}
