package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.InvocationId;
import io.quarterdeck.desk.automation.hooks.calling.Patience;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.tickets.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down, in the transaction at hand, what a webhook is to be told; the courier does the rest. */
@Service
public class HookOutbox {

    /** What a rendered body may weigh. */
    public static final int LONGEST_BODY = 256_000;

    private static final Duration AT_MOST_STALE = Duration.ofSeconds(2);

    private final HookTable hooks;
    private final InvocationTable invocations;
    private final Ulids ulids;
    private final Remembered<BrandId, List<Hook>> known;
    private final TransactionTemplate transaction;

    HookOutbox(
            HookTable hooks, InvocationTable invocations, Ulids ulids, TransactionTemplate transaction, Clock clock) {
        this.hooks = hooks;
        this.invocations = invocations;
        this.ulids = ulids;
        this.transaction = transaction;
        this.known = new Remembered<>(AT_MOST_STALE, clock);
    }

    /**
     * A rule calls a webhook about a ticket.
     *
     * @param cause the rule, such as {@code trigger:12}
     * @param body what its template came to
     * @return nothing is queued, and false, when the webhook is gone, rests, or is not called by rules
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean queue(HookId id, TicketId ticket, String cause, String body, Instant at) {
        if (body.getBytes(StandardCharsets.UTF_8).length > LONGEST_BODY) {
            throw Refusal.invalid("webhook_body", "A webhook's body has at most %,d bytes".formatted(LONGEST_BODY));
        }
        var hook = here().stream()
                .filter(it -> it.id().equals(id) && it.hears(Hook.BY_RULES))
                .findFirst();
        hook.ifPresent(it -> insert(it, ticket, Hook.BY_RULES, cause, body, at));
        return hook.isPresent();
    }

    /** Whether there is such a webhook for rules to call, also while it rests. */
    boolean serves(HookId id) {
        return here().stream()
                .anyMatch(it -> it.id().equals(id) && it.subscriptions().contains(Hook.BY_RULES));
    }

    /** Tells every webhook that hears a type of event. */
    void tell(String type, TicketId ticket, String cause, Supplier<String> body, Instant at) {
        here().stream().filter(it -> it.hears(type)).forEach(it -> insert(it, ticket, type, cause, body.get(), at));
    }

    /** Whether anybody hears anything at all, which most brands' tickets can be spared from asking twice. */
    boolean isHeard() {
        return here().stream().anyMatch(it -> it.active() && !it.subscriptions().contains(Hook.BY_RULES));
    }

    void forget() {
        known.forget(BrandScope.required());
    }

    private List<Hook> here() {
        return known.get(BrandScope.required(), _ -> transaction.execute(_ -> hooks.all()));
    }

    private void insert(Hook hook, @Nullable TicketId ticket, String type, String cause, String body, Instant at) {
        invocations.insert(new Invocation(
                new InvocationId(ulids.next(at)),
                hook.id(),
                ticket,
                type,
                cause,
                body,
                Invocation.State.WAITING,
                0,
                at,
                at.plus(Patience.AT_LEAST),
                at,
                null));
    }
}
