package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.channels.email.doors.ImapAccount;
import io.quarterdeck.desk.channels.email.sending.SmtpAccount;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The addresses at which the brands are written to. */
@Service
public class Mailboxes {

    /** How long an address that was not found stays unknown, so that mail to nobody does not ask every brand each time. */
    static final Duration UNKNOWN = Duration.ofSeconds(2);

    /** A mailbox and the brand that it belongs to. */
    record Place(BrandId brand, Mailbox mailbox) {}

    private final MailboxTable table;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Environment settings;
    private final Clock clock;
    private volatile List<Place> known = List.of();
    private volatile boolean stale = true;
    private volatile Instant readAt = Instant.EPOCH;

    Mailboxes(MailboxTable table, Brands brands, TransactionTemplate transaction, Environment settings, Clock clock) {
        this.table = table;
        this.brands = brands;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Adds a mailbox to the brand at hand; the passwords in its accounts are the names of settings. */
    @Transactional
    public MailboxId add(String address, String displayName, @Nullable ImapAccount imap, @Nullable SmtpAccount smtp) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                stale = true;
            }
        });
        return table.insert(address, displayName, imap, smtp);
    }

    /** All mailboxes of all brands. */
    synchronized List<Place> everywhere() {
        // first, so that a mailbox which is added meanwhile is looked for again
        stale = false;
        readAt = clock.instant();
        known = brands.all().stream()
                .flatMap(brand -> ofBrand(brand.id()).stream().map(it -> new Place(brand.id(), it)))
                .toList();
        return known;
    }

    private List<Mailbox> ofBrand(BrandId brand) {
        return BrandScope.in(brand, () -> transaction.execute(_ -> table.all()));
    }

    /** Those of the brand at hand. */
    List<Mailbox> here() {
        return ofBrand(BrandScope.required());
    }

    Mailbox here(MailboxId id) {
        return here().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /** Whose mailbox an address is, whatever stands after a plus in it. */
    Optional<Place> at(String recipient) {
        var plain = withoutPlus(recipient);
        return in(known, plain).or(() -> in(lately(), plain));
    }

    /** The mailboxes as they were a moment ago; whoever asks for nobody's address waits for one look and shares it. */
    private synchronized List<Place> lately() {
        // either way, because a clock may be set back
        var old = Duration.between(readAt, clock.instant()).abs().compareTo(UNKNOWN) > 0;
        return stale || old ? everywhere() : known;
    }

    /**
     * Whether an address is known to be ours. It asks no database: inside of a brand's transaction, where filing asks,
     * the mailboxes of the other brands are out of sight.
     */
    boolean isOurs(String address) {
        return in(known, withoutPlus(address)).isPresent();
    }

    private static Optional<Place> in(List<Place> places, String address) {
        return places.stream()
                .filter(it -> it.mailbox().address().equals(address))
                .findFirst();
    }

    static String withoutPlus(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }

    /** The account with its password in place of the name of the setting that holds it. */
    ImapAccount opened(ImapAccount it) {
        var login = new ImapAccount.Login(
                it.login().user(), secret(it.login().password()), it.login().security());
        return new ImapAccount(it.address(), it.host(), it.port(), login, it.folder());
    }

    SmtpAccount opened(SmtpAccount it) {
        var login = it.login() == null
                ? null
                : new SmtpAccount.Login(it.login().user(), secret(it.login().password()));
        return new SmtpAccount(it.host(), it.port(), login, it.security(), it.journal());
    }

    private String secret(String setting) {
        var value = settings.getProperty(setting);
        if (value == null) {
            throw new IllegalStateException(
                    "The setting '%s', which holds a mailbox password, is not set".formatted(setting));
        }
        return value;
    }
}
