package io.quarterdeck.desk.channels.email.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads RFC 2047 words, {@code =?utf-8?q?caf=C3=A9?=}, in one pass: decoded once, whatever they decode to. */
final class EncodedWords {

    private final String header;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String charset = "";
    private int at;

    private EncodedWords(String header) {
        this.header = header;
    }

    static String decode(String header) {
        return header.contains("=?") ? new EncodedWords(header).decode() : header;
    }

    private String decode() {
        while (at < header.length()) {
            var start = header.indexOf("=?", at);
            var word = start < 0 ? null : word(start);
            if (word == null) {
                plain(start < 0 ? header.length() : start + 2);
                continue;
            }
            between(header.substring(at, start));
            take(word);
            at = word.end();
        }
        flush();
        return text.toString();
    }

    private record Word(String charset, char encoding, String content, int end) {}

    /** The word that starts here; null if none does. */
    private @Nullable Word word(int start) {
        var encoding = header.indexOf('?', start + 2);
        if (encoding < 0 || encoding - start > 60 || encoding + 2 >= header.length()) {
            return null;
        }
        var letter = Character.toLowerCase(header.charAt(encoding + 1));
        if (header.charAt(encoding + 2) != '?' || (letter != 'b' && letter != 'q')) {
            return null;
        }
        var end = header.indexOf("?=", encoding + 3);
        return end < 0
                ? null
                : new Word(header.substring(start + 2, encoding), letter, header.substring(encoding + 3, end), end + 2);
    }

    private void plain(int until) {
        flush();
        text.append(header, at, until);
        at = until;
    }

    /** White space between two words is only there to fold them. */
    private void between(String gap) {
        if (pending.size() == 0 || !gap.isBlank()) {
            flush();
            text.append(gap);
        }
    }

    /** Bytes of neighbours in one charset are joined first: a word may end in the middle of a character. */
    private void take(Word word) {
        if (!word.charset().equalsIgnoreCase(charset)) {
            flush();
            charset = word.charset();
        }
        pending.writeBytes(word.encoding() == 'b' ? base64(word.content()) : quoted(word.content()));
    }

    private void flush() {
        if (pending.size() > 0) {
            var language = charset.indexOf('*');
            text.append(Decoding.text(pending.toByteArray(), language < 0 ? charset : charset.substring(0, language)));
            pending.reset();
        }
    }

    private static byte[] base64(String content) {
        var letters = content.replaceAll("[^A-Za-z0-9+/]", "");
        var whole = letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters;
        return Base64.getDecoder().decode(whole);
    }

    private static byte[] quoted(String content) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < content.length(); i++) {
            var c = content.charAt(i);
            if (c == '_') {
                bytes.write(' ');
            } else if (c == '=' && i + 2 < content.length() && isHex(content, i + 1)) {
                bytes.write(Integer.parseInt(content.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(String content, int from) {
        return Character.digit(content.charAt(from), 16) >= 0 && Character.digit(content.charAt(from + 1), 16) >= 0;
    }
}
