package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.doors.Arrival;
import io.quarterdeck.desk.channels.email.doors.Intake;
import io.quarterdeck.desk.channels.email.reading.Envelope;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.kit.blobs.Blob;
import io.quarterdeck.desk.kit.blobs.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps every mail before anybody looks into it: its bytes in the blob store, then its row (immunity 3, 4). */
@Component
public class MailIntake implements Intake {

    private final Mailboxes mailboxes;
    private final RawMailTable table;
    private final Blobs blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailIntake(Mailboxes mailboxes, RawMailTable table, Blobs blobs, TransactionTemplate transaction, Clock clock) {
        this.mailboxes = mailboxes;
        this.table = table;
        this.blobs = blobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean knows(String recipient) {
        return mailboxes.at(recipient).isPresent();
    }

    @Override
    public void keep(Arrival arrival) {
        var places = new LinkedHashSet<Mailboxes.Place>();
        arrival.envelope().recipients().forEach(it -> mailboxes.at(it).ifPresent(places::add));
        var rest = places.iterator();
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("No mailbox of ours is among %s"
                    .formatted(arrival.envelope().recipients()));
        }
        var first = rest.next();
        var blob = blobs.keep(first.brand(), arrival.raw());
        keep(first, blob, arrival);
        // a mail to two brands is a mail to each of them, kept apart like everything of theirs
        rest.forEachRemaining(other -> keep(other, copied(first.brand(), other.brand(), blob), arrival));
    }

    /** Takes a mail as the SMTP door would, from a program inside the desk. */
    public void keep(String sender, String recipient, byte[] raw) {
        var envelope = new Envelope(sender, List.of(recipient), clock.instant());
        keep(new Arrival(new Arrival.Origin.Smtp(), envelope, new ByteArrayInputStream(raw)));
    }

    private void keep(Mailboxes.Place place, Blob blob, Arrival arrival) {
        var identity = Secrets.sha256("%s\n%s\n%s"
                .formatted(arrival.envelope().sender(), arrival.envelope().recipients(), blob.sha256()));
        BrandScope.run(
                place.brand(),
                () -> transaction.executeWithoutResult(
                        _ -> table.keep(place.mailbox().id(), identity, blob, arrival, clock.instant())));
    }

    private Blob copied(BrandId from, BrandId to, Blob blob) {
        try (InputStream content = blobs.open(from, blob.sha256()).orElseThrow()) {
            return blobs.keep(to, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
