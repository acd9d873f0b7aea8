package io.quarterdeck.desk.channels.email;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A web server out in the public network. Connections to its address are led here by SOCKS, as Java does by itself when
 * it is told of a proxy; connections to any other address are what they are.
 */
final class FarServer implements AutoCloseable {

    /** What it answers, by path, and how long it rests after each byte of it. */
    record Page(int status, Map<String, String> headers, byte[] body, Duration rest) {
        Page(int status, Map<String, String> headers, byte[] body) {
            this(status, headers, body, Duration.ZERO);
        }

        Page dripping(Duration rest) {
            return new Page(status, headers, body, rest);
        }

        static Page of(String type, byte[] body) {
            return new Page(200, Map.of("Content-Type", type), body);
        }

        static Page elsewhere(String location) {
            return new Page(302, Map.of("Location", location), new byte[0]);
        }
    }

    private static final int IPV4 = 1;
    private final InetAddress address;
    private final Map<String, Page> pages;
    private final ServerSocket listening;
    private final ProxySelector before = ProxySelector.getDefault();
    private final AtomicInteger hungUp = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    FarServer(InetAddress address, Map<String, Page> pages) throws IOException {
        this.address = address;
        this.pages = pages;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        ProxySelector.setDefault(new Way());
    }

    /** How many of those it answered hung up before it had finished. */
    int hungUp() {
        return hungUp.get();
    }

    /** The addresses and paths that somebody connected to and asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var place = connected(socket);
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var path = lines.readLine().split(" ")[1];
            for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                continue;
            }
            asked.add(place + path);
            say(pages.get(path), socket.getOutputStream());
        } catch (SocketException e) {
            hungUp.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Page page, OutputStream out) throws IOException {
        if (page.rest().isZero()) {
            out.write(written(page));
            return;
        }
        for (var it : written(page)) {
            out.write(it);
            LockSupport.parkNanos(page.rest().toNanos());
        }
    }

    /** SOCKS 5 without a password: which address was meant. */
    private static String connected(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        in.skipNBytes(1);
        in.skipNBytes(in.readUnsignedByte());
        socket.getOutputStream().write(new byte[] {5, 0});
        in.skipNBytes(3);
        var meant = new byte[in.readUnsignedByte() == IPV4 ? 4 : 16];
        in.readFully(meant);
        in.skipNBytes(2);
        socket.getOutputStream().write(new byte[] {5, 0, 0, IPV4, 0, 0, 0, 0, 0, 0});
        return InetAddress.getByAddress(meant).getHostAddress();
    }

    private static byte[] written(Page page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var head = new StringBuilder("HTTP/1.1 %d x\r\nConnection: close\r\n".formatted(page.status()));
        page.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        bytes.write((head + "\r\n").getBytes(StandardCharsets.US_ASCII));
        bytes.write(page.body());
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        ProxySelector.setDefault(before);
        listening.close();
    }

    private final class Way extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            return uri.getScheme().equals("socket") && uri.getHost().equals(address.getHostAddress())
                    ? List.of(new Proxy(Proxy.Type.SOCKS, listening.getLocalSocketAddress()))
                    : List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress proxy, IOException e) {
            throw new UncheckedIOException("%s by %s".formatted(uri, ((InetSocketAddress) proxy).getPort()), e);
        }
    }
}
