package io.quarterdeck.desk.accounts;

import static io.quarterdeck.desk.accounts.Permission.TOKENS;

import io.quarterdeck.desk.kit.Refusal;
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

    record NewTokenJson(@Nullable String name) {}

    private final ApiTokens tokens;

    TokensResource(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Needs(TOKENS)
    List<ApiTokens.ApiToken> list(Viewer viewer) {
        return tokens.of(viewer);
    }

    @PostMapping
    @Needs(TOKENS)
    @ResponseStatus(HttpStatus.CREATED)
    ApiTokens.Issued issue(Viewer viewer, @RequestBody NewTokenJson wire) {
        if (wire.name() == null || wire.name().isBlank() || wire.name().length() > 100) {
            throw Refusal.invalid("name", "A token needs a name of 1 to 100 characters");
        }
        return tokens.issue(viewer, wire.name());
    }

    @DeleteMapping("/{id}")
    @Needs(TOKENS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Viewer viewer, @PathVariable long id) {
        tokens.revoke(viewer, id);
    }
}
