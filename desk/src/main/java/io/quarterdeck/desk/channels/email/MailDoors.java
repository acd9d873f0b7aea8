package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.doors.ImapDoor;
import io.quarterdeck.desk.channels.email.doors.SmtpDoor;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Opens the doors: one for SMTP on this machine, and a round through every mailbox now and then. */
@Component
public class MailDoors implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailDoors.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Mailboxes mailboxes;
    private final MailboxTable table;
    private final RawMailTable mails;
    private final MailIntake intake;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration lease;
    private final SmtpDoor.Place place;
    private final boolean smtp;
    private final Map<Mailboxes.Place, Thread> rounds = new ConcurrentHashMap<>();
    private volatile boolean leaving;
    private volatile @Nullable SmtpDoor door;

    MailDoors(
            Mailboxes mailboxes,
            MailboxTable table,
            RawMailTable mails,
            MailIntake intake,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${quarterdeck.mail.lease:5m}") Duration lease,
            @Value("${quarterdeck.mail.smtp-door:true}") boolean smtp,
            @Value("${quarterdeck.mail.smtp-address:127.0.0.1}") InetAddress address,
            @Value("${quarterdeck.mail.smtp-port:2525}") int port,
            @Value("${quarterdeck.mail.largest:50MB}") DataSize largest) {
        this.mailboxes = mailboxes;
        this.table = table;
        this.mails = mails;
        this.intake = intake;
        this.transaction = transaction;
        this.clock = clock;
        this.lease = lease;
        this.smtp = smtp;
        this.place = new SmtpDoor.Place(address, port, "quarterdeck.localhost", Math.toIntExact(largest.toBytes()));
    }

    @Override
    public void start() {
        if (smtp) {
            var opening = new SmtpDoor(place, intake, clock);
            opening.open();
            door = opening;
            log.info("smtp door open address={} port={}", place.address().getHostAddress(), opening.port());
        }
    }

    @Override
    public void stop() {
        var open = door;
        if (open != null) {
            open.close();
            door = null;
        }
    }

    @Override
    public boolean isRunning() {
        return door != null;
    }

    /** The port the SMTP door listens on. */
    public int smtpPort() {
        var open = door;
        if (open == null) {
            throw new IllegalStateException("the SMTP door is closed");
        }
        return open.port();
    }

    /** Reads what is new in every mailbox; a slow one does not hold up the others. */
    @Scheduled(fixedDelayString = "${quarterdeck.mail.poll:PT5S}")
    void pollAll() {
        for (var it : mailboxes.everywhere()) {
            if (it.mailbox().imap() != null && !leaving) {
                var round = Thread.ofVirtual()
                        .name("imap " + it.mailbox().address())
                        .unstarted(() -> {
                            try {
                                poll(it);
                            } finally {
                                rounds.remove(it);
                            }
                        });
                if (rounds.putIfAbsent(it, round) == null) {
                    round.start();
                }
            }
        }
    }

    /** A round that is cut off would leave its mailbox leased, and unread by the next desk until the lease ends. */
    @PreDestroy
    void finishRounds() throws InterruptedException {
        leaving = true;
        for (var round : rounds.values()) {
            if (round.isAlive()) {
                round.join(FAREWELL);
            }
        }
    }

    /** Reads what is new in every mailbox, one after the other. */
    public void pollNow() {
        mailboxes.everywhere().stream()
                .filter(it -> it.mailbox().imap() != null)
                .forEach(this::poll);
    }

    private void poll(Mailboxes.Place it) {
        var progress = new MailboxProgress(it, table, mails, transaction, clock, lease);
        var account = Objects.requireNonNull(it.mailbox().imap());
        try (var mailbox = new ImapDoor(mailboxes.opened(account), progress, intake, clock, Duration.ZERO)) {
            mailbox.round();
        } finally {
            progress.free();
        }
    }
}
