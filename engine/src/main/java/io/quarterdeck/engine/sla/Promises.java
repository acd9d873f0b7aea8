package io.quarterdeck.engine.sla;

import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.BusinessCalendar;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a playbook promises on a ticket. Pure: the same state, happening, playbook and instant give the same decision.
 *
 * <p>Whoever takes many steps under one playbook keeps its {@code Promises}, which remember what each kind of contact is
 * offered. Safe for many threads: what is remembered is replaced by more of the same.
 */
public final class Promises {
    /** More than a playbook distinguishes; contacts with names of nobody's playbook must not fill the memory. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Playbook playbook;
    private volatile Map<Contact, Offers> remembered = Map.of();

    private Promises(Playbook playbook) {
        this.playbook = playbook;
    }

    public static Promises by(Playbook playbook) {
        return new Promises(playbook);
    }

    /** One step under a playbook that is not asked again. */
    public static Decision step(Clocks state, Happening what, Playbook playbook, Instant at) {
        return by(playbook).step(state, what, at);
    }

    /** As {@link #nextStep(Clocks, Instant)} under a playbook that is not asked again. */
    public static Optional<NextStep> nextStep(Clocks state, Playbook playbook, Instant now) {
        return by(playbook).nextStep(state, now);
    }

    /** Takes one happening into account; what went wrong by {@code at} without anybody noticing is noticed first. */
    public Decision step(Clocks state, Happening what, Instant at) {
        return new Step(state, this, at).take(what);
    }

    /** Who does what by when; nothing on a ticket that is not open. */
    public Optional<NextStep> nextStep(Clocks state, Instant now) {
        var contact = state.contact();
        if (contact == null) {
            return Optional.empty();
        }
        var stage = to(contact).stage();
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

    /** A deadline that a playbook promises, and the path of the setting that says so. */
    public record Offered(String source, Deadline deadline) {}

    /** Everything that is promised of a kind to a kind of contact; the strictest binds. */
    public List<Offered> offered(PromiseKind kind, Contact contact) {
        return to(contact).of(kind).stream()
                .map(it -> new Offered(it.source(), it.deadline()))
                .toList();
    }

    BusinessCalendar calendar() {
        return playbook.calendar();
    }

    Offers to(Contact contact) {
        var offers = remembered.get(contact);
        return offers == null ? found(contact) : offers;
    }

    private Offers found(Contact contact) {
        var offers = Offers.to(contact, playbook);
        var more = new HashMap<>(remembered);
        if (more.size() < MOST_REMEMBERED) {
            more.put(contact, offers);
            remembered = more;
        }
        return offers;
    }
}
