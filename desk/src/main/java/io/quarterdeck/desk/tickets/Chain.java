package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The hash that ties each event of a ticket to the one before it (B-48). */
final class Chain {

    /** What the first event of a ticket follows. */
    static final byte[] START = new byte[32];

    private Chain() {}

    /** What is hashed of an event: everything that is stored of it. */
    record Link(
            BrandId brand,
            TicketId ticket,
            long seq,
            @Nullable Long began,
            Instant at,
            String kind,
            Actor actor,
            int release,
            String cause,
            String values) {}

    /** SHA-256 over the previous hash and the length-prefixed fields of the link. */
    static byte[] hash(byte[] previous, Link link) {
        var text = new StringBuilder();
        field(text, Long.toString(link.brand().value()));
        field(text, Long.toString(link.ticket().value()));
        field(text, Long.toString(link.seq()));
        field(text, link.at().toString());
        field(text, link.kind());
        field(text, link.actor().kind().name());
        field(text, String.valueOf(link.actor().id()));
        field(text, Integer.toString(link.release()));
        field(text, link.cause());
        field(text, link.values());
        if (link.began() != null) {
            field(text, Long.toString(link.began()));
        }
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(previous);
            return sha.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void field(StringBuilder to, @Nullable String value) {
        var text = String.valueOf(value);
        to.append(text.length()).append(':').append(text);
    }

    /** One hash over many heads, in their given order. */
    static byte[] root(byte[] previous, String heads) {
        return Secrets.sha256(HexFormat.of().formatHex(previous) + heads);
    }
}
