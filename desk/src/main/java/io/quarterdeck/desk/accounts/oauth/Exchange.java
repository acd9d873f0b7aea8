package io.quarterdeck.desk.accounts.oauth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a client brings to the token endpoint. */
sealed interface Exchange {

    /** Who it says it is. */
    record Proof(String identifier, @Nullable String secret) {}

    /** How long what it gets is to last. */
    record Lifetimes(Duration access, Duration refresh) {

        static final Lifetimes USUAL = new Lifetimes(Duration.ofHours(8), Duration.ofDays(30));
        private static final long SHORTEST_ACCESS = Duration.ofMinutes(5).toSeconds();
        private static final long LONGEST_ACCESS = Duration.ofDays(2).toSeconds();
        private static final long SHORTEST_REFRESH = Duration.ofDays(7).toSeconds();
        private static final long LONGEST_REFRESH = Duration.ofDays(90).toSeconds();

        static Lifetimes of(@Nullable Long access, @Nullable Long refresh) {
            return new Lifetimes(
                    access == null ? USUAL.access : between("expires_in", access, SHORTEST_ACCESS, LONGEST_ACCESS),
                    refresh == null
                            ? USUAL.refresh
                            : between("refresh_token_expires_in", refresh, SHORTEST_REFRESH, LONGEST_REFRESH));
        }

        private static Duration between(String name, long seconds, long least, long most) {
            if (seconds < least || seconds > most) {
                throw OAuthError.invalidRequest("%s is %d to %d seconds; got %d".formatted(name, least, most, seconds));
            }
            return Duration.ofSeconds(seconds);
        }
    }

    Proof proof();

    Lifetimes lifetimes();

    record Code(
            Proof proof,
            String code,
            String redirectUri,
            @Nullable String verifier,
            Lifetimes lifetimes) implements Exchange {}

    record Refresh(Proof proof, String token, @Nullable String scope, Lifetimes lifetimes) implements Exchange {}

    record Credentials(Proof proof, @Nullable String scope, Lifetimes lifetimes) implements Exchange {}
}
