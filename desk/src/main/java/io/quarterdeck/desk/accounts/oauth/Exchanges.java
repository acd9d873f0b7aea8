package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.BrandedSecret;
import io.quarterdeck.desk.accounts.Scopes;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives tokens for a code, a refresh token, or a client's own secret. A code or refresh token that comes a second time
 * was copied by somebody: then everything that came of the same consent ends at once (RFC 9700, 4.14.2).
 */
@Service
class Exchanges {

    private static final Logger log = LoggerFactory.getLogger(Exchanges.class);
    private static final String REFRESH = "qdr_";

    /** What a client gets; no refresh token where it can simply come again. */
    record Tokens(
            String access,
            Scopes scopes,
            long seconds,
            @Nullable String refresh) {}

    private final OAuthClientTable clients;
    private final GrantTable grants;
    private final CodeTable codes;
    private final OAuthTokenTable tokens;
    private final OAuthTokens known;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Exchanges(
            OAuthClientTable clients,
            GrantTable grants,
            CodeTable codes,
            OAuthTokenTable tokens,
            OAuthTokens known,
            TransactionTemplate transaction,
            Clock clock) {
        this.clients = clients;
        this.grants = grants;
        this.codes = codes;
        this.tokens = tokens;
        this.known = known;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A code and a refresh token know their brand; a client's identifier is good in the brand that is asked only. */
    Tokens of(Exchange exchange, Optional<BrandId> asked) {
        var now = clock.instant();
        return switch (exchange) {
            case Exchange.Code it -> in(BrandedSecret.brandOf(Consents.CODE, it.code()), "code", () -> byCode(it, now));
            case Exchange.Refresh it ->
                in(BrandedSecret.brandOf(REFRESH, it.token()), "refresh token", () -> byRefresh(it, now));
            case Exchange.Credentials it -> {
                var brand = asked.orElseThrow(() -> OAuthError.invalidRequest(
                        "Name the brand by host, in the Quarterdeck-Brand header, or as ?brand="));
                yield in(Optional.of(brand), "brand", () -> Optional.of(byCredentials(it, now)));
            }
        };
    }

    /** Nothing means that something was reused: what that ended must be kept, so it is no exception until here. */
    private Tokens in(Optional<BrandId> brand, String what, BrandScope.Work<Optional<Tokens>, RuntimeException> work) {
        var here = brand.orElseThrow(() -> OAuthError.invalidGrant("That is no %s of ours".formatted(what)));
        return BrandScope.in(here, () -> transaction.execute(_ -> work.run()))
                .orElseThrow(() -> OAuthError.invalidGrant(
                        "That %s was used before; all that came of the same consent has ended".formatted(what)));
    }

    private Optional<Tokens> byCode(Exchange.Code exchange, Instant now) {
        var client = proven(exchange.proof());
        var hash = Secrets.sha256(exchange.code());
        var code = codes.lock(hash).orElseThrow(() -> OAuthError.invalidGrant("That code is unknown"));
        var grant = grants.lock(code.grant());
        if (grant.client() != client.id() || !code.redirectUri().equals(exchange.redirectUri())) {
            throw OAuthError.invalidGrant("That code was given to another client or for another redirect URI");
        }
        if (code.used()) {
            return reused(grant, now);
        }
        if (grant.ended() || !now.isBefore(code.expiresAt())) {
            throw OAuthError.invalidGrant("That code has expired");
        }
        prove(code.challenge(), exchange.verifier());
        codes.used(hash, now);
        return Optional.of(give(grant, grant.scopes(), exchange.lifetimes(), now));
    }

    private static void prove(@Nullable String challenge, @Nullable String verifier) {
        var matches = challenge == null ? verifier == null : verifier != null && Pkce.proves(verifier, challenge);
        if (!matches) {
            throw OAuthError.invalidGrant("The code_verifier does not belong to the code_challenge");
        }
    }

    private Optional<Tokens> byRefresh(Exchange.Refresh exchange, Instant now) {
        var client = proven(exchange.proof());
        var old = tokens.lockRefresh(Secrets.sha256(exchange.token()))
                .orElseThrow(() -> OAuthError.invalidGrant("That refresh token is unknown"));
        var grant = grants.lock(old.grant());
        if (grant.client() != client.id()) {
            throw OAuthError.invalidGrant("That refresh token was given to another client");
        }
        if (old.used()) {
            return reused(grant, now);
        }
        if (grant.ended() || !now.isBefore(old.expiresAt())) {
            throw OAuthError.invalidGrant("That refresh token has expired or was revoked");
        }
        tokens.rotated(old.id(), now);
        return Optional.of(give(grant, within(exchange.scope(), grant.scopes()), exchange.lifetimes(), now));
    }

    private Tokens byCredentials(Exchange.Credentials exchange, Instant now) {
        var client = proven(exchange.proof());
        if (!client.confidential()) {
            throw OAuthError.invalidClient("A client without a secret acts for a person who allows it, not by itself");
        }
        var scopes = within(exchange.scope(), client.scopes());
        var grant = grants.insert(client.id(), client.createdBy(), scopes, now);
        return new Tokens(
                access(grant, scopes, exchange.lifetimes(), now),
                scopes,
                exchange.lifetimes().access().toSeconds(),
                null);
    }

    private Optional<Tokens> reused(GrantTable.Grant grant, Instant now) {
        if (grants.end(grant.id(), GrantTable.Why.REUSED, now) > 0) {
            log.warn(
                    "oauth grant ended because a secret of it came twice grant={} client={}",
                    grant.id(),
                    grant.client());
        }
        known.forget();
        return Optional.empty();
    }

    private OAuthClient proven(Exchange.Proof proof) {
        var secret = proof.secret();
        return clients.proven(proof.identifier(), secret == null ? null : Secrets.sha256(secret))
                .orElseThrow(() -> OAuthError.invalidClient("That client and secret do not belong together"));
    }

    private static Scopes within(@Nullable String asked, Scopes most) {
        if (asked == null || asked.isBlank()) {
            return most;
        }
        try {
            var scopes = Scopes.of(asked);
            if (scopes.within(most)) {
                return scopes;
            }
        } catch (Refusal refusal) {
            throw OAuthError.invalidScope(String.valueOf(refusal.getMessage()));
        }
        throw OAuthError.invalidScope(
                "More was asked for than was allowed: %s".formatted(String.join(" ", most.list())));
    }

    private Tokens give(GrantTable.Grant grant, Scopes scopes, Exchange.Lifetimes lifetimes, Instant now) {
        var refresh = BrandedSecret.fresh(REFRESH, BrandScope.required());
        tokens.insert(
                grant.id(),
                OAuthTokenTable.Kind.REFRESH,
                Secrets.sha256(refresh),
                grant.scopes(),
                now,
                now.plus(lifetimes.refresh()));
        return new Tokens(
                access(grant.id(), scopes, lifetimes, now),
                scopes,
                lifetimes.access().toSeconds(),
                refresh);
    }

    private String access(long grant, Scopes scopes, Exchange.Lifetimes lifetimes, Instant now) {
        var access = BrandedSecret.fresh(OAuthTokens.ACCESS, BrandScope.required());
        tokens.insert(
                grant, OAuthTokenTable.Kind.ACCESS, Secrets.sha256(access), scopes, now, now.plus(lifetimes.access()));
        return access;
    }
}
