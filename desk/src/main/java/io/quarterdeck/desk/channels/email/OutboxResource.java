package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.accounts.Permission.OUTBOX;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.channels.email.reading.Address;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.Delivery;
import io.quarterdeck.desk.tickets.Replies;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went out, what waits to, and what could not. */
@RestController
@RequestMapping("/api/desk/outbox")
class OutboxResource {

    record RowJson(
            @Means(OutgoingId.class) long id,
            Instant at,
            String from,
            String to,
            String subject,
            @Means(OutgoingTable.State.class) String state,
            @Means(TicketId.class) long ticketId,
            int attempts,
            @Nullable String error) {}

    record MailJson(RowJson mail, List<List<String>> headers, String text) {}

    private final OutgoingTable outgoing;
    private final Replies replies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxResource(OutgoingTable outgoing, Replies replies, TransactionTemplate transaction, Clock clock) {
        this.outgoing = outgoing;
        this.replies = replies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The newest mails, sent or not. */
    @GetMapping
    @Needs(OUTBOX)
    List<RowJson> list() {
        return transaction.execute(_ -> outgoing.newest()).stream()
                .map(OutboxResource::row)
                .toList();
    }

    /** A mail as it leaves, with its headers. */
    @GetMapping("/{id}")
    @Needs(OUTBOX)
    MailJson show(@PathVariable @Means(OutgoingId.class) long id) {
        var entry = transaction
                .execute(_ -> outgoing.find(new OutgoingId(id)))
                .orElseThrow(() -> Refusal.notFound(new OutgoingId(id)));
        var mail = entry.mail();
        return new MailJson(
                row(entry),
                List.of(
                        List.of("From", written(mail.route().from())),
                        List.of(
                                "To",
                                String.join(
                                        ", ",
                                        mail.route().to().stream()
                                                .map(OutboxResource::written)
                                                .toList())),
                        List.of("Reply-To", mail.route().replyTo()),
                        List.of("Subject", mail.content().subject()),
                        List.of("Message-ID", "<" + mail.thread().messageId() + ">"),
                        List.of(
                                "References",
                                String.join(
                                        " ",
                                        mail.thread().references().stream()
                                                .map(it -> "<" + it + ">")
                                                .toList()))),
                mail.content().text());
    }

    /** Puts a mail that was given up back into the queue. */
    @PostMapping("/{id}/retry")
    @Needs(OUTBOX)
    RowJson retry(@PathVariable @Means(OutgoingId.class) long id) {
        var mail = new OutgoingId(id);
        return transaction.execute(_ -> {
            if (outgoing.requeue(mail, clock.instant()) == 0) {
                throw Refusal.notFound("failed " + mail);
            }
            var entry = outgoing.find(mail).orElseThrow();
            var message = entry.message();
            if (message != null) {
                replies.delivery(message, Delivery.FAILED, Delivery.QUEUED, null);
            }
            return row(entry);
        });
    }

    private static RowJson row(OutgoingTable.Entry it) {
        return new RowJson(
                it.id().value(),
                it.endedAt() == null ? it.queuedAt() : it.endedAt(),
                written(it.mail().route().from()),
                String.join(
                        ", ",
                        it.mail().route().to().stream().map(Address::value).toList()),
                it.mail().content().subject(),
                it.state().name().toLowerCase(Locale.ROOT),
                it.ticket().value(),
                it.attempts(),
                it.error());
    }

    private static String written(Address it) {
        return it.name().isEmpty() ? it.value() : "%s <%s>".formatted(it.name(), it.value());
    }
}
