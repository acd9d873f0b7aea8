package io.quarterdeck.desk.automation.hooks;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.standardwebhooks.Webhook;
import io.quarterdeck.desk.automation.hooks.Invocation.State;
import io.quarterdeck.desk.automation.hooks.calling.HookAuthentication;
import io.quarterdeck.desk.automation.hooks.calling.HookSender;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import io.quarterdeck.desk.automation.hooks.calling.Outcome;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.FakeReceiver;
import io.quarterdeck.desk.fixture.FakeReceiver.Mood;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.TicketId;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
@TestInstance(PER_CLASS)
class HooksTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    Hooks hooks;

    @Autowired
    HookOutbox outbox;

    @Autowired
    HookTests tests;

    @Autowired
    Invocations invocations;

    @Autowired
    Courier courier;

    @Autowired
    Deliveries deliveries;

    @Autowired
    HookSender sender;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DeskClock clock;

    TestBrand brand;
    TicketId ticket;
    FakeReceiver receiver;

    @BeforeEach
    void a_receiver() {
        receiver = new FakeReceiver();
    }

    @BeforeAll
    void a_brand_with_a_ticket() {
        brand = brands.bleusalt();
        ticket = brands.ticket(brand, "ana@customer.example.com", "The tidewater box");
    }

    @AfterEach
    void close() {
        receiver.close();
        clock.runAgain();
    }

    @Test
    void immunity_32_a_call_carries_both_signatures_and_what_the_webhook_says() throws Exception {
        var hook = hook(wish(Hook.BY_RULES));
        queue(hook, ticket, "{\"ticket\":1}");
        courier.deliverDue();
        var call = receiver.calls().getFirst();
        assertThat(call.method() + " " + call.path() + " " + call.body()).isEqualTo("POST /hook {\"ticket\":1}");
        assertThat(call.header("content-type")).isEqualTo("application/json");
        assertThat(call.header("authorization")).isEqualTo("Basic cWQ6aHVudGVyMg==");
        assertThat(call.header("x-shop")).isEqualTo("tidewater");
        assertThat(call.header("user-agent")).isEqualTo("Quarterdeck webhooks");
        var secret = brand.in(() -> hooks.secret(brand.viewer(ADMIN), hook.id()));
        assertThatCode(() -> new Webhook(secret).verify(call.body(), headers(call)))
                .doesNotThrowAnyException();
        assertThat(call.header("x-zendesk-webhook-id")).isEqualTo(hook.id().value());
        assertThat(states(hook)).containsExactly(State.DELIVERED);
    }

    @Test
    void secrets_go_in_and_are_not_read_back() {
        var hook = hook(wish(Hook.BY_RULES));
        assertThat(hook.toString()).contains("username").doesNotContain("hunter2");
        var kept = database.asOwnerRead(
                "select encode(auth_sealed, 'escape') || row_to_json(w)::text from webhook w where id = '%s'"
                        .formatted(hook.id().value()));
        assertThat(kept).doesNotContain("hunter2").doesNotContain("whsec_");
        var before = brand.in(() -> hooks.secret(brand.viewer(ADMIN), hook.id()));
        var after = brand.in(() -> hooks.changeSecret(brand.viewer(ADMIN), hook.id()));
        assertThat(after).startsWith("whsec_").isNotEqualTo(before);
        assertThatThrownBy(() -> brand.in(() -> hooks.secret(brand.viewer(LEAD), hook.id())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_webhook_that_moves_does_not_take_its_secret_to_another_host() {
        var hook = hook(wish(Hook.BY_RULES));
        var moved = new HookWish(
                hook.name(),
                null,
                true,
                new HookTarget("https://thief.example/", HookTarget.Method.POST, HookTarget.Format.JSON, Map.of()),
                hook.subscriptions(),
                new HookWish.Credentials.Kept());
        assertThatThrownBy(() -> brand.in(() -> hooks.change(brand.viewer(ADMIN), hook.id(), moved)))
                .hasMessageContaining("authentication again");
    }

    @Test
    void a_change_of_a_ticket_is_told_in_the_language_that_was_subscribed_to() {
        hook(wish("qd:event-type:ticket.created", "zen:event-type:ticket.created"));
        brands.ticket(brand, "noor@customer.example.com", "The zircon necklace");
        courier.deliverDue();
        assertThat(receiver.calls())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.body()).doesNotContain("zircon"));
        assertThat(receiver.calls())
                .anySatisfy(it -> assertThat(it.body())
                        .contains(
                                "\"type\":\"zen:event-type:ticket.created\"",
                                "\"zendesk_event_version\"",
                                "\"zen:ticket:"));
        assertThat(receiver.calls())
                .anySatisfy(it -> assertThat(it.body())
                        .contains("\"type\":\"qd:event-type:ticket.created\"", "\"event_version\"", "\"qd:ticket:"));
    }

    @Test
    void immunity_11_what_is_rolled_back_is_not_told() {
        var hook = hook(wish(Hook.BY_RULES));
        brand.run(() -> transaction.executeWithoutResult(it -> {
            outbox.queue(hook.id(), ticket, "trigger:12", "{}", clock.instant());
            it.setRollbackOnly();
        }));
        courier.deliverDue();
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void immunity_32_a_receiver_that_fails_is_tried_again_under_the_same_name_until_it_hears() {
        clock.standAt(NOON);
        var hook = hook(wish(Hook.BY_RULES));
        receiver.first(
                Mood.Answers.with(500),
                new Mood.HangsUp(),
                new Mood.DropsMidBody(),
                new Mood.Sleeps(Duration.ofSeconds(2)));
        queue(hook, ticket, "{}");
        for (var hour = 0; hour < 5; hour++) {
            clock.standAt(NOON.plus(Duration.ofHours(hour)));
            courier.deliverDue();
        }
        assertThat(receiver.calls()).hasSize(5);
        assertThat(receiver.calls().stream().map(it -> it.header("webhook-id")).distinct())
                .hasSize(1);
        assertThat(states(hook)).containsExactly(State.DELIVERED);
        assertThat(attempts(hook))
                .extracting(it -> it.outcome().getClass().getSimpleName())
                .containsExactly("Delivered", "Late", "Unreachable", "Unreachable", "Answered");
    }

    @Test
    void immunity_32_a_receiver_that_stays_away_is_tried_for_a_day_and_given_up_after_it() {
        clock.standAt(NOON);
        var hook = hook(wish(Hook.BY_RULES));
        receiver.always(Mood.Answers.with(500));
        queue(hook, ticket, "{}");
        for (var hour = 0; hour <= 24; hour++) {
            assertThat(states(hook)).as("after %d hours", hour).containsExactly(State.WAITING);
            clock.standAt(NOON.plus(Duration.ofHours(hour)));
            courier.deliverDue();
        }
        assertThat(states(hook)).containsExactly(State.FAILED);
        assertThat(receiver.calls()).hasSize(25);
    }

    @Test
    void immunity_32_a_receiver_that_asks_for_time_is_not_called_before() {
        clock.standAt(NOON);
        var hook = hook(wish(Hook.BY_RULES));
        receiver.first(new Mood.Answers(429, Map.of("Retry-After", "1800"), ""));
        queue(hook, ticket, "{}");
        courier.deliverDue();
        clock.standAt(NOON.plusSeconds(1_799));
        courier.deliverDue();
        assertThat(receiver.calls()).hasSize(1);
        clock.standAt(NOON.plusSeconds(1_800));
        courier.deliverDue();
        assertThat(receiver.calls()).hasSize(2);
    }

    @Test
    void immunity_32_of_one_ticket_nothing_overtakes_what_failed() {
        clock.standAt(NOON);
        var hook = hook(wish(Hook.BY_RULES));
        var other = brands.ticket(brand, "noor@customer.example.com", "Another");
        receiver.first(Mood.Answers.with(500));
        queue(hook, ticket, "first");
        courier.deliverDue();
        queue(hook, ticket, "second");
        queue(hook, ticket, "third");
        queue(hook, other, "of another");
        courier.deliverDue();
        assertThat(receiver.calls()).extracting(FakeReceiver.Call::body).containsExactly("first", "of another");
        clock.standAt(NOON.plus(Duration.ofHours(1)));
        courier.deliverDue();
        assertThat(receiver.calls())
                .extracting(FakeReceiver.Call::body)
                .containsExactly("first", "of another", "first", "second", "third");
    }

    @Test
    void immunity_32_a_receiver_that_is_down_is_left_alone_and_probed_one_call_at_a_time() {
        clock.standAt(NOON);
        var hook = hook(wish(Hook.BY_RULES));
        receiver.always(Mood.Answers.with(503));
        for (var n = 0; n < 30; n++) {
            queue(hook, new TicketId(1_000 + n), "{}");
        }
        courier.deliverDue();
        var untilOpen = receiver.calls().size();
        assertThat(untilOpen).isBetween(10, 16);
        clock.standAt(NOON.plusSeconds(31));
        courier.deliverDue();
        assertThat(receiver.calls()).as("one probe").hasSize(untilOpen + 1);
        receiver.always(Mood.Answers.with(204));
        clock.standAt(NOON.plus(Duration.ofHours(2)));
        courier.deliverDue();
        assertThat(states(hook)).containsOnly(State.DELIVERED).hasSize(30);
    }

    @Test
    void a_slow_receiver_makes_only_itself_wait() {
        var slow = hook(wish(Hook.BY_RULES));
        receiver.always(new Mood.Sleeps(Duration.ofMillis(700)));
        try (var quick = new FakeReceiver()) {
            var other =
                    brand.in(() -> hooks.create(brand.viewer(ADMIN), wish(quick.at("/quick"), List.of(Hook.BY_RULES))));
            for (var n = 0; n < 8; n++) {
                queue(slow, new TicketId(1_000 + n), "{}");
                queue(other, new TicketId(1_000 + n), "{}");
            }
            courier.deliverDue();
            assertThat(quick.calls()).hasSize(8);
            assertThat(receiver.calls())
                    .as("all at once, or it would have lasted too long")
                    .hasSize(8);
        }
    }

    @Test
    void immunity_11_a_node_that_dies_between_the_call_and_its_record_tells_it_twice_under_one_name() {
        clock.standAt(NOON);
        var hook = hook(wish(Hook.BY_RULES));
        queue(hook, ticket, "{}");
        var dying = new Rounds(deliveries, hooks, sender, new Dying(transaction.getTransactionManager()), clock);
        brand.run(() -> dying.deliver(hook.id()));
        assertThat(states(hook)).containsExactly(State.SENDING);
        courier.deliverDue();
        assertThat(receiver.calls()).as("it may still be alive").hasSize(1);
        clock.standAt(NOON.plus(Rounds.LEASE));
        courier.deliverDue();
        assertThat(receiver.calls()).hasSize(2);
        assertThat(receiver.calls().stream().map(it -> it.header("webhook-id")).distinct())
                .hasSize(1);
        assertThat(states(hook)).containsExactly(State.DELIVERED);
    }

    @Test
    void immunity_31_no_webhook_leads_into_our_own_network() {
        assertThatThrownBy(() -> hook(wish("http://127.0.0.1:%d/".formatted(receiver.port()), Hook.BY_RULES)))
                .hasMessageContaining("private network");
        var hook = hook(wish(Hook.BY_RULES));
        receiver.always(
                new Mood.Answers(307, Map.of("Location", "http://127.0.0.1:%d/inside".formatted(receiver.port())), ""));
        queue(hook, ticket, "{}");
        courier.deliverDue();
        assertThat(receiver.calls()).extracting(FakeReceiver.Call::path).containsExactly("/hook");
        assertThat(attempts(hook).getFirst().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Answered.class, it -> assertThat(it.status()).isEqualTo(307));
    }

    @Test
    void a_receiver_that_is_gone_for_good_is_not_called_again() {
        var hook = hook(wish(Hook.BY_RULES));
        receiver.always(Mood.Answers.with(410));
        queue(hook, ticket, "{}");
        courier.deliverDue();
        assertThat(states(hook)).containsExactly(State.FAILED);
        assertThat(brand.in(() -> hooks.get(brand.viewer(ADMIN), hook.id())).active())
                .isFalse();
    }

    @Test
    void what_was_told_can_be_read_for_a_week_and_told_again() {
        clock.standAt(NOON);
        var hook = hook(wish(Hook.BY_RULES));
        queue(hook, ticket, "{}");
        courier.deliverDue();
        var told = told(hook).getFirst();
        brand.run(() -> invocations.replay(brand.viewer(ADMIN), hook.id(), told.id()));
        courier.deliverDue();
        assertThat(receiver.calls())
                .hasSize(2)
                .extracting(it -> it.header("webhook-id"))
                .containsOnly(told.id().value());
        assertThat(attempts(hook)).hasSize(2);
        clock.standAt(NOON.plus(Duration.ofDays(7)));
        invocations.forgetOldOnes();
        assertThat(told(hook)).hasSize(1);
        clock.standAt(NOON.plus(Duration.ofDays(7)).plusSeconds(1));
        invocations.forgetOldOnes();
        assertThat(told(hook)).isEmpty();
    }

    @Test
    void a_test_call_shows_what_the_endpoint_says_and_keeps_nothing() {
        var hook = hook(wish(Hook.BY_RULES));
        receiver.always(new Mood.Answers(418, Map.of(), "teapot"));
        assertThat(brand.in(() -> tests.call(brand.viewer(ADMIN), hook.id(), "{\"test\":true}")))
                .isEqualTo(new Outcome.Answered(418, "teapot", Optional.empty()));
        assertThat(told(hook)).isEmpty();
    }

    /** Commits once, when it takes what is due, and dies before it can say what came of it. */
    private static final class Dying extends TransactionTemplate {
        private boolean took;

        Dying(PlatformTransactionManager transactions) {
            super(transactions);
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            if (took) {
                throw new IllegalStateException("killed");
            }
            took = true;
            return super.execute(action);
        }
    }

    private HookWish wish(String... subscriptions) {
        return subscriptions[0].startsWith("http")
                ? wish(subscriptions[0], List.of(subscriptions).subList(1, subscriptions.length))
                : wish(receiver.at("/hook"), List.of(subscriptions));
    }

    private static HookWish wish(String endpoint, List<String> subscriptions) {
        return new HookWish(
                "Shop",
                null,
                true,
                new HookTarget(endpoint, HookTarget.Method.POST, HookTarget.Format.JSON, Map.of("X-Shop", "tidewater")),
                subscriptions,
                new HookWish.Credentials.Given(new HookAuthentication.Basic("qd", "hunter2")));
    }

    private Hook hook(HookWish wish) {
        return brand.in(() -> hooks.create(brand.viewer(ADMIN), wish));
    }

    private void queue(Hook hook, TicketId about, String body) {
        var queued = brand.in(
                () -> transaction.execute(_ -> outbox.queue(hook.id(), about, "trigger:12", body, clock.instant())));
        assertThat(queued).isTrue();
    }

    private List<Invocation> told(Hook hook) {
        return brand.in(() -> invocations.of(brand.viewer(ADMIN), hook.id(), Optional.empty(), 100));
    }

    private List<State> states(Hook hook) {
        return told(hook).stream().map(Invocation::state).toList();
    }

    private List<Attempt> attempts(Hook hook) {
        var last = told(hook).getLast().id();
        return brand.in(() -> invocations.attempts(brand.viewer(ADMIN), hook.id(), last));
    }

    private static HttpHeaders headers(FakeReceiver.Call call) {
        return HttpHeaders.of(
                call.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue()))),
                (_, _) -> true);
    }
}
