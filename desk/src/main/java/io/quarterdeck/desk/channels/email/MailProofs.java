package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.reading.Address;
import io.quarterdeck.desk.channels.email.sending.OutgoingMail;
import io.quarterdeck.desk.customers.Addresses;
import io.quarterdeck.desk.customers.ProofWanted;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.kit.WithinTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends the link that proves an address, to that address and nowhere else, in the transaction in which it is asked for. */
@Component
class MailProofs {

    private final OutgoingTable outgoing;
    private final Mailboxes mailboxes;
    private final Clock clock;
    private final String url;

    MailProofs(
            OutgoingTable outgoing,
            Mailboxes mailboxes,
            Clock clock,
            @Value("${quarterdeck.url:http://localhost:8080}") String url) {
        this.outgoing = outgoing;
        this.mailboxes = mailboxes;
        this.clock = clock;
        this.url = url;
    }

    @WithinTransaction
    void on(ProofWanted wanted) {
        var mailbox = mailboxes.here().stream()
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(
                        "no_mailbox", "The brand has no mailbox from which a link could be sent; add one", Map.of()));
        var now = clock.instant();
        outgoing.dropProofs(now.minus(Addresses.TOKEN_LASTS));
        // of the token only a digest may stand where it is not blotted out
        var key = Secrets.digest(wanted.token()).substring(0, 32);
        outgoing.insert(mailbox.id(), null, "proof:" + key, mail(wanted, mailbox, key, now), now);
    }

    private OutgoingMail mail(ProofWanted wanted, Mailbox mailbox, String key, Instant at) {
        var route = new OutgoingMail.Route(
                new Address(mailbox.displayName(), mailbox.address()),
                mailbox.address(),
                List.of(new Address("", wanted.address().value())));
        var thread = new OutgoingMail.Thread("qd.proof.%s@%s".formatted(key, mailbox.domain()), List.of());
        var content = new OutgoingMail.Content("Is this your address?", """
                Somebody at %s wants to be sure that this address is yours. If it is, open this link and say so:

                %s/proofs/%s

                It works once, for %d days. If you know nothing of it, do nothing.
                """.formatted(
                        mailbox.displayName(), url, wanted.token(), Addresses.TOKEN_LASTS.toDays()));
        return new OutgoingMail(route, thread, content, true, at);
    }
}
