package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.Bearer;
import io.quarterdeck.desk.accounts.Bearers;
import io.quarterdeck.desk.accounts.BrandedSecret;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.kit.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows for whom and for what an access token is good. */
@Service
class OAuthTokens implements Bearers {

    static final String ACCESS = "qda_";
    private static final Duration AT_MOST_STALE = Duration.ofSeconds(2);

    private final OAuthTokenTable tokens;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Remembered<String, Optional<Bearer>> known;

    OAuthTokens(OAuthTokenTable tokens, TransactionTemplate transaction, Clock clock) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
        this.known = new Remembered<>(AT_MOST_STALE, clock);
    }

    @Override
    public Optional<Bearer> find(String token) {
        return known.get(token, this::look);
    }

    /** Something was taken back; this node must know at once. */
    void forget() {
        known.forgetAll();
    }

    private Optional<Bearer> look(String token) {
        return BrandedSecret.brandOf(ACCESS, token)
                .flatMap(brand -> BrandScope.in(brand, () -> transaction.execute(_ -> bearer(Secrets.sha256(token)))));
    }

    private Optional<Bearer> bearer(byte[] hash) {
        var now = clock.instant();
        var bearer = tokens.bearer(hash, now);
        bearer.ifPresent(_ -> tokens.seen(hash, now));
        return bearer;
    }
}
