package io.quarterdeck.desk.accounts;

import static io.quarterdeck.desk.accounts.Permission.TOKENS;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own API tokens. */
@RestController
@RequestMapping("/api/desk/tokens")
class TokensResource {

    /** Without scopes a token may what its person may; without days it lasts a year. */
    record NewTokenJson(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Integer days) {}

    private final ApiTokens tokens;

    TokensResource(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** One's own tokens, without their secrets. */
    @GetMapping
    @Needs(TOKENS)
    List<ApiTokens.ApiToken> list(Viewer viewer) {
        return tokens.of(viewer);
    }

    /** A new token; its secret is shown this once. */
    @PostMapping
    @Needs(TOKENS)
    @ResponseStatus(HttpStatus.CREATED)
    ApiTokens.Issued issue(Viewer viewer, @RequestBody NewTokenJson wire) {
        var usual = ApiTokens.Wish.named(wire.name() == null ? "" : wire.name());
        return tokens.issue(
                viewer,
                new ApiTokens.Wish(
                        usual.name(),
                        wire.scopes() == null ? usual.scopes() : Scopes.of(wire.scopes()),
                        wire.days() == null ? usual.lasts() : Duration.ofDays(wire.days())));
    }

    /** Ends a token at once. */
    @DeleteMapping("/{id}")
    @Needs(TOKENS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Viewer viewer, @PathVariable long id) {
        tokens.revoke(viewer, id);
    }
}
