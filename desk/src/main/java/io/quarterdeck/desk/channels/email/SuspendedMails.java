package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.reading.Envelope;
import io.quarterdeck.desk.channels.email.reading.MailParser;
import io.quarterdeck.desk.channels.email.reading.Quarantine;
import io.quarterdeck.desk.channels.email.reading.Reading;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.kit.blobs.Blobs;
import io.quarterdeck.desk.tickets.TicketId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The quarantine for programs: mail that waits for a person, page by page, and the two ways out of it. */
@Service
public class SuspendedMails {

    /** Why a mail can still be read, though it opened no ticket. */
    private static final Set<Quarantine> READABLE =
            EnumSet.of(Quarantine.AUTOMATIC, Quarantine.LOOP, Quarantine.NO_SENDER, Quarantine.TOO_MANY_TICKETS);

    /** A mail that waits; the ticket is the one that stands in its place, if there is one. */
    public record Suspended(
            long id,
            Instant receivedAt,
            String from,
            List<String> to,
            String subject,
            Quarantine code,
            String reason,
            String sha256,
            @Nullable TicketId ticket) {}

    private final RawMailTable mails;
    private final MailReader reader;
    private final Reviving reviving;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** What a mail's words are read again with. */
    @Component
    record Reviving(Blobs blobs, MailParser parser) {}

    SuspendedMails(
            RawMailTable mails, MailReader reader, Reviving reviving, TransactionTemplate transaction, Clock clock) {
        this.mails = mails;
        this.reader = reader;
        this.reviving = reviving;
        this.transaction = transaction;
        this.clock = clock;
    }

    public List<Suspended> list(Slice slice) {
        return slice.inOrder(transaction.execute(_ -> mails.suspended(slice)));
    }

    public long count() {
        return transaction.execute(_ -> mails.countSuspended());
    }

    public Suspended get(long id) {
        return transaction
                .execute(_ -> mails.suspended(new RawMailId(id)))
                .orElseThrow(() -> Refusal.notFound("suspended mail " + id));
    }

    /** What it says, if it can be read at all. */
    public String words(Suspended mail) {
        if (!READABLE.contains(mail.code())) {
            return "";
        }
        var brand = BrandScope.required();
        try (var raw = reviving.blobs().open(brand, mail.sha256()).orElse(null)) {
            if (raw == null) {
                return "";
            }
            var envelope = new Envelope(mail.from(), mail.to(), mail.receivedAt());
            return reviving.parser().read(raw, envelope, content -> reviving.blobs().keep(brand, content))
                            instanceof Reading.Parsed it
                    ? it.mail().body().text()
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a mail through, and gives the ticket that it became part of. */
    public TicketId recover(long id) {
        var mail = new RawMailId(id);
        if (transaction.execute(_ -> mails.release(mail, clock.instant())) == 0) {
            throw Refusal.notFound("suspended mail " + id);
        }
        reader.readWaiting();
        var outcome = transaction.execute(_ -> mails.outcome(mail)).orElseThrow();
        if (outcome.ticket() == null || !outcome.state().equals("done")) {
            throw Refusal.conflict(
                    "still_suspended", "It cannot become a ticket: %s".formatted(outcome.reason()), Map.of());
        }
        return outcome.ticket();
    }

    /** Takes it out of the quarantine without a ticket; what arrived is kept. */
    public void drop(long id) {
        if (transaction.execute(_ -> mails.drop(new RawMailId(id))) == 0) {
            throw Refusal.notFound("suspended mail " + id);
        }
    }
}
