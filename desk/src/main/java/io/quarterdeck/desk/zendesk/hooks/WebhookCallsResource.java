package io.quarterdeck.desk.zendesk.hooks;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_HOOKS;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.hooks.Attempt;
import io.quarterdeck.desk.automation.hooks.HookTests;
import io.quarterdeck.desk.automation.hooks.Invocation;
import io.quarterdeck.desk.automation.hooks.Invocations;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import io.quarterdeck.desk.automation.hooks.calling.InvocationId;
import io.quarterdeck.desk.automation.hooks.calling.Outcome;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a webhook was told, call by call, and one call to try it out. */
@RestController
@RequestMapping("/api/v2/webhooks")
class WebhookCallsResource {

    record InvocationJson(
            String id,
            String status,
            @Nullable Long ticketId,
            int attempts,
            Instant createdAt,
            @Nullable Instant latestCompletedAt) {

        static InvocationJson of(Invocation it) {
            var ticket = it.ticket();
            return new InvocationJson(
                    it.id().value(),
                    switch (it.state()) {
                        case WAITING, SENDING -> "scheduled";
                        case DELIVERED -> "success";
                        case FAILED -> "failed";
                    },
                    ticket == null ? null : ticket.value(),
                    it.attempts(),
                    it.createdAt(),
                    it.endedAt());
        }
    }

    record RequestJson(String payload) {}

    record ResponseJson(@Nullable Integer status, String payload) {
        static ResponseJson of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Delivered(var status, var answer) -> new ResponseJson(status, answer);
                case Outcome.Answered(var status, var answer, var _) -> new ResponseJson(status, answer);
                case Outcome.Refused(var why) -> new ResponseJson(null, why);
                case Outcome.Late(var why) -> new ResponseJson(null, why);
                case Outcome.Unreachable(var why) -> new ResponseJson(null, why);
            };
        }
    }

    record AttemptJson(
            String id,
            String invocationId,
            String status,
            @Nullable Integer statusCode,
            Instant completedAt,
            RequestJson request,
            ResponseJson response) {

        static AttemptJson of(Attempt it, Invocation invocation) {
            var response = ResponseJson.of(it.outcome());
            return new AttemptJson(
                    it.invocation().value() + "-" + it.number(),
                    it.invocation().value(),
                    it.outcome() instanceof Outcome.Delivered ? "success" : "failed",
                    response.status(),
                    it.endedAt(),
                    new RequestJson(invocation.body()),
                    response);
        }
    }

    record TestJson(
            @Nullable String endpoint,
            @Nullable String httpMethod,
            @Nullable String requestFormat,
            @Nullable String payload,
            WebhookWishJson.@Nullable AuthenticationJson authentication,
            @Nullable Map<String, String> customHeaders) {

        HookTarget target() {
            return new HookTarget(
                    FieldError.text("endpoint", endpoint, 2_000),
                    WebhookWishJson.word(
                            "http_method", httpMethod == null ? "POST" : httpMethod, HookTarget.Method.class),
                    WebhookWishJson.word(
                            "request_format", requestFormat == null ? "json" : requestFormat, HookTarget.Format.class),
                    customHeaders == null ? Map.of() : customHeaders);
        }

        String body() {
            return payload == null ? "{}" : payload;
        }
    }

    record TestBodyJson(@Nullable TestJson request) {
        TestJson asked() {
            return request == null ? new TestJson(null, null, null, null, null, null) : request;
        }
    }

    private final Invocations invocations;
    private final HookTests tests;

    WebhookCallsResource(Invocations invocations, HookTests tests) {
        this.invocations = invocations;
        this.tests = tests;
    }

    /** The newest first. */
    @GetMapping("/{id}/invocations")
    @Needs(MANAGE_HOOKS)
    Envelope invocations(Viewer viewer, Asked asked, @PathVariable String id) {
        var hook = new HookId(id);
        var page = asked.pageByCursor(Listing.walked(
                (after, most) ->
                        invocations.of(viewer, hook, Optional.ofNullable(after).map(InvocationId::new), most),
                (before, most) -> invocations.newer(viewer, hook, new InvocationId(String.valueOf(before)), most),
                it -> it.id().value()));
        return page.as(
                "invocations", page.rows().stream().map(InvocationJson::of).toList());
    }

    @GetMapping("/{id}/invocations/{invocation}/attempts")
    @Needs(MANAGE_HOOKS)
    Envelope attempts(Viewer viewer, Asked asked, @PathVariable String id, @PathVariable String invocation) {
        var hook = new HookId(id);
        var found = invocations.get(viewer, hook, new InvocationId(invocation));
        var page = asked.pageByCursor(Listing.of(invocations.attempts(viewer, hook, found.id())));
        return page.as(
                "attempts",
                page.rows().stream().map(it -> AttemptJson.of(it, found)).toList());
    }

    /** A webhook as it stands, by {@code webhook_id}, or an endpoint that is written out. */
    @PostMapping("/test")
    @Needs(MANAGE_HOOKS)
    Envelope test(Viewer viewer, Asked asked, @RequestBody TestBodyJson wire) {
        var request = wire.asked();
        var outcome = asked.text("webhook_id")
                .map(it -> tests.call(viewer, new HookId(it), request.body()))
                .orElseGet(() -> tests.call(
                        viewer,
                        request.target(),
                        request.authentication() == null
                                ? null
                                : request.authentication().read(),
                        request.body()));
        return Envelope.of("response", ResponseJson.of(outcome));
    }
}
