package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.kit.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens with which programs act as a person of one brand: random, kept as hashes, expiring, revocable. */
@Service
public class ApiTokens {

    private static final String PREFIX = "qd_";
    private static final Duration LASTS = Duration.ofDays(365);

    /** A token as its owner sees it later; the secret itself is shown once. */
    public record ApiToken(long id, String name, Instant createdAt, Instant expiresAt) {}

    /** A new token with its secret. */
    public record Issued(long id, String token) {}

    private final ApiTokenTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Remembered<String, Optional<Viewer>> known;

    ApiTokens(ApiTokenTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
        this.known = new Remembered<>(Members.AT_MOST_STALE, clock);
    }

    @Transactional
    public Issued issue(Viewer viewer, String name) {
        var token = "%s%d_%s".formatted(PREFIX, viewer.brand().value(), Secrets.fresh());
        var now = clock.instant();
        var id = table.insert(viewer.person(), name, Secrets.sha256(token), now, now.plus(LASTS));
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

    /** Whom a presented token stands for; the brand is part of the token, so one brand's token opens no other. */
    Optional<Viewer> viewer(String token) {
        return known.get(token, this::look);
    }

    private Optional<Viewer> look(String token) {
        return brandOf(token)
                .flatMap(brand -> BrandScope.in(
                        brand,
                        () -> transaction.execute(_ -> table.owner(Secrets.sha256(token), clock.instant())
                                .map(it -> new Viewer(brand, it.person(), it.name(), it.role())))));
    }

    private static Optional<BrandId> brandOf(String token) {
        var end = token.indexOf('_', PREFIX.length());
        if (!token.startsWith(PREFIX) || end < 0 || end - PREFIX.length() > 18) {
            return Optional.empty();
        }
        var number = token.substring(PREFIX.length(), end);
        return number.chars().allMatch(it -> it >= '0' && it <= '9') && !number.isEmpty()
                ? Optional.of(new BrandId(Long.parseLong(number)))
                : Optional.empty();
    }
}
