package io.quarterdeck.desk.channels.email.doors;

/** A mailbox on somebody's server; {@code address} is who it belongs to. */
public record ImapAccount(String address, String host, int port, Login login, String folder) {

    /** How to sign in; plain text only to this very machine. */
    public record Login(String user, String password, Security security) {}

    /** How the connection is kept private. */
    public enum Security {
        TLS,
        STARTTLS,
        NONE
    }
}
