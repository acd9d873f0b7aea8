package io.quarterdeck.desk.zendesk.door;

import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Origin;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A call as the resources see it: without the suffix that half of the clients write, and, where it brings JSON, with a
 * body that is neither too long nor holds a character that no text can.
 */
final class DialectRequest extends HttpServletRequestWrapper {

    /** Here the body is a file, whatever it says it is. */
    private static final String FILES = DialectDoor.PREFIX + "/uploads";

    private static final String SUFFIX = ".json";
    private static final int LONGEST_BODY = 8 << 20;

    private final String path;
    private final byte @Nullable [] body;

    private DialectRequest(HttpServletRequest request, String path, byte @Nullable [] body) {
        super(request);
        this.path = path;
        this.body = body;
    }

    static DialectRequest of(HttpServletRequest request) throws IOException {
        var path = request.getRequestURI();
        return new DialectRequest(
                request,
                path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path,
                isJson(request) ? bounded(request) : null);
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return !request.getRequestURI().startsWith(FILES)
                && type != null
                && type.regionMatches(true, 0, "application/json", 0, "application/json".length());
    }

    private static byte[] bounded(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw DialectRefusal.tooLarge("A body may hold at most %d bytes".formatted(LONGEST_BODY));
        }
        if (holdsNul(body)) {
            throw DialectRefusal.badValue("body", "A text may not contain the character U+0000");
        }
        return body;
    }

    /** Whether an escape of U+0000 is in there: a backslash that is not itself escaped, then u0000. */
    private static boolean holdsNul(byte[] body) {
        for (var i = 0; i + 1 < body.length; i++) {
            if (body[i] == '\\') {
                if (i + 5 < body.length && new String(body, i + 1, 5, StandardCharsets.US_ASCII).equals("u0000")) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(Origin.of(this) + path);
    }

    @Override
    public String getServletPath() {
        return super.getServletPath().isEmpty() ? "" : path;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Read(new ByteArrayInputStream(body));
    }

    @Override
    public int getContentLength() {
        return body == null ? super.getContentLength() : body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body == null ? super.getContentLengthLong() : body.length;
    }

    /** A body that has been read already. */
    private static final class Read extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Read(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("this body is read at once");
        }
    }
}
