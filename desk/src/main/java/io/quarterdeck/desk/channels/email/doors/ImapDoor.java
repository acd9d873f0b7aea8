package io.quarterdeck.desk.channels.email.doors;

import io.quarterdeck.desk.channels.email.doors.Progress.Watermark;
import io.quarterdeck.desk.channels.email.reading.Envelope;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what is new in a mailbox, by number and never by flag or time (immunity 1, 2): however long it was away,
 * everything above the watermark comes in, and the last few below it are looked at again.
 */
public final class ImapDoor implements Door {

    private static final Logger log = LoggerFactory.getLogger(ImapDoor.class);
    private static final int LOOK_BACK = 200;
    private static final int BATCH = 50;
    private static final FetchProfile FACTS = facts();

    private final ImapAccount account;
    private final Progress progress;
    private final Intake intake;
    private final InstantSource clock;
    private final Duration pause;
    private final CountDownLatch closing = new CountDownLatch(1);

    public ImapDoor(ImapAccount account, Progress progress, Intake intake, InstantSource clock, Duration pause) {
        this.account = account;
        this.progress = progress;
        this.intake = intake;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public void open() {
        Thread.ofVirtual().name("imap " + account.address()).start(() -> {
            do {
                round();
            } while (!closes());
        });
    }

    private boolean closes() {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }

    /** Takes in all there is now; what fails comes again in the next round. */
    public void round() {
        try {
            var mark = progress.begin();
            if (mark.isPresent()) {
                catchUp(mark.get());
            }
        } catch (MessagingException | RuntimeException e) {
            log.warn("mailbox not read address={} reason={}", account.address(), e.toString());
            progress.failed(String.valueOf(e.getMessage()));
        }
    }

    private void catchUp(Watermark mark) throws MessagingException {
        try (var session = ImapSession.of(account)) {
            var folder = session.folder();
            var validity = folder.getUIDValidity();
            // a new numbering says nothing about the old one: everything is looked at, and kept once
            var from = validity == mark.uidValidity() ? Math.max(1, mark.uid() - LOOK_BACK + 1) : 1;
            var reached = new Reached(validity, validity == mark.uidValidity() ? mark.uid() : 0);
            var unkept = unkept(folder, validity, from);
            for (var start = 0; start < unkept.size(); start += BATCH) {
                var batch = unkept.subList(start, Math.min(start + BATCH, unkept.size()));
                folder.fetch(batch.stream().map(Found::message).toArray(Message[]::new), FACTS);
                batch.forEach(it -> takeIn(it, reached));
                progress.reached(reached.mark());
            }
            progress.reached(reached.mark());
        }
    }

    private static FetchProfile facts() {
        var facts = new FetchProfile();
        facts.add(FetchProfile.Item.ENVELOPE);
        facts.add("Return-Path");
        return facts;
    }

    private record Found(long uid, Message message) {}

    private List<Found> unkept(IMAPFolder folder, long validity, long from) throws MessagingException {
        var kept = progress.kept(validity, from);
        var found = new ArrayList<Found>();
        for (var message : folder.getMessagesByUID(from, UIDFolder.LASTUID)) {
            var uid = folder.getUID(message);
            // the server names its last mail even when that is older than what was asked for
            if (uid >= from && !kept.contains(uid)) {
                found.add(new Found(uid, message));
            }
        }
        found.sort(Comparator.comparingLong(Found::uid));
        return found;
    }

    private void takeIn(Found found, Reached reached) {
        try {
            var message = (IMAPMessage) found.message();
            message.setPeek(true);
            try (var raw = message.getMimeStream()) {
                var envelope = new Envelope(sender(message), List.of(account.address()), receivedAt(message));
                intake.keep(new Arrival(new Arrival.Origin.Imap(reached.validity, found.uid()), envelope, raw));
            }
            reached.kept(found.uid());
        } catch (MessageRemovedException e) {
            log.info("mail was removed before it was read address={} uid={}", account.address(), found.uid());
            reached.kept(found.uid());
        } catch (MessagingException | IOException e) {
            log.warn("mail not fetched address={} uid={} reason={}", account.address(), found.uid(), e.toString());
            reached.stay(found.uid());
        }
    }

    /** What the server that took the mail wrote down; a mail that names none is treated as having one. */
    private static String sender(IMAPMessage message) throws MessagingException {
        var path = message.getHeader("Return-Path");
        return path == null || path.length == 0 ? Envelope.UNKNOWN_SENDER : path[0].replaceAll("[<>\\s]", "");
    }

    private Instant receivedAt(IMAPMessage message) throws MessagingException {
        var now = clock.instant();
        var received = message.getReceivedDate();
        return received == null || received.toInstant().isAfter(now) ? now : received.toInstant();
    }

    /** The watermark rises over what is kept, and never over a mail that could not be fetched. */
    private static final class Reached {
        private final long validity;
        private long uid;
        private boolean stuck;

        Reached(long validity, long uid) {
            this.validity = validity;
            this.uid = uid;
        }

        void kept(long next) {
            uid = stuck ? uid : Math.max(uid, next);
        }

        void stay(long failed) {
            uid = stuck ? uid : Math.min(uid, failed - 1);
            stuck = true;
        }

        Watermark mark() {
            return new Watermark(validity, uid);
        }
    }
}
