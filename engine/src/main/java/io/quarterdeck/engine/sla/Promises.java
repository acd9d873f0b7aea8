package io.quarterdeck.engine.sla;

import io.quarterdeck.engine.playbook.Playbook;
import java.time.Instant;
import java.util.Optional;

/** What is promised on a ticket. Pure: the same state, happening, playbook and instant give the same decision. */
public final class Promises {

    private Promises() {}

    /** Takes one happening into account; what went wrong by {@code at} without anybody noticing is noticed first. */
    public static Decision step(Clocks state, Happening what, Playbook playbook, Instant at) {
        return new Step(state, playbook, at).take(what);
    }

    /** Who does what by when; nothing on a ticket that is not open. */
    public static Optional<NextStep> nextStep(Clocks state, Playbook playbook, Instant now) {
        var contact = state.contact();
        if (contact == null) {
            return Optional.empty();
        }
        var stage =
                playbook.escalation().matrix(Offer.priority(contact, playbook).name());
        return state.binding().map(clock -> {
            if (clock.paused()) {
                return new NextStep("Wait for the customer", stage.owner(), clock.aimAt());
            }
            var late = now.isAfter(clock.aimAt());
            return new NextStep(
                    clock.kind().task(),
                    late ? stage.then().orElse(stage.owner()) : stage.owner(),
                    late ? clock.breachAt() : clock.aimAt());
        });
    }
}
