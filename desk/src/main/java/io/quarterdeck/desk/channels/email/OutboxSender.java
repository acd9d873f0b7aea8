package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.channels.email.OutgoingTable.Entry;
import io.quarterdeck.desk.channels.email.OutgoingTable.State;
import io.quarterdeck.desk.channels.email.sending.Journal;
import io.quarterdeck.desk.channels.email.sending.Sending;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.tickets.Delivery;
import io.quarterdeck.desk.tickets.Replies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is queued, once. A mail is marked as sending before it is handed over; if this node dies in between, the
 * journal says whether it left, and nobody guesses (immunity 11).
 */
@Component
public class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final int BATCH = 20;
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final OutgoingTable outgoing;
    private final Carriers carriers;
    private final Replies replies;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration lease;
    private final Duration settle;

    OutboxSender(
            OutgoingTable outgoing,
            Carriers carriers,
            Replies replies,
            Brands brands,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${quarterdeck.mail.lease:5m}") Duration lease,
            @Value("${quarterdeck.mail.settle:2m}") Duration settle) {
        this.outgoing = outgoing;
        this.carriers = carriers;
        this.replies = replies;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
        this.lease = lease;
        this.settle = settle;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    public void sendDue() {
        brands.all().forEach(brand -> BrandScope.run(brand.id(), this::sendDueOfBrand));
    }

    private void sendDueOfBrand() {
        var due = transaction.execute(_ -> outgoing.due(clock.instant(), BATCH));
        for (var id : due) {
            try {
                send(id);
            } catch (RuntimeException e) {
                log.warn("outbox could not handle mail, will try again mail={}", id.value(), e);
            }
        }
    }

    private void send(OutgoingId id) {
        var claimed = transaction.execute(_ -> claim(id));
        if (claimed == null) {
            return;
        }
        if (claimed.state() == State.SENDING) {
            lookUp(claimed);
            return;
        }
        var sending = carriers.transport(claimed.mailbox()).send(claimed.mail());
        transaction.executeWithoutResult(_ -> settle(claimed, sending));
    }

    /** Marks a mail as ours to send. What stays in this database is sent right here, in the same transaction. */
    private @Nullable Entry claim(OutgoingId id) {
        var now = clock.instant();
        var entry = outgoing.lockDue(id, now).orElse(null);
        if (entry == null) {
            return null;
        }
        var transport = carriers.transport(entry.mailbox());
        if (entry.state() == State.QUEUED) {
            told(entry, Delivery.QUEUED, Delivery.SENDING, null);
        }
        if (transport.staysHere()) {
            settle(entry, transport.send(entry.mail()));
            return null;
        }
        outgoing.sending(id, now, now.plus(lease));
        return entry;
    }

    /** The last attempt ended without an answer: only the journal knows whether the mail left. */
    private void lookUp(Entry entry) {
        var found = carriers.journal(entry.mailbox())
                .map(it -> it.find(entry.mail().thread().messageId()));
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            if (found.isEmpty()) {
                giveUp(
                        entry,
                        "Not known whether it left: the server stopped while sending, and there is no journal",
                        now);
                return;
            }
            switch (found.get()) {
                case Journal.Finding.SENT -> sent(entry, now);
                case Journal.Finding.NOT_SENT -> notSent(entry, now);
                case Journal.Finding.UNKNOWN ->
                    outgoing.later(entry.id(), State.SENDING, now.plus(settle), "Waiting for a look into the journal");
            }
        });
    }

    /** A copy may still be on its way into the journal; only after a while does its absence prove anything. */
    private void notSent(Entry entry, Instant now) {
        var settled = entry.triedAt() == null ? now : entry.triedAt().plus(settle);
        if (now.isBefore(settled)) {
            outgoing.later(entry.id(), State.SENDING, settled, "Waiting for the journal to settle");
            return;
        }
        outgoing.later(entry.id(), State.QUEUED, now, "Did not leave; trying again");
        told(entry, Delivery.SENDING, Delivery.QUEUED, null);
    }

    private void settle(Entry entry, Sending sending) {
        var now = clock.instant();
        switch (sending) {
            case Sending.Accepted _ -> sent(entry, now);
            case Sending.Rejected(var reason) -> giveUp(entry, reason, now);
            case Sending.Deferred(var reason) -> defer(entry, reason, now);
            case Sending.Unknown(var reason) -> outgoing.later(entry.id(), State.SENDING, now, reason);
        }
    }

    private void sent(Entry entry, Instant now) {
        outgoing.ended(entry.id(), State.SENT, now, null);
        if (entry.ticket() == null && !carriers.transport(entry.mailbox()).staysHere()) {
            outgoing.blot(entry.id());
        }
        told(entry, Delivery.SENDING, Delivery.SENT, null);
    }

    private void defer(Entry entry, String reason, Instant now) {
        if (entry.attempts() >= PATIENCE.size()) {
            giveUp(entry, reason, now);
            return;
        }
        outgoing.later(entry.id(), State.QUEUED, now.plus(PATIENCE.get(entry.attempts())), reason);
        told(entry, Delivery.SENDING, Delivery.QUEUED, reason);
    }

    private void giveUp(Entry entry, String reason, Instant now) {
        outgoing.ended(entry.id(), State.FAILED, now, reason);
        var ticket = entry.ticket();
        if (told(entry, Delivery.SENDING, Delivery.FAILED, reason) && ticket != null) {
            replies.note(ticket, "The reply could not be sent: " + reason, "outbox");
        }
    }

    /** How far a reply has come, its ticket knows; a notice is nobody's reply. */
    private boolean told(Entry entry, Delivery from, Delivery to, @Nullable String error) {
        var message = entry.message();
        return message != null && replies.delivery(message, from, to, error);
    }
}
