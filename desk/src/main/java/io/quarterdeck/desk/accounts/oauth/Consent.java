package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.Scopes;
import org.jspecify.annotations.Nullable;

/** What a person is asked to allow, checked: the client is known, the way back is its own, the scopes are within its own. */
record Consent(
        OAuthClient client,
        String redirectUri,
        Scopes scopes,
        @Nullable String state,
        @Nullable String challenge) {}
