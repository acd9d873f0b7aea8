package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.reading.Address;
import io.quarterdeck.desk.channels.email.sending.OutgoingMail;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.WithinTransaction;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Contents;
import io.quarterdeck.desk.tickets.Delivery;
import io.quarterdeck.desk.tickets.Leaving;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.Replies;
import io.quarterdeck.desk.tickets.TicketChanged;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Queues the mail of a reply in the very transaction in which it is said: either both are true or neither. */
@Component
class OutboxQueue {

    /** More than that most servers refuse, as base64. */
    private static final long MOST_BYTES = 18L * 1024 * 1024;

    /** What leaves: its words, and the files that go with it. */
    @Component
    record Said(Replies replies, Contents contents) {}

    private final Said said;
    private final OutgoingTable outgoing;
    private final RawMailTable mails;
    private final Mailboxes mailboxes;
    private final ReplySecrets secrets;

    OutboxQueue(Said said, OutgoingTable outgoing, RawMailTable mails, Mailboxes mailboxes, ReplySecrets secrets) {
        this.said = said;
        this.outgoing = outgoing;
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.secrets = secrets;
    }

    @WithinTransaction
    void on(TicketChanged change) {
        for (var entry : change.entries()) {
            if (entry.event() instanceof TicketEvent.Replied(MessageId message, var _)
                    && !entry.cause().equals(By.IMPORT)) {
                queue(said.replies().leaving(message), entry.at());
            } else if (entry.event() instanceof TicketEvent.AsideSaid(var _, MessageId message, var _)) {
                queue(said.replies().leaving(message), entry.at());
            }
        }
    }

    private void queue(Leaving reply, Instant at) {
        var address = reply.recipient();
        if (address == null) {
            failed(reply, "We know no mail address of the customer");
            return;
        }
        writtenTo(reply.ticket())
                .ifPresentOrElse(
                        it -> outgoing.insert(
                                it.id(), reply.ticket(), reply.message(), mail(reply, address, it, at), at),
                        () -> failed(reply, "This brand has no mailbox that could send it"));
    }

    private void failed(Leaving reply, String why) {
        said.replies().delivery(reply.message(), Delivery.QUEUED, Delivery.FAILED, why);
    }

    /** The mailbox that the customer wrote to, or else the brand's first. */
    private Optional<Mailbox> writtenTo(TicketId ticket) {
        var here = mailboxes.here();
        return mails.mailboxOf(ticket)
                .flatMap(id -> here.stream().filter(it -> it.id().equals(id)).findFirst())
                .or(() -> here.stream().findFirst());
    }

    private OutgoingMail mail(Leaving reply, String address, Mailbox mailbox, Instant at) {
        var token = secrets.tokens().of(BrandScope.required(), reply.ticket(), address);
        var mark = new ReplyMark(reply.ticket(), token);
        var route = new OutgoingMail.Route(
                new Address(mailbox.displayName(), mailbox.address()),
                mark.address(mailbox.address()),
                Stream.concat(
                                Stream.of(new Address(reply.customerName(), address)),
                                reply.copied().stream()
                                        .filter(it -> !it.equals(address) && !mailboxes.isOurs(it))
                                        .map(it -> new Address("", it)))
                        .toList());
        var thread = new OutgoingMail.Thread(
                mark.messageId(Long.toString(reply.message().value(), 36), mailbox.domain()), references(reply));
        return new OutgoingMail(route, thread, content(reply), false, at);
    }

    /** Whatever is too large to go with it is named, so that nobody waits for it. */
    private OutgoingMail.Content content(Leaving reply) {
        var room = MOST_BYTES;
        var files = new ArrayList<OutgoingMail.File>();
        var text = new StringBuilder(reply.text());
        for (var file : said.contents().attachments(reply.message())) {
            if (file.size() <= room) {
                room -= file.size();
                files.add(new OutgoingMail.File(file.name(), file.mediaType(), file.size(), file.sha256()));
            } else {
                text.append("\n\n[%s is too large to be sent by mail]".formatted(file.name()));
            }
        }
        return new OutgoingMail.Content(subject(reply), text.toString(), files);
    }

    /** Ours and theirs; the customer's newest comes last, because that is what is answered. */
    private List<String> references(Leaving reply) {
        return Stream.concat(
                        outgoing.headerIds(reply.ticket(), reply.thread()).stream(),
                        mails.headerIds(reply.ticket(), reply.thread()).stream())
                .toList();
    }

    private static String subject(Leaving reply) {
        return reply.subject().regionMatches(true, 0, "Re:", 0, 3) ? reply.subject() : "Re: " + reply.subject();
    }
}
