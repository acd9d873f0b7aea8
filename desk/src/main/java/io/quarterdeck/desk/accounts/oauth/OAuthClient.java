package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Scopes;
import java.time.Instant;
import java.util.List;

/** A program that people may let act for them; without a secret it is public and proves itself by PKCE. */
public record OAuthClient(
        long id,
        String identifier,
        String name,
        String description,
        boolean confidential,
        List<String> redirectUris,
        Scopes scopes,
        PersonId createdBy,
        Instant createdAt,
        Instant updatedAt) {}
