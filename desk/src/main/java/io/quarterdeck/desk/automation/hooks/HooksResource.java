package io.quarterdeck.desk.automation.hooks;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_HOOKS;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.hooks.calling.Breaker;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.InvocationId;
import io.quarterdeck.desk.automation.hooks.calling.Signatures;
import io.quarterdeck.desk.kit.Means;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A brand's webhooks, what they were told, and one more try. */
@RestController
@RequestMapping("/api/desk/webhooks")
class HooksResource {

    private static final int PAGE = 100;

    record SecretJson(String algorithm, String secret) {}

    record BodyJson(@Nullable String body) {
        String text() {
            return body == null ? "{}" : body;
        }
    }

    record InvocationsJson(
            List<HookJson.InvocationJson> invocations,
            @Nullable String after) {}

    /** {@code until} is when it is called again, unless it is closed. */
    record CircuitJson(
            @Means(Breaker.State.class) String state,
            int tried,
            int failed,
            @Nullable Instant until) {
        static CircuitJson of(Breaker it) {
            return new CircuitJson(
                    it.state().name().toLowerCase(Locale.ROOT),
                    it.tried(),
                    it.failed(),
                    it.state() == Breaker.State.CLOSED ? null : it.openUntil());
        }
    }

    private final Hooks hooks;
    private final HookTests tests;
    private final Invocations invocations;

    HooksResource(Hooks hooks, HookTests tests, Invocations invocations) {
        this.hooks = hooks;
        this.tests = tests;
        this.invocations = invocations;
    }

    @GetMapping
    @Needs(MANAGE_HOOKS)
    List<HookJson> list(Viewer viewer) {
        return hooks.all(viewer).stream().map(HookJson::of).toList();
    }

    @PostMapping
    @Needs(MANAGE_HOOKS)
    @ResponseStatus(HttpStatus.CREATED)
    HookJson create(Viewer viewer, @RequestBody HookWishJson wire) {
        return HookJson.of(hooks.create(viewer, wire.wish()));
    }

    @GetMapping("/{id}")
    @Needs(MANAGE_HOOKS)
    HookJson show(Viewer viewer, @PathVariable @Means(HookId.class) String id) {
        return HookJson.of(hooks.get(viewer, new HookId(id)));
    }

    /** What is not said stays as it is. */
    @PatchMapping("/{id}")
    @Needs(MANAGE_HOOKS)
    HookJson change(Viewer viewer, @PathVariable @Means(HookId.class) String id, @RequestBody HookWishJson wire) {
        var hook = hooks.get(viewer, new HookId(id));
        return HookJson.of(hooks.change(viewer, hook.id(), wire.wish(hook)));
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_HOOKS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable @Means(HookId.class) String id) {
        hooks.delete(viewer, new HookId(id));
    }

    /** With what the receiver checks our signature. */
    @GetMapping("/{id}/secret")
    @Needs(MANAGE_HOOKS)
    SecretJson secret(Viewer viewer, @PathVariable @Means(HookId.class) String id) {
        return new SecretJson(Signatures.ALGORITHM, hooks.secret(viewer, new HookId(id)));
    }

    /** A new secret; the old one ends. */
    @PostMapping("/{id}/secret")
    @Needs(MANAGE_HOOKS)
    @ResponseStatus(HttpStatus.CREATED)
    SecretJson changeSecret(Viewer viewer, @PathVariable @Means(HookId.class) String id) {
        return new SecretJson(Signatures.ALGORITHM, hooks.changeSecret(viewer, new HookId(id)));
    }

    /** Whether it is being called, or left in peace because it fails. */
    @GetMapping("/{id}/circuit")
    @Needs(MANAGE_HOOKS)
    CircuitJson circuit(Viewer viewer, @PathVariable @Means(HookId.class) String id) {
        return CircuitJson.of(hooks.circuit(viewer, new HookId(id)));
    }

    /** Calls the address once, with this body, and says what came back. */
    @PostMapping("/{id}/test")
    @Needs(MANAGE_HOOKS)
    HookJson.OutcomeJson test(Viewer viewer, @PathVariable @Means(HookId.class) String id, @RequestBody BodyJson wire) {
        return HookJson.OutcomeJson.of(tests.call(viewer, new HookId(id), wire.text()));
    }

    /** The newest first; {@code after} is the last one of the page before. */
    @GetMapping("/{id}/invocations")
    @Needs(MANAGE_HOOKS)
    InvocationsJson invocations(
            Viewer viewer,
            @PathVariable @Means(HookId.class) String id,
            @RequestParam(required = false) @Nullable String after) {
        var page = invocations.of(
                viewer, new HookId(id), Optional.ofNullable(after).map(InvocationId::new), PAGE);
        return new InvocationsJson(
                page.stream().map(HookJson.InvocationJson::of).toList(),
                page.size() < PAGE ? null : page.getLast().id().value());
    }

    /** Each try of one call, and what came back. */
    @GetMapping("/{id}/invocations/{invocation}/attempts")
    @Needs(MANAGE_HOOKS)
    List<HookJson.AttemptJson> attempts(
            Viewer viewer,
            @PathVariable @Means(HookId.class) String id,
            @PathVariable @Means(InvocationId.class) String invocation) {
        return invocations.attempts(viewer, new HookId(id), new InvocationId(invocation)).stream()
                .map(HookJson.AttemptJson::of)
                .toList();
    }

    /** Makes the call once more. */
    @PostMapping("/{id}/invocations/{invocation}/replay")
    @Needs(MANAGE_HOOKS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(
            Viewer viewer,
            @PathVariable @Means(HookId.class) String id,
            @PathVariable @Means(InvocationId.class) String invocation) {
        invocations.replay(viewer, new HookId(id), new InvocationId(invocation));
    }
}
