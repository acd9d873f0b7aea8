package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has allowed, token by token, and how they take it back. */
@Service
public class Grants {

    /** One program that a person let in. */
    public record Given(long id, String client, String name, List<String> scopes, Instant createdAt) {}

    private final GrantTable grants;
    private final OAuthTokenTable tokens;
    private final OAuthTokens known;
    private final Clock clock;

    Grants(GrantTable grants, OAuthTokenTable tokens, OAuthTokens known, Clock clock) {
        this.grants = grants;
        this.tokens = tokens;
        this.known = known;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Given> of(Viewer viewer) {
        return grants.of(viewer.person());
    }

    @Transactional
    public void revoke(Viewer viewer, long grant) {
        end(grants.owner(grant).filter(viewer.person()::equals), grant, "grant " + grant);
    }

    /** A person's own access tokens after an id, at most so many. */
    @Transactional(readOnly = true)
    public List<AccessToken> tokens(Viewer viewer, long after, int most) {
        return tokens.of(viewer.person(), after, clock.instant(), most);
    }

    @Transactional(readOnly = true)
    public AccessToken token(Viewer viewer, long id) {
        return tokens.find(id, clock.instant())
                .filter(it -> it.person().equals(viewer.person()))
                .orElseThrow(() -> Refusal.notFound("token " + id));
    }

    /** The access token that a request brought, if it brought one of these. */
    @Transactional(readOnly = true)
    public Optional<AccessToken> presented(String secret) {
        return tokens.byHash(Secrets.sha256(secret), clock.instant());
    }

    /** Ends the consent that a token came of: its refresh token must not bring it back. */
    @Transactional
    public void revokeToken(Viewer viewer, long id) {
        revoke(viewer, token(viewer, id).grant());
    }

    private void end(Optional<PersonId> owner, long grant, String what) {
        if (owner.isEmpty() || grants.end(grant, GrantTable.Why.REVOKED, clock.instant()) == 0) {
            throw Refusal.notFound(what);
        }
        known.forget();
    }
}
