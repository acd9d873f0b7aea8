package io.quarterdeck.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection that posts or gets JSON and reads only what it must of the answer, so that the measured desk has the processor. */
final class PlainHttp {

    private final InputStream in;
    private final OutputStream out;
    private final String head;
    private final String token;

    PlainHttp(int port, String path, String token) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        this.token = token;
        head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\nPrefer: return=minimal\r\nContent-Length: ";
    }

    void post(String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        out.write((head + body.length + "\r\n\r\n" + json).getBytes(StandardCharsets.UTF_8));
        var status = answer();
        if (!status.startsWith("HTTP/1.1 201")) {
            throw new IOException("the desk answered " + status);
        }
    }

    void get(String path) throws IOException {
        out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        var status = answer();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("the desk answered " + status + " to " + path);
        }
    }

    /** Reads an answer to its end and gives its first line. */
    private String answer() throws IOException {
        var status = line();
        var length = 0;
        var chunked = false;
        for (var field = line(); !field.isEmpty(); field = line()) {
            var lower = field.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return status;
        }
        for (var chunk = Integer.parseInt(line(), 16); chunk > 0; chunk = Integer.parseInt(line(), 16)) {
            in.skipNBytes(chunk);
            line();
        }
        line();
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the desk hung up");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}
