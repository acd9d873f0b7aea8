package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.WithinTransaction;
import io.quarterdeck.desk.kit.blobs.Blobs;
import io.quarterdeck.desk.tickets.Erased;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What was erased from tickets goes from the mail that brought it and the mail that answered, to the last byte. */
@Component
class MailErasure {

    private final RawMailTable mails;
    private final OutgoingTable outgoing;
    private final Blobs blobs;
    private final Clock clock;

    MailErasure(RawMailTable mails, OutgoingTable outgoing, Blobs blobs, Clock clock) {
        this.mails = mails;
        this.outgoing = outgoing;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Bytes go before the transaction ends: if it fails, it is tried again until nothing names them. */
    @WithinTransaction
    void on(Erased erased) {
        var gone = switch (erased) {
            case Erased.Ticket(var ticket) -> {
                outgoing.erase(ticket, clock.instant());
                yield mails.erase(ticket);
            }
            case Erased.Messages(var ticket, var messages, var addresses) -> {
                addresses.forEach(it -> outgoing.erase(ticket, it));
                yield mails.erase(messages);
            }
            case Erased.Addresses(var addresses) -> {
                outgoing.drop(addresses);
                yield mails.eraseFrom(addresses);
            }
        };
        gone.forEach(it -> blobs.drop(BrandScope.required(), it));
    }
}
