package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.tickets.TicketId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the right of one address to write into one ticket of one brand (immunity 7): 130 bits of HMAC-SHA-256 in
 * letters that survive any mail program, because a ticket's number is not a credential.
 */
final class ReplyTokens {

    static final int LENGTH = 26;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private final ReplyKeys keys;

    ReplyTokens(ReplyKeys keys) {
        this.keys = keys;
    }

    String of(BrandId brand, TicketId ticket, String recipient) {
        return sign(keys.current(), brand, ticket, recipient);
    }

    boolean binds(String token, BrandId brand, TicketId ticket, String sender) {
        var previous = keys.previous();
        return same(token, sign(keys.current(), brand, ticket, sender))
                || previous != null && same(token, sign(previous, brand, ticket, sender));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(byte[] key, BrandId brand, TicketId ticket, String address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var bound =
                    "reply 1\n%d\n%d\n%s".formatted(brand.value(), ticket.value(), address.toLowerCase(Locale.ROOT));
            return letters(mac.doFinal(bound.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String letters(byte[] bytes) {
        var letters = new StringBuilder();
        for (var bit = 0; letters.length() < LENGTH; bit += 5) {
            var two = (bytes[bit / 8] & 0xff) << 8 | bytes[bit / 8 + 1] & 0xff;
            letters.append(LETTERS.charAt(two >> 11 - bit % 8 & 31));
        }
        return letters.toString();
    }
}
