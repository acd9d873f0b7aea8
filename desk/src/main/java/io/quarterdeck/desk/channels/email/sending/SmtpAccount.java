package io.quarterdeck.desk.channels.email.sending;

import org.jspecify.annotations.Nullable;

/** A server that carries our mail; {@code journal} is the address of our own that gets a copy as proof. */
public record SmtpAccount(
        String host,
        int port,
        @Nullable Login login,
        Security security,
        @Nullable String journal) {

    public record Login(String user, String password) {}

    /** How the connection is kept private. */
    public enum Security {
        TLS,
        STARTTLS,
        NONE
    }
}
