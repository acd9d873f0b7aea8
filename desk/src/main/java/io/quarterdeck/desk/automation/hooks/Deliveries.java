package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.hooks.calling.Breaker;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.Outcome;
import io.quarterdeck.desk.automation.hooks.calling.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What becomes of a delivery: taken when it is due and the breaker lets it through, told, tried again or given up. */
@Component
class Deliveries {

    private final HookTable hooks;
    private final InvocationTable invocations;
    private final AttemptTable attempts;
    private final BreakerTable breakers;
    private final Patience patience;

    Deliveries(
            HookTable hooks,
            InvocationTable invocations,
            AttemptTable attempts,
            BreakerTable breakers,
            Patience patience) {
        this.hooks = hooks;
        this.invocations = invocations;
        this.attempts = attempts;
        this.breakers = breakers;
        this.patience = patience;
    }

    List<Invocation> take(HookId hook, int wanted, Instant now, Duration lease) {
        var breaker = breakers.lock(hook, now);
        var most = breaker.lets(wanted, now);
        var taken = most == 0 ? List.<Invocation>of() : invocations.take(hook, now, now.plus(lease), most);
        if (!taken.isEmpty()) {
            breakers.save(hook, breaker.probing(now.plus(lease)));
        }
        return taken;
    }

    void settle(Invocation it, Attempt attempt) {
        attempts.insert(attempt);
        var now = attempt.endedAt();
        switch (attempt.outcome()) {
            case Outcome.Delivered _ -> invocations.delivered(it, now);
            case Outcome.Answered answer -> {
                if (answer.isGone()) {
                    hooks.rest(it.hook());
                    invocations.failed(it, now);
                } else {
                    again(it, answer.retryAfter(), now);
                }
            }
            case Outcome.Refused _, Outcome.Late _, Outcome.Unreachable _ -> again(it, Optional.empty(), now);
        }
        var went = attempt.outcome() instanceof Outcome.Delivered;
        var before = breakers.lock(it.hook(), now);
        var after = before.after(went, now);
        breakers.save(it.hook(), after);
        if (before.state() == Breaker.State.HALF_OPEN && after.state() == Breaker.State.OPEN) {
            invocations.giveUp(it.hook(), now);
        }
    }

    private void again(Invocation it, Optional<Duration> asked, Instant now) {
        if (now.isBefore(it.giveUpAt())) {
            invocations.later(it, now.plus(patience.after(it.attempts(), asked)));
        } else {
            invocations.failed(it, now);
        }
    }
}
