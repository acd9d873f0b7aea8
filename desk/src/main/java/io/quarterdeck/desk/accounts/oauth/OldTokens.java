package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sweeps away what has expired; it stays a week, so that a reused token is still known for what it is. */
@Component
class OldTokens {

    private static final Duration KEPT = Duration.ofDays(7);

    private final OAuthTokenTable tokens;
    private final CodeTable codes;
    private final GrantTable grants;
    private final Brands brands;
    private final TransactionTemplate transaction;

    OldTokens(
            OAuthTokenTable tokens,
            CodeTable codes,
            GrantTable grants,
            Brands brands,
            TransactionTemplate transaction) {
        this.tokens = tokens;
        this.codes = codes;
        this.grants = grants;
        this.brands = brands;
        this.transaction = transaction;
    }

    void sweep(Instant now) {
        var before = now.minus(KEPT);
        brands.all()
                .forEach(brand -> BrandScope.run(
                        brand.id(),
                        () -> transaction.executeWithoutResult(_ -> {
                            tokens.deleteExpired(before);
                            codes.deleteExpired(before);
                            grants.deleteEmpty(before);
                        })));
    }

    /** Calls the sweep once an hour. */
    @Component
    static class Timer {

        private final OldTokens old;
        private final Clock clock;

        Timer(OldTokens old, Clock clock) {
            this.old = old;
            this.clock = clock;
        }

        @Scheduled(fixedDelayString = "PT1H")
        void sweep() {
            old.sweep(clock.instant());
        }
    }
}
