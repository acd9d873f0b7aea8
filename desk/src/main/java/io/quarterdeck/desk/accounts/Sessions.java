package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.kit.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs people in and out. A wrong name and a wrong password cost the same time and get the same answer;
 * after five failures an account, and after twenty an address, waits a quarter of an hour (immunity 27).
 */
@Service
public class Sessions {

    static final Duration LASTS = Duration.ofHours(12);
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FAILURES_OF_ONE_ACCOUNT = 5;
    private static final int FAILURES_OF_ONE_ADDRESS = 20;
    private static final int LONGEST_PASSWORD = 200;

    private final SessionTable sessions;
    private final SignInFailureTable failures;
    private final PersonTable people;
    private final MemberTable members;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String nobodysHash;
    private final Remembered<String, Optional<Person>> open;

    Sessions(
            SessionTable sessions,
            SignInFailureTable failures,
            PersonTable people,
            MemberTable members,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            Clock clock) {
        this.sessions = sessions;
        this.failures = failures;
        this.people = people;
        this.members = members;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
        this.nobodysHash = passwords.encode(Secrets.fresh());
        this.open = new Remembered<>(Members.AT_MOST_STALE, clock);
    }

    /** The token of a new session; it is shown once and kept only as a hash. */
    public String signIn(String email, String password, String address) {
        var account = "account " + Secrets.digest(email.toLowerCase(Locale.ROOT));
        var from = "address " + address;
        refuseTooMany(account, FAILURES_OF_ONE_ACCOUNT);
        refuseTooMany(from, FAILURES_OF_ONE_ADDRESS);
        var known = password.length() > LONGEST_PASSWORD ? Optional.<PersonTable.Known>empty() : people.byEmail(email);
        var hash = known.map(PersonTable.Known::passwordHash).orElse(nobodysHash);
        var right = passwords.matches(password.substring(0, Math.min(password.length(), LONGEST_PASSWORD)), hash);
        if (known.isEmpty() || !right) {
            failures.insert(account, clock.instant());
            failures.insert(from, clock.instant());
            throw Refusal.unknownCaller("sign_in_failed", "That mail address and password do not belong together");
        }
        failures.forgive(account);
        refuseRetired(known.get().person().id());
        return begin(known.get().person().id());
    }

    private void refuseRetired(PersonId person) {
        if (placesOf(person).isEmpty() && !foundedPlacesOf(person).isEmpty()) {
            throw Refusal.forbidden("brand_retired", "The brand that you belong to was retired; nobody works for it");
        }
    }

    private String begin(PersonId person) {
        var token = Secrets.fresh();
        var now = clock.instant();
        sessions.insert(Secrets.sha256(token), person, now, now.plus(LASTS));
        return token;
    }

    private void refuseTooMany(String key, int most) {
        if (failures.since(key, clock.instant().minus(WINDOW)) >= most) {
            throw Refusal.tooMany(
                    "too_many_attempts",
                    "Too many attempts; wait %d minutes and try again".formatted(WINDOW.toMinutes()),
                    Map.of("retry_after", WINDOW.toSeconds()));
        }
    }

    public Optional<Person> find(String token) {
        return open.get(token, it -> sessions.find(Secrets.sha256(it), clock.instant()));
    }

    public void end(String token) {
        sessions.delete(Secrets.sha256(token));
        open.forget(token);
    }

    /** The brands a person belongs to, and as what. */
    public List<Place> placesOf(PersonId person) {
        return transaction.execute(_ -> members.openPlacesOf(person));
    }

    /** The same with those that are retired. */
    public List<Place> foundedPlacesOf(PersonId person) {
        return transaction.execute(_ -> members.placesOf(person));
    }

    @Scheduled(fixedDelayString = "PT10M")
    @Transactional
    void forgetOldOnes() {
        sessions.deleteExpired(clock.instant());
        failures.deleteBefore(clock.instant().minus(WINDOW));
    }
}
