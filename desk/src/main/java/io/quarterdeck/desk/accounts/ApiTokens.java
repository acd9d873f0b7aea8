package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.kit.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens with which programs act as a person of one brand: random, kept as hashes, scoped, expiring, revocable. */
@Service
public class ApiTokens implements Bearers {

    private static final String KIND = "qd_";
    private static final Duration LASTS = Duration.ofDays(365);
    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    /** A token as its owner sees it later; the secret itself is shown once. */
    public record ApiToken(
            long id,
            String name,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** A new token with its secret. */
    public record Issued(long id, String token) {}

    /** What a token is to be called, good for, and how long. */
    public record Wish(String name, Scopes scopes, Duration lasts) {

        public Wish {
            if (name.isBlank() || name.length() > 100) {
                throw Refusal.invalid("name", "A token needs a name of 1 to 100 characters");
            }
            if (lasts.compareTo(SHORTEST) < 0 || lasts.compareTo(LONGEST) > 0) {
                throw Refusal.invalid(
                        "days",
                        "A token lasts %d to %d days; got %d"
                                .formatted(SHORTEST.toDays(), LONGEST.toDays(), lasts.toDays()));
            }
        }

        /** For everything that its person may, for a year. */
        public static Wish named(String name) {
            return new Wish(name, Scopes.EVERYTHING, LASTS);
        }
    }

    private final ApiTokenTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Remembered<String, Optional<Bearer>> known;

    ApiTokens(ApiTokenTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
        this.known = new Remembered<>(Members.AT_MOST_STALE, clock);
    }

    @Transactional
    public Issued issue(Viewer viewer, String name) {
        return issue(viewer, Wish.named(name));
    }

    @Transactional
    public Issued issue(Viewer viewer, Wish wish) {
        var token = BrandedSecret.fresh(KIND, viewer.brand());
        var id = table.insert(viewer.person(), wish, Secrets.sha256(token), clock.instant());
        return new Issued(id, token);
    }

    @Transactional(readOnly = true)
    public List<ApiToken> of(Viewer viewer) {
        return table.of(viewer.person());
    }

    @Transactional
    public void revoke(Viewer viewer, long id) {
        if (table.revoke(viewer.person(), id, clock.instant()) == 0) {
            throw Refusal.notFound("token " + id);
        }
        known.forgetAll();
    }

    @Override
    public Optional<Bearer> find(String token) {
        return known.get(token, this::look);
    }

    private Optional<Bearer> look(String token) {
        return BrandedSecret.brandOf(KIND, token)
                .flatMap(brand -> BrandScope.in(brand, () -> transaction.execute(_ -> bearer(Secrets.sha256(token)))));
    }

    private Optional<Bearer> bearer(byte[] hash) {
        var now = clock.instant();
        var bearer = table.bearer(hash, now);
        bearer.ifPresent(_ -> table.used(hash, now));
        return bearer;
    }
}
