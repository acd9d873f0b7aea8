package io.quarterdeck.desk.channels.email.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A header value with parameters, {@code attachment; filename*=utf-8''caf%C3%A9.pdf} (RFC 2045 and 2231). */
final class Parameters {

    private static final int MOST = 100;

    /** One piece of a value that was split; an encoded one is percent-encoded. */
    private record Piece(String text, boolean encoded) {}

    private final String header;
    private final Map<String, TreeMap<Integer, Piece>> pieces = new HashMap<>();
    private final String value;
    private int at;

    private Parameters(String header) {
        this.header = header;
        this.value = token(";").toLowerCase(Locale.ROOT);
        for (var count = 0; at < header.length() && count < MOST; count++) {
            at++;
            parameter();
        }
    }

    static Parameters of(String header) {
        return new Parameters(header);
    }

    String value() {
        return value;
    }

    Optional<String> get(String name) {
        var found = pieces.get(name);
        return found == null ? Optional.empty() : Optional.of(join(found)).filter(it -> !it.isBlank());
    }

    private void parameter() {
        var name = token("=;").toLowerCase(Locale.ROOT);
        if (at < header.length() && header.charAt(at) == '=') {
            at++;
            var star = name.indexOf('*');
            var encoded = star >= 0 && name.endsWith("*");
            pieces.computeIfAbsent(star < 0 ? name : name.substring(0, star), _ -> new TreeMap<>())
                    .putIfAbsent(star < 0 ? -1 : index(name.substring(star)), new Piece(token(";"), encoded));
        }
    }

    private static int index(String star) {
        var digits = star.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
    }

    /** Everything up to one of the ends, without quotes and without the white space around them. */
    private String token(String ends) {
        var token = new StringBuilder();
        var end = 0;
        while (at < header.length() && ends.indexOf(header.charAt(at)) < 0) {
            var c = header.charAt(at++);
            if (c == '"') {
                quoted(token);
                end = token.length();
            } else if (!Character.isWhitespace(c)) {
                token.append(c);
                end = token.length();
            } else if (!token.isEmpty()) {
                token.append(c);
            }
        }
        return token.substring(0, end);
    }

    private void quoted(StringBuilder token) {
        while (at < header.length()) {
            var c = header.charAt(at++);
            if (c == '"') {
                return;
            }
            token.append(c == '\\' && at < header.length() ? header.charAt(at++) : c);
        }
    }

    private static String join(TreeMap<Integer, Piece> pieces) {
        var split = pieces.tailMap(0).values();
        if (split.isEmpty()) {
            return EncodedWords.decode(pieces.firstEntry().getValue().text());
        }
        var charset = "";
        var bytes = new ByteArrayOutputStream();
        for (var piece : split) {
            var text = piece.text();
            if (piece.encoded() && bytes.size() == 0 && text.indexOf('\'') >= 0) {
                charset = text.substring(0, text.indexOf('\''));
                text = text.substring(text.indexOf('\'', text.indexOf('\'') + 1) + 1);
            }
            bytes.writeBytes(piece.encoded() ? percent(text) : text.getBytes(StandardCharsets.UTF_8));
        }
        return Decoding.text(bytes.toByteArray(), charset);
    }

    private static byte[] percent(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            var hex = text.charAt(i) == '%' && i + 2 < text.length()
                    ? Character.digit(text.charAt(i + 1), 16) * 16 + Character.digit(text.charAt(i + 2), 16)
                    : -1;
            if (hex >= 0 && Character.digit(text.charAt(i + 2), 16) >= 0) {
                bytes.write(hex);
                i += 2;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
