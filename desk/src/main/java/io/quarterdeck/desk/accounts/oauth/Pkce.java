package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.kit.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Proof key for code exchange (RFC 7636), by SHA-256 only. */
final class Pkce {

    private Pkce() {}

    static boolean isChallenge(String challenge) {
        return challenge.matches("[A-Za-z0-9_-]{43}");
    }

    static boolean proves(String verifier, String challenge) {
        if (!verifier.matches("[A-Za-z0-9._~-]{43,128}")) {
            return false;
        }
        var made = Base64.getUrlEncoder().withoutPadding().encode(Secrets.sha256(verifier));
        return MessageDigest.isEqual(made, challenge.getBytes(StandardCharsets.US_ASCII));
    }
}
