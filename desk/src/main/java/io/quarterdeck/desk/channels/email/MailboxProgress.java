package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.doors.Progress;
import io.quarterdeck.desk.kit.BrandScope;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers in the database how far a mailbox was read, and lets one node read it at a time. */
final class MailboxProgress implements Progress {

    private final Mailboxes.Place place;
    private final MailboxTable mailboxes;
    private final RawMailTable mails;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration lease;
    private boolean ours;

    MailboxProgress(
            Mailboxes.Place place,
            MailboxTable mailboxes,
            RawMailTable mails,
            TransactionTemplate transaction,
            Clock clock,
            Duration lease) {
        this.place = place;
        this.mailboxes = mailboxes;
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
        this.lease = lease;
    }

    @Override
    public Optional<Watermark> begin() {
        var now = clock.instant();
        var mark = within(() -> mailboxes.lease(place.mailbox().id(), now, now.plus(lease)));
        ours = mark.isPresent();
        return mark;
    }

    @Override
    public Set<Long> kept(long uidValidity, long fromUid) {
        return within(() -> mails.kept(place.mailbox().id(), uidValidity, fromUid));
    }

    @Override
    public void reached(Watermark mark) {
        within(() -> {
            mailboxes.reached(place.mailbox().id(), mark);
            return mark;
        });
    }

    @Override
    public void failed(String reason) {
        within(() -> {
            mailboxes.failed(place.mailbox().id(), reason, clock.instant());
            return reason;
        });
    }

    /** The round is over: another node may go on. What another node is reading stays leased to it. */
    void free() {
        if (!ours) {
            return;
        }
        within(() -> {
            mailboxes.free(place.mailbox().id());
            return place;
        });
    }

    private <T> T within(BrandScope.Work<T, RuntimeException> work) {
        return BrandScope.in(place.brand(), () -> transaction.execute(_ -> work.run()));
    }
}
