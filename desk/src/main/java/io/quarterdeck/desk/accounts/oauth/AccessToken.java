package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An access token as it is shown: all of it but the secret. */
public record AccessToken(
        long id,
        long grant,
        long client,
        PersonId person,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
