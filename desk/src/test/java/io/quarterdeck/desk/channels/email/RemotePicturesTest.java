package io.quarterdeck.desk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarterdeck.desk.kit.egress.PublicAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail may not make the desk look into its own network, by any spelling of it (immunity 16, 31). */
class RemotePicturesTest {

    private static final byte[] PIXEL = {'G', 'I', 'F', '8', '9', 'a'};
    private static final String SOMEWHERE = "8.8.4.4";

    private final AtomicInteger hits = new AtomicInteger();
    private HttpServer inside;

    /** Knows one name out in the world and one that leads home. */
    private record Names(String answer) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return switch (host) {
                case "pictures.example" -> new InetAddress[] {InetAddress.getByName(SOMEWHERE)};
                case "trap.example" -> new InetAddress[] {InetAddress.getByName(answer)};
                case "two.example" ->
                    new InetAddress[] {InetAddress.getByName(SOMEWHERE), InetAddress.getByName(answer)};
                default -> InetAddress.getAllByName(host);
            };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @BeforeEach
    void a_server_inside_of_our_own_network() throws IOException {
        inside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        inside.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "image/gif");
            exchange.sendResponseHeaders(200, PIXEL.length);
            exchange.getResponseBody().write(PIXEL);
            exchange.close();
        });
        inside.start();
    }

    @AfterEach
    void close() {
        inside.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://127.1:%d/",
                "http://2130706433:%d/",
                "http://0.0.0.0:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[::ffff:7f00:1]:%d/",
                "http://[::127.0.0.1]:%d/",
                "http://trap.example:%d/",
                "http://two.example:%d/",
                "http://user@127.0.0.1:%d/",
                "http://pictures.example@127.0.0.1:%d/"
            })
    void immunity_16_no_spelling_of_this_very_machine_is_fetched(String address) {
        assertThat(fetch(address.formatted(inside.getAddress().getPort()))).isEmpty();
        assertThat(hits).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "0.0.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::a00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "100::1",
                "fec0::1"
            })
    void immunity_16_no_address_of_somebodys_own_network_is_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
        assertThat(pictures(address).fetch("http://trap.example/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111", "2001:4860:4860::8888"})
    void addresses_of_the_world_are_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/hostname",
                "ftp://pictures.example/a.gif",
                "data:image/gif;base64,R0",
                "//x",
                "no url",
                ""
            })
    void immunity_16_nothing_but_the_web_is_fetched(String address) {
        assertThat(fetch(address)).isEmpty();
    }

    @Test
    void immunity_16_a_picture_out_in_the_world_comes_from_the_very_address_that_was_looked_up() throws IOException {
        try (var far = far(Map.of("/a.gif", FarServer.Page.of("image/gif", PIXEL)))) {
            assertThat(fetch("http://pictures.example/a.gif")).hasValue("data:image/gif;base64,R0lGODlh");
            assertThat(far.asked()).containsExactly(SOMEWHERE + "/a.gif");
        }
    }

    @Test
    void immunity_16_a_redirect_into_our_own_network_is_not_followed() throws IOException {
        var port = inside.getAddress().getPort();
        var pages = Map.of(
                "/1", FarServer.Page.elsewhere("http://127.0.0.1:%d/".formatted(port)),
                "/2", FarServer.Page.elsewhere("http://trap.example:%d/".formatted(port)),
                "/3", FarServer.Page.elsewhere("http://[::ffff:127.0.0.1]:%d/".formatted(port)),
                "/4", FarServer.Page.elsewhere("/5"),
                "/5", FarServer.Page.elsewhere("/4"));
        try (var far = far(pages)) {
            for (var path : pages.keySet()) {
                assertThat(fetch("http://pictures.example" + path)).isEmpty();
            }
            assertThat(far.asked())
                    .contains(SOMEWHERE + "/1", SOMEWHERE + "/2", SOMEWHERE + "/3")
                    .hasSizeLessThan(15);
            assertThat(hits).hasValue(0);
        }
    }

    @Test
    void immunity_16_what_is_no_picture_or_too_large_is_not_passed_on() throws IOException {
        var pages = Map.of(
                "/page", FarServer.Page.of("text/html", "<script>".getBytes(StandardCharsets.UTF_8)),
                "/svg", FarServer.Page.of("image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8)),
                "/large", FarServer.Page.of("image/png", new byte[5_000_001]),
                "/gone", new FarServer.Page(404, Map.of("Content-Type", "image/gif"), PIXEL));
        try (var far = far(pages)) {
            for (var path : pages.keySet()) {
                assertThat(fetch("http://pictures.example" + path)).as(path).isEmpty();
            }
            assertThat(far.asked()).hasSize(4);
        }
    }

    @Test
    void immunity_16_a_picture_that_drips_in_is_given_up_however_steadily_it_drips() throws IOException {
        var slow = FarServer.Page.of("image/gif", PIXEL).dripping(Duration.ofMillis(60));
        try (var far = far(Map.of("/slow.gif", slow))) {
            assertThat(pictures("127.0.0.1").fetch("http://pictures.example/slow.gif"))
                    .isEmpty();
            assertThat(far.asked()).hasSize(1);
        }
    }

    @Test
    void immunity_16_the_pictures_of_one_mail_share_their_time() throws IOException {
        var slow = FarServer.Page.of("image/gif", PIXEL).dripping(Duration.ofMillis(60));
        var pages = IntStream.range(0, 9).boxed().collect(Collectors.toMap("/%d.gif"::formatted, _ -> slow));
        try (var far = far(pages)) {
            assertThat(pictures("127.0.0.1")
                            .fetchAll(pages.keySet().stream()
                                    .map("http://pictures.example"::concat)
                                    .toList()))
                    .isEmpty();
            assertThat(far.asked()).hasSizeBetween(2, 6);
        }
    }

    @Test
    void immunity_16_of_a_mail_with_very_many_pictures_only_the_first_are_fetched() throws IOException {
        var pages = IntStream.range(0, 40)
                .boxed()
                .collect(Collectors.toMap("/%d.gif"::formatted, _ -> FarServer.Page.of("image/gif", PIXEL)));
        var addresses = IntStream.range(0, 40)
                .mapToObj("http://pictures.example/%d.gif"::formatted)
                .toList();
        try (var far = far(pages)) {
            assertThat(new RemotePictures(new Names("127.0.0.1"), RemotePictures.LONGEST, Duration.ofMinutes(1))
                            .fetchAll(addresses))
                    .containsOnlyKeys(addresses.subList(0, RemotePictures.MOST_IN_A_MAIL));
            assertThat(far.asked()).hasSize(RemotePictures.MOST_IN_A_MAIL);
        }
    }

    /** That wait a third of a second for a picture and a second for all of a mail. */
    private static RemotePictures pictures(String trap) {
        return new RemotePictures(new Names(trap), Duration.ofMillis(300), Duration.ofSeconds(1));
    }

    private static FarServer far(Map<String, FarServer.Page> pages) throws IOException {
        return new FarServer(InetAddress.getByName(SOMEWHERE), pages);
    }

    private static Optional<String> fetch(String address) {
        return new RemotePictures(new Names("127.0.0.1"), RemotePictures.LONGEST, RemotePictures.LONGEST)
                .fetch(address);
    }
}
