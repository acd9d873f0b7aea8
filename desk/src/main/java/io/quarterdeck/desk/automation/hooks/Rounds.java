package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.HookSender;
import io.quarterdeck.desk.automation.hooks.calling.HookSender.Parcel;
import io.quarterdeck.desk.kit.BrandScope;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One round to one webhook: take a few things that are due, tell them all at once, write down what came of each. */
@Component
class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final int AT_ONCE = 8;

    /** Longer than a call may last; after it, whoever took something and did not report is taken for dead. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final Hooks hooks;
    private final HookSender sender;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rounds(Deliveries deliveries, Hooks hooks, HookSender sender, TransactionTemplate transaction, Clock clock) {
        this.deliveries = deliveries;
        this.hooks = hooks;
        this.sender = sender;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How many it told. */
    int deliver(HookId hook) {
        var taken = transaction.execute(_ -> deliveries.take(hook, AT_ONCE, clock.instant(), LEASE));
        if (taken.isEmpty()) {
            return 0;
        }
        var brand = BrandScope.required();
        var calls = new ArrayList<Thread>();
        for (var it : taken) {
            calls.add(Thread.ofVirtual().start(() -> BrandScope.run(brand, () -> tryToTell(it))));
        }
        for (var it : calls) {
            join(it);
        }
        return taken.size();
    }

    private void tryToTell(Invocation it) {
        try {
            tell(it);
        } catch (RuntimeException e) {
            log.warn(
                    "webhook not called, will try again when the lease is over invocation={}",
                    it.id().value(),
                    e);
        }
    }

    private void tell(Invocation it) {
        var from = clock.instant();
        var outcome = sender.send(parcel(it), from);
        settle(new Attempt(it.id(), it.attempts(), from, clock.instant(), outcome), it);
    }

    private Parcel parcel(Invocation it) {
        var calling = hooks.calling(it.hook());
        return new Parcel(it.hook(), it.id(), calling.target(), calling.authentication(), calling.secret(), it.body());
    }

    private void settle(Attempt attempt, Invocation it) {
        transaction.executeWithoutResult(_ -> deliveries.settle(it, attempt));
        log.info(
                "webhook called webhook={} invocation={} attempt={} outcome={}",
                it.hook().value(),
                it.id().value(),
                it.attempts(),
                attempt.outcome().getClass().getSimpleName());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
