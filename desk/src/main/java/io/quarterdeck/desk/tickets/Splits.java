package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.engine.sla.Happening;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets some of a ticket's messages go on in a ticket of their own, and takes that back. They are copied: what was said
 * here stays here, as it was.
 */
@Service
public class Splits {

    private static final String CAUSE = "split:%d";
    private static final int MOST = 100;

    private final Changes changes;
    private final Tickets tickets;
    private final Conversations conversations;
    private final Customers customers;
    private final ParticipantTable links;
    private final TicketTable table;

    Splits(
            Changes changes,
            Tickets tickets,
            Conversations conversations,
            Customers customers,
            ParticipantTable links,
            TicketTable table) {
        this.changes = changes;
        this.tickets = tickets;
        this.conversations = conversations;
        this.customers = customers;
        this.links = links;
        this.table = table;
    }

    /** The new ticket belongs to whoever wrote the first of the messages. */
    @Transactional
    public TicketId split(By by, TicketId id, List<MessageId> chosen, String subject) {
        must(by);
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Said.wrong("messages", "InvalidValue", "names 1 to %d messages".formatted(MOST));
        }
        var source = changes.lock(by, id);
        var messages = chosen.stream()
                .distinct()
                .sorted(Comparator.comparingLong(MessageId::value))
                .map(it -> conversations.find(id, it).orElseThrow(() -> Refusal.notFound(it)))
                .peek(Splits::refuseReply)
                .toList();
        var into = open(by, source, messages, subject);
        links.relate(id, into, "split off");
        links.relate(into, id, "split from");
        changes.save(changes.on(source, by)
                .happened(new TicketEvent.Split(
                        into, messages.stream().map(Message::id).toList())));
        return into;
    }

    /** Throws the new ticket away again, as long as nothing was said in it. */
    @Transactional
    public void undo(By by, TicketId id, TicketId into) {
        must(by);
        var first = id.value() < into.value() ? changes.lock(by, id) : changes.lock(by, into);
        var source = first.id().equals(id) ? first : changes.lock(by, id);
        var split = first.id().equals(into) ? first : changes.lock(by, into);
        if (!table.isSplitOff(id, into)) {
            throw Refusal.conflict("not_split", "%s was not split off %s".formatted(into, id), Map.of());
        }
        if (conversations.countSince(into, split.createdAt()) > 0) {
            throw Refusal.conflict("answered", "More was said in %s since".formatted(into), Map.of());
        }
        changes.save(changes.on(source, by).happened(new TicketEvent.Rejoined(into)));
        var gone = changes.on(split, by).happened(new TicketEvent.Deleted(split.status()));
        if (split.status().isOpen()) {
            gone.means(new Happening.Withdrawn());
        }
        changes.conclude(gone.withoutRules());
        links.unrelate(id, into);
        links.unrelate(into, id);
    }

    private TicketId open(By by, Ticket source, List<Message> messages, String subject) {
        var requester = requester(source, messages.getFirst());
        var first = messages.getFirst();
        var opening = new Opening(
                        source.channel(),
                        requester,
                        subject.isBlank() ? source.subject() : subject,
                        words(first),
                        source.intent(),
                        source.priority(),
                        requester.addresses(),
                        by.actor(),
                        CAUSE.formatted(source.id().value()))
                .submitted(first.author(), null, first.kind() == Message.Kind.IN);
        var into = tickets.open(opening);
        if (messages.size() > 1) {
            copy(by, into, messages.subList(1, messages.size()), source);
        }
        return into;
    }

    private void copy(By by, TicketId into, List<Message> messages, Ticket source) {
        var change = changes.on(changes.lock(into), by.because(CAUSE.formatted(source.id().value())));
        for (var it : messages) {
            var place = new NewMessage.Place(into, changes.nextMessage(), change.at(), source.channel());
            var words = words(it);
            var digest = Secrets.digest(words.text());
            if (it.kind() == Message.Kind.IN) {
                change.says(NewMessage.in(place, it.author(), words, it.automatic(), null));
                change.happened(new TicketEvent.Received(place.id(), digest, it.automatic()));
            } else {
                change.says(NewMessage.note(place, it.author(), words, null));
                change.happened(new TicketEvent.Noted(place.id(), digest));
            }
        }
        changes.save(change);
    }

    private Customer requester(Ticket source, Message first) {
        var author = first.author();
        return author.kind() == Actor.Kind.CUSTOMER
                ? customers.get(new CustomerId(Objects.requireNonNull(author.id())))
                : customers.get(source.customer());
    }

    private Words words(Message it) {
        var files = conversations.files(List.of(it.id())).getOrDefault(it.id(), List.of()).stream()
                .filter(file -> !file.redacted())
                .map(file -> new Words.File(
                        file.name(), file.mediaType(), file.size(), file.sha256(), file.contentId()))
                .toList();
        return new Words(
                it.text(),
                it.quoted(),
                conversations.htmls(List.of(it.id())).get(it.id()),
                it.blockedImages(),
                files);
    }

    /** What we said to one customer was said in that conversation. */
    private static void refuseReply(Message it) {
        if (it.kind() == Message.Kind.OUT) {
            throw Said.wrong("messages", "InvalidValue", "has a reply of ours, which stays where it was said");
        }
    }

    private static void must(By by) {
        var viewer = by.viewer();
        if (viewer != null) {
            viewer.must(WORK);
        }
    }
}
