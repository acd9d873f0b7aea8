package io.quarterdeck.desk.kit.egress;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The client for calls to addresses that strangers and customers chose. It keeps no cookies, repeats nothing by itself,
 * and gives up when a call has lasted too long, however steadily its answer drips in.
 */
public final class Egress implements AutoCloseable {

    private static final Set<String> WEB = Set.of("http", "https");

    /**
     * How far a call may go.
     *
     * @param silence how long the other side may say nothing, while connecting or after
     * @param longest from the look-up of the name to the last byte
     * @param redirects how many are followed; each is checked as the first address was
     */
    public record Limits(Duration silence, Duration longest, int redirects, String agent) {}

    /** What is asked, of whom; without a body none is sent. */
    public record Call(String method, URI address, Map<String, String> headers, byte @Nullable [] body) {
        public static Call get(URI address) {
            return new Call("GET", address, Map.of(), null);
        }
    }

    /** What came back, while it is still coming. */
    public static final class Answer {

        private final ClassicHttpResponse response;

        private Answer(ClassicHttpResponse response) {
            this.response = response;
        }

        public int status() {
            return response.getCode();
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(response.getFirstHeader(name)).map(it -> it.getValue());
        }

        /** The body while it is still coming; whoever reads it decides how much is enough. */
        public InputStream body() throws IOException {
            var entity = response.getEntity();
            return entity == null || entity.getContent() == null ? InputStream.nullInputStream() : entity.getContent();
        }

        /**
         * The first bytes of the body; whoever asks for one more than they want learns whether there are more. The rest
         * is not read: the connection is dropped instead.
         */
        public byte[] first(int bytes) throws IOException {
            return body().readNBytes(bytes);
        }
    }

    /** Makes something of an answer. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Answer answer) throws IOException;
    }

    private final CloseableHttpClient client;
    private final Limits limits;

    public Egress(DnsResolver names, Allowed allowed, Limits limits) {
        this.limits = limits;
        var silence = Timeout.of(limits.silence());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(names, allowed))
                .setMaxConnTotal(200)
                .setMaxConnPerRoute(20)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(silence)
                        .setSocketTimeout(silence)
                        .build())
                .build();
        var building = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(silence)
                        .setConnectionRequestTimeout(silence)
                        .setMaxRedirects(limits.redirects())
                        .build())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .setUserAgent(limits.agent());
        client = (limits.redirects() == 0 ? building.disableRedirectHandling() : building).build();
    }

    public <T> T call(Call call, Reading<T> reading) throws IOException {
        return call(call, new CompletableFuture<>(), reading);
    }

    /** Gives up at the end of the longest time or when {@code over} is, whichever is earlier. */
    public <T> T call(Call call, CompletableFuture<?> over, Reading<T> reading) throws IOException {
        var scheme = call.address().getScheme();
        if (scheme == null
                || !WEB.contains(scheme.toLowerCase(Locale.ROOT))
                || call.address().getHost() == null) {
            throw new IOException("only http and https addresses with a host are called");
        }
        var request = new HttpUriRequestBase(call.method(), call.address());
        call.headers().forEach(request::setHeader);
        if (call.body() != null) {
            request.setEntity(new ByteArrayEntity(call.body(), type(call.headers())));
        }
        var late = new AtomicBoolean();
        var end = after(limits.longest()).acceptEither(over.thenApply(_ -> true), _ -> {
            late.set(true);
            request.cancel();
        });
        try (var response = client.executeOpen(host(call.address()), request, null)) {
            return reading.read(new Answer(response));
        } catch (IOException e) {
            throw late.get() ? new SocketTimeoutException("no whole answer in " + limits.longest()) : e;
        } finally {
            end.cancel(false);
        }
    }

    private static HttpHost host(URI address) {
        return new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    }

    /** A future that is over after some time. */
    public static CompletableFuture<Boolean> after(Duration time) {
        return new CompletableFuture<Boolean>().completeOnTimeout(true, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The header that the caller gave says it; the client would otherwise write a second one. */
    private static @Nullable ContentType type(Map<String, String> headers) {
        return headers.keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase)
                ? null
                : ContentType.APPLICATION_OCTET_STREAM;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
