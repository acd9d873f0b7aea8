package io.quarterdeck.desk.channels.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches a picture that a mail points to when a reader asks for it, so that its sender sees the desk and not the
 * reader. The address that was looked up and found public is the address that is connected to, redirects included, so
 * that no mail can make the desk look into its own network (immunity 16, 31).
 */
@Component
class RemotePictures {

    private static final Logger log = LoggerFactory.getLogger(RemotePictures.class);
    private static final int LARGEST = 5_000_000;
    private static final Timeout PATIENCE = Timeout.ofSeconds(8);
    /** From the first look at the name to the last byte, so that a server which drips gains nothing by it. */
    static final Duration LONGEST = Duration.ofSeconds(15);
    /** The time that all pictures of one mail share. */
    private static final Duration LONGEST_MAIL = Duration.ofSeconds(30);

    static final int MOST_IN_A_MAIL = 30;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final CloseableHttpClient client;
    private final Duration longest;
    private final Duration longestMail;

    RemotePictures() {
        this(SystemDefaultDnsResolver.INSTANCE, LONGEST, LONGEST_MAIL);
    }

    RemotePictures(DnsResolver names, Duration longest, Duration longestMail) {
        this.longest = longest;
        this.longestMail = longestMail;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicOnly(names))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(PATIENCE)
                        .setMaxRedirects(3)
                        .build())
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Quarterdeck picture proxy")
                .build();
    }

    /** The pictures of one mail by their addresses: the first ones, and as many as come within the time they share. */
    Map<String, String> fetchAll(Collection<String> addresses) {
        var over = after(longestMail);
        var pictures = new HashMap<String, String>();
        for (var address : addresses.stream().distinct().limit(MOST_IN_A_MAIL).toList()) {
            if (!over.isDone()) {
                fetch(address, over).ifPresent(it -> pictures.put(address, it));
            }
        }
        return pictures;
    }

    /** The picture as a data URI; nothing when it is none, too large, slow, or not out there. */
    Optional<String> fetch(String address) {
        return fetch(address, after(longestMail));
    }

    private Optional<String> fetch(String address, CompletableFuture<Boolean> over) {
        try {
            var uri = URI.create(address);
            var web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web ? fetch(new HttpGet(uri), over) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            log.info("remote picture not fetched reason={}", e.toString());
            return Optional.empty();
        }
    }

    private Optional<String> fetch(HttpGet get, CompletableFuture<Boolean> over) throws IOException {
        var end = after(longest).acceptEither(over, _ -> get.cancel());
        try {
            return client.execute(get, RemotePictures::picture);
        } finally {
            end.cancel(false);
        }
    }

    private static CompletableFuture<Boolean> after(Duration time) {
        return new CompletableFuture<Boolean>().completeOnTimeout(true, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Optional<String> picture(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (response.getCode() != 200 || entity == null || entity.getContentType() == null) {
            return Optional.empty();
        }
        var type = entity.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!PICTURES.contains(type)) {
            return Optional.empty();
        }
        var bytes = entity.getContent().readNBytes(LARGEST + 1);
        return bytes.length > LARGEST
                ? Optional.empty()
                : Optional.of(
                        "data:%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(bytes)));
    }

    /** Knows no address that is not out in the public network. */
    private record PublicOnly(DnsResolver names) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = names.resolve(host);
            for (var it : addresses) {
                if (!isPublic(it)) {
                    throw new UnknownHostException("%s is not a public address".formatted(host));
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        if (bytes.length == 4) {
            // carrier-grade NAT, benchmarks, "this" network, reserved and broadcast
            return !(first == 100 && (second & 0xc0) == 64
                    || first == 198 && (second & 0xfe) == 18
                    || first == 0
                    || first >= 240
                    || first == 192 && second == 0);
        }
        // unique local, NAT64, 6to4, Teredo and discard prefixes lead back into somebody's own network
        return !((first & 0xfe) == 0xfc
                || first == 0x00
                || first == 0x01
                || first == 0x20 && second == 0x02
                || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }
}
