package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.Member;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Audit;
import io.quarterdeck.desk.tickets.History;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectJson;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows on the wire what happened to tickets, change by change. */
@Component
public class AuditWires {

    /** Someone who did something. */
    record Doer(long id, String name) {}

    private final History history;
    private final CommentWires said;
    private final Named sources;

    /** What an audit names beside its own lines. */
    @Component
    record Named(Customers customers, Members members, Playbooks playbooks, DialectJson json) {}

    AuditWires(History history, CommentWires said, Named sources) {
        this.history = history;
        this.said = said;
        this.sources = sources;
    }

    public List<AuditJson> of(Viewer viewer, Asked asked, List<Audit> audits) {
        var lines = audits.stream().flatMap(it -> it.entries().stream()).toList();
        var words = said.named(asked, messages(lines)).stream()
                .collect(Collectors.toMap(it -> new MessageId(it.id()), it -> it));
        var ids = audits.stream().map(Audit::ticket).distinct().toList();
        var shared = new AuditEvents.Shared(
                sources.playbooks().current().playbook(), people(lines), words, history.words(viewer, ids));
        return audits.stream().map(it -> wire(it, shared)).toList();
    }

    AuditJson one(Viewer viewer, Asked asked, TicketId ticket, long change) {
        return of(viewer, asked, List.of(history.get(viewer, ticket, change))).getFirst();
    }

    /** The newest audit of each of these. */
    List<AuditJson> last(Viewer viewer, Asked asked, List<Ticket> tickets) {
        return of(
                viewer,
                asked,
                tickets.stream()
                        .flatMap(it -> history.of(viewer, it.id(), Slice.before(Long.MAX_VALUE, 1)).stream())
                        .toList());
    }

    Doer actor(Actor actor) {
        var people = said.people(List.of(actor));
        var name = switch (actor.kind()) {
            case AGENT ->
                sources.members().everyone().stream()
                        .filter(it -> it.person().value() == Objects.requireNonNull(actor.id()))
                        .map(Member::name)
                        .findFirst()
                        .orElse("");
            case CUSTOMER ->
                sources.customers()
                        .find(new CustomerId(Objects.requireNonNull(actor.id())))
                        .map(Customer::name)
                        .orElse("");
            case SYSTEM -> "Quarterdeck";
        };
        return new Doer(CommentWires.author(actor, people), name);
    }

    private AuditJson wire(Audit audit, AuditEvents.Shared shared) {
        return new AuditJson(
                AuditJson.id(audit.ticket().value(), audit.number()),
                audit.ticket().value(),
                audit.at(),
                CommentWires.author(audit.actor(), shared.people()),
                new TreeMap<>(Map.of("system", Map.of(), "custom", custom(audit))),
                AuditEvents.of(audit, shared),
                Via.ofCause(audit.cause()));
    }

    private Object custom(Audit audit) {
        return audit.metadata() == null ? Map.of() : sources.json().mapper().readTree(audit.metadata());
    }

    /** The customer's row of everybody on the staff whom the lines name. */
    private Map<PersonId, CustomerId> people(List<LogEntry> lines) {
        var named = new HashSet<PersonId>();
        for (var line : lines) {
            if (line.actor().kind() == Actor.Kind.AGENT) {
                named.add(new PersonId(Objects.requireNonNull(line.actor().id())));
            }
            if (line.event() instanceof TicketEvent.Assigned(PersonId owner, PersonId from)) {
                Stream.of(owner, from).filter(Objects::nonNull).forEach(named::add);
            }
        }
        return sources.customers().ofAll(named);
    }

    private static List<MessageId> messages(List<LogEntry> lines) {
        return lines.stream()
                .map(it -> switch (it.event()) {
                    case TicketEvent.Opened opened -> opened.message();
                    case TicketEvent.Received received -> received.message();
                    case TicketEvent.Replied replied -> replied.message();
                    case TicketEvent.Noted noted -> noted.message();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
