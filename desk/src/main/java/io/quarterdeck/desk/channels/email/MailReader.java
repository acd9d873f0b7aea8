package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.channels.email.reading.Glance;
import io.quarterdeck.desk.channels.email.reading.MailParser;
import io.quarterdeck.desk.channels.email.reading.Quarantine;
import io.quarterdeck.desk.channels.email.reading.Reading;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.blobs.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads kept mail and has it filed; a mail that fails again and again waits in quarantine for a person (immunity 3, 5). */
@Component
public class MailReader {

    private static final Logger log = LoggerFactory.getLogger(MailReader.class);
    private static final int BATCH = 20;
    private static final int MOST_ATTEMPTS = 4;

    private final RawMailTable mails;
    private final MailFiling filing;
    private final UnreadMail unread;
    private final Mailboxes mailboxes;
    private final MailParser parser;
    private final Blobs blobs;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration lease;

    MailReader(
            RawMailTable mails,
            MailFiling filing,
            UnreadMail unread,
            Mailboxes mailboxes,
            MailParser parser,
            Blobs blobs,
            Brands brands,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${quarterdeck.mail.lease:5m}") Duration lease) {
        this.mails = mails;
        this.filing = filing;
        this.unread = unread;
        this.mailboxes = mailboxes;
        this.parser = parser;
        this.blobs = blobs;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
        this.lease = lease;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    public void readWaiting() {
        brands.all().forEach(brand -> BrandScope.run(brand.id(), this::readWaitingOfBrand));
    }

    private void readWaitingOfBrand() {
        var now = clock.instant();
        var waiting = transaction.execute(_ -> mails.lease(now, now.plus(lease), BATCH));
        if (!waiting.isEmpty()) {
            // filing has to know every address of ours
            mailboxes.everywhere();
        }
        waiting.forEach(this::begin);
    }

    private void begin(RawMail mail) {
        var until = clock.instant().plus(lease);
        transaction.execute(_ -> mails.begin(mail, until)).ifPresent(this::read);
    }

    private void read(RawMail mail) {
        if (mail.attempts() > MOST_ATTEMPTS) {
            // immunity 5: a failure would have been written down, so each time the desk itself went down with it
            quarantine(
                    mail, Quarantine.FAILED, "The desk died %d times while reading it".formatted(mail.attempts() - 1));
            return;
        }
        try {
            switch (parsed(mail)) {
                case Reading.Parsed it -> filing.file(mail, it.mail());
                case Reading.Quarantined it -> quarantine(mail, it.code(), it.reason());
            }
        } catch (RuntimeException e) {
            postpone(mail, e);
        }
    }

    private Reading parsed(RawMail mail) {
        var brand = BrandScope.required();
        try (var raw = blobs.open(brand, mail.sha256())
                .orElseThrow(() -> new IllegalStateException("its bytes are not in the blob store"))) {
            return parser.read(raw, mail.envelope(), content -> blobs.keep(brand, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void postpone(RawMail mail, RuntimeException failure) {
        log.warn("mail not filed mail={} attempt={}", mail.id().value(), mail.attempts(), failure);
        if (mail.attempts() >= MOST_ATTEMPTS) {
            quarantine(
                    mail,
                    Quarantine.FAILED,
                    "Could not be filed after %d attempts: %s".formatted(mail.attempts(), failure));
            return;
        }
        var again = clock.instant().plus(Duration.ofSeconds(5L << (2 * mail.attempts())));
        transaction.executeWithoutResult(_ -> mails.tryAgain(mail.id(), String.valueOf(failure.getMessage()), again));
    }

    private void quarantine(RawMail mail, Quarantine code, String reason) {
        log.warn("mail quarantined mail={} code={}", mail.id().value(), code);
        try {
            unread.setAside(mail, code, reason, glance(mail));
        } catch (RuntimeException e) {
            // whatever keeps a ticket from being opened must not keep the mail from being seen
            log.error(
                    "no ticket in the place of a quarantined mail mail={}",
                    mail.id().value(),
                    e);
            transaction.executeWithoutResult(_ ->
                    mails.quarantine(mail.id(), code, reason, mail.envelope().sender(), ""));
        }
    }

    private Glance glance(RawMail mail) {
        try (var raw = blobs.open(BrandScope.required(), mail.sha256()).orElseGet(InputStream::nullInputStream)) {
            return Glance.at(raw, mail.envelope());
        } catch (IOException e) {
            log.warn("nothing to be seen of a mail mail={}", mail.id().value(), e);
            return Glance.at(mail.envelope());
        }
    }
}
