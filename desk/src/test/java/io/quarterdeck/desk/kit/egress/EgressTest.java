package io.quarterdeck.desk.kit.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.fixture.FakeReceiver;
import io.quarterdeck.desk.fixture.FakeReceiver.Mood;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Immunity 31: an address somebody else chose reaches nothing of ours, unless the operator said so. */
class EgressTest {

    private static final Duration LONGEST = Duration.ofMillis(500);
    private final FakeReceiver receiver = new FakeReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void immunity_31_nothing_of_our_own_network_is_called_by_default() {
        var egress = egress(Allowed.NOTHING, 3);
        for (var host : new String[] {"localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"}) {
            assertThatThrownBy(() -> get(egress, "http://%s:%d/".formatted(host, receiver.port())))
                    .as(host)
                    .isInstanceOf(ForbiddenAddress.class);
        }
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void immunity_31_a_host_that_the_operator_names_is_called() throws IOException {
        assertThat(get(egress(Allowed.of("localhost"), 3), receiver.at("/hook")))
                .isEqualTo("200 ");
    }

    @Test
    void immunity_31_a_network_that_the_operator_names_is_called() throws IOException {
        assertThat(get(
                        egress(Allowed.of("10.0.0.0/8, 127.0.0.0/30"), 3),
                        "http://127.0.0.1:%d/".formatted(receiver.port())))
                .isEqualTo("200 ");
    }

    @Test
    void immunity_31_a_redirect_is_checked_as_the_first_address_was() {
        receiver.always(redirect("http://127.0.0.1:%d/inside".formatted(receiver.port())));
        assertThatThrownBy(() -> get(egress(Allowed.of("localhost"), 3), receiver.at("/hook")))
                .isInstanceOf(ForbiddenAddress.class);
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void redirects_come_to_an_end() {
        receiver.always(redirect(receiver.at("/again")));
        assertThatThrownBy(() -> get(egress(Allowed.of("localhost"), 3), receiver.at("/hook")))
                .isInstanceOf(IOException.class);
        assertThat(receiver.calls()).hasSizeLessThan(6);
    }

    @Test
    void where_none_are_followed_a_redirect_is_an_answer() throws IOException {
        receiver.always(redirect(receiver.at("/again")));
        assertThat(get(egress(Allowed.of("localhost"), 0), receiver.at("/hook")))
                .isEqualTo("302 ");
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void immunity_31_a_name_that_answers_otherwise_the_second_time_gains_nothing() throws IOException {
        var asked = new AtomicInteger();
        var turning = new Names() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return asked.getAndIncrement() == 0
                        ? new InetAddress[] {InetAddress.getByName("127.0.0.1")}
                        : new InetAddress[] {InetAddress.getByName("127.0.0.9")};
            }
        };
        var egress = new Egress(turning, Allowed.of("127.0.0.1/32"), new Egress.Limits(LONGEST, LONGEST, 0, "test"));
        assertThat(get(egress, "http://turning.example:%d/".formatted(receiver.port())))
                .isEqualTo("200 ");
        assertThat(asked)
                .as("looked up once: what was checked is what was called")
                .hasValue(1);
    }

    @Test
    void of_a_long_answer_only_the_beginning_is_read() throws IOException {
        receiver.always(new Mood.Answers(200, Map.of(), "x".repeat(5_000_000)));
        assertThat(get(egress(Allowed.of("localhost"), 0), receiver.at("/"))).hasSize("200 ".length() + 10);
    }

    @Test
    void an_answer_that_does_not_come_is_given_up() {
        receiver.always(new Mood.Sleeps(Duration.ofSeconds(2)));
        assertThatThrownBy(() -> get(egress(Allowed.of("localhost"), 0), receiver.at("/")))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void nothing_is_called_twice_for_one_call() throws IOException {
        receiver.always(new Mood.Answers(503, Map.of("Retry-After", "0"), ""));
        assertThat(get(egress(Allowed.of("localhost"), 0), receiver.at("/"))).isEqualTo("503 ");
        assertThat(receiver.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "fe80::/x", "a b", "10.0.0.0/8/8", "hooks_internal", "-"})
    void a_setting_that_allows_nothing_readable_stops_the_start(String setting) {
        assertThatThrownBy(() -> Allowed.of(setting)).hasMessageContaining("quarterdeck.egress.allow");
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "127.0.0.1, false",
        "127.1, false",
        "2130706433, false",
        "[::1], false",
        "[fd00::1], true",
        "[fe80::1], false",
        "169.254.169.254, false",
        "localhost, false",
        "x.localhost, false",
        "hooks.internal, true",
        "HOOKS.internal, true",
        "shop.example, true"
    })
    void an_address_that_is_written_out_is_judged_before_it_is_called(String host, boolean may) {
        assertThat(Allowed.of("hooks.internal, fd00::/8").mayCall(host)).isEqualTo(may);
    }

    private static Mood redirect(String to) {
        return new Mood.Answers(302, Map.of("Location", to), "");
    }

    private static Egress egress(Allowed allowed, int redirects) {
        return new Egress(new Names(), allowed, new Egress.Limits(LONGEST, LONGEST, redirects, "test"));
    }

    private static String get(Egress egress, String address) throws IOException {
        return egress.call(
                Egress.Call.get(URI.create(address)),
                it -> it.status() + " " + new String(it.first(10), StandardCharsets.UTF_8));
    }

    private static class Names implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return InetAddress.getAllByName(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
