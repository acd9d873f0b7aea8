package io.quarterdeck.desk.channels.email.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns bytes into text whatever the sender claims they are: a wrong claim costs a character, never the mail. */
final class Decoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Claims that mail programs make without looking; only UTF-8 that happens to be valid proves more. */
    private static final Set<Charset> CARELESS =
            Set.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1, WINDOWS);

    // immunity 5: asking the platform for a name it does not know is slow enough to be an attack
    private static final Map<String, Charset> KNOWN = known();

    private Decoding() {}

    static String text(byte[] bytes, String claim) {
        return named(claim)
                .filter(it -> !CARELESS.contains(it))
                .map(it -> new String(bytes, it))
                .or(() -> strictUtf8(bytes))
                .orElseGet(() -> new String(bytes, WINDOWS));
    }

    private static Optional<Charset> named(String claim) {
        return Optional.ofNullable(KNOWN.get(claim.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Charset> known() {
        var known = new HashMap<String, Charset>();
        for (var charset : Charset.availableCharsets().values()) {
            charset.aliases().forEach(it -> known.putIfAbsent(it.toLowerCase(Locale.ROOT), charset));
            known.put(charset.name().toLowerCase(Locale.ROOT), charset);
        }
        return Map.copyOf(known);
    }

    private static Optional<String> strictUtf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
