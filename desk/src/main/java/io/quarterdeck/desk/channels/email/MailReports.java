package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.reading.DeliveryReport;
import io.quarterdeck.desk.tickets.Delivery;
import io.quarterdeck.desk.tickets.Replies;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Hears what other servers say of our mail; news of a mail is never a message of its customer (immunity 10). */
@Component
class MailReports {

    private final OutgoingTable outgoing;
    private final Replies replies;
    private final Clock clock;

    MailReports(OutgoingTable outgoing, Replies replies, Clock clock) {
        this.outgoing = outgoing;
        this.replies = replies;
        this.clock = clock;
    }

    /** Whether the report was about a mail of ours. */
    boolean actUpon(DeliveryReport report) {
        var sent = report.originalId().flatMap(outgoing::byHeaderId);
        sent.filter(_ -> report.fate() == DeliveryReport.Fate.FAILED).ifPresent(it -> bounced(it, report));
        return sent.isPresent();
    }

    private void bounced(OutgoingTable.Sent sent, DeliveryReport report) {
        var reason = "%s %s".formatted(report.status(), report.diagnostic()).strip();
        // a report may be faster than the desk that sent the mail, above all when that desk died of something else
        var message = sent.message();
        var ticket = sent.ticket();
        if (message == null || ticket == null) {
            outgoing.bounced(sent.id(), reason, clock.instant());
        } else if (replies.delivery(message, Delivery.SENT, Delivery.BOUNCED, reason)
                || replies.delivery(message, Delivery.SENDING, Delivery.BOUNCED, reason)) {
            outgoing.bounced(sent.id(), reason, clock.instant());
            replies.note(
                    ticket,
                    "The reply to %s came back: %s"
                            .formatted(report.recipient(), reason.isEmpty() ? "no reason given" : reason),
                    "bounce");
        }
    }
}
