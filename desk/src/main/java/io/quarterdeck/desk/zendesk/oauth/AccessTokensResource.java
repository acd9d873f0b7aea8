package io.quarterdeck.desk.zendesk.oauth;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.SIGNED_IN;
import static io.quarterdeck.desk.accounts.Permission.TOKENS;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.Viewers;
import io.quarterdeck.desk.accounts.oauth.AccessToken;
import io.quarterdeck.desk.accounts.oauth.Grants;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own access tokens, and the one that a request came with. */
@RestController
@RequestMapping("/api/v2/oauth/tokens")
class AccessTokensResource {

    private static final int MOST = 1_000;

    record TokenJson(
            long id,
            String url,
            long clientId,
            long userId,
            List<String> scopes,
            @Nullable String refreshToken,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    private final Grants grants;
    private final Customers customers;

    AccessTokensResource(Grants grants, Customers customers) {
        this.grants = grants;
        this.customers = customers;
    }

    @GetMapping
    @Needs(TOKENS)
    Envelope list(Viewer viewer, Asked asked) {
        var page = asked.page(Listing.of(grants.tokens(viewer, 0, MOST)));
        return page.as(
                "tokens", page.rows().stream().map(it -> shown(it, asked)).toList());
    }

    @GetMapping("/{id}")
    @Needs(TOKENS)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return Envelope.of("token", shown(grants.token(viewer, id), asked));
    }

    @DeleteMapping("/{id}")
    @Needs(TOKENS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Viewer viewer, @PathVariable long id) {
        grants.revokeToken(viewer, id);
    }

    @GetMapping("/current")
    @OpenTo(SIGNED_IN)
    Envelope current(HttpServletRequest request, Asked asked) {
        return Envelope.of("token", shown(presented(request), asked));
    }

    @DeleteMapping("/current")
    @OpenTo(SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(Viewer viewer, HttpServletRequest request) {
        grants.revokeToken(viewer, presented(request).id());
    }

    private AccessToken presented(HttpServletRequest request) {
        return Viewers.token(request)
                .flatMap(grants::presented)
                .orElseThrow(() -> Refusal.notFound("OAuth token in this request"));
    }

    private TokenJson shown(AccessToken it, Asked asked) {
        return new TokenJson(
                it.id(),
                asked.url("oauth/tokens", it.id()),
                it.client(),
                customers.of(it.person()).value(),
                it.scopes(),
                null,
                it.createdAt(),
                it.expiresAt(),
                it.usedAt());
    }
}
