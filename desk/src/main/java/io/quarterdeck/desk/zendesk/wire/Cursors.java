package io.quarterdeck.desk.zendesk.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Cursors as they travel: the key of a row, opaque to whoever carries it. */
final class Cursors {

    private Cursors() {}

    static @Nullable String written(@Nullable String key) {
        return key == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static String read(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            var key = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (key.indexOf('\0') >= 0) {
                throw unknown();
            }
            return key;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw unknown();
        }
    }

    static DialectRefusal unknown() {
        return DialectRefusal.badValue("cursor", "It is none that this list gave out");
    }
}
