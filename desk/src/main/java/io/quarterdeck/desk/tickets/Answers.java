package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.engine.sla.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What others make of a change before it is saved: rules first, then an owner if there is none, then the promises. */
@Component
class Answers {

    /** What is to be kept once the ticket is. */
    record Effects(List<Kept> kept) {

        record Kept(Reactions.Effect effect, LogEntry entry) {}

        void keep(TicketFacts now) {
            kept.forEach(it -> it.effect().keep(it.entry(), now));
        }
    }

    private final SingletonSupplier<Reactions> reactions;
    private final SingletonSupplier<Editing> editing;
    private final Promises promises;
    private final Playbooks playbooks;
    private final AnyOwner owners;

    Answers(
            ObjectProvider<Reactions> reactions,
            ObjectProvider<Editing> editing,
            Promises promises,
            Playbooks playbooks,
            AnyOwner owners) {
        this.reactions = SingletonSupplier.ofNullable(reactions::getIfAvailable);
        this.editing = SingletonSupplier.of(editing::getObject);
        this.promises = promises;
        this.playbooks = playbooks;
        this.owners = owners;
    }

    Effects to(Change change) {
        var caller = change.by();
        for (var fired : fired(change)) {
            change.as(Actor.SYSTEM, fired.cause());
            editing.obtain().apply(change, fired.edit());
            fired.effects().forEach(change::does);
        }
        change.as(caller.actor(), caller.cause());
        own(change);
        promise(change);
        return new Effects(List.copyOf(change.effects()));
    }

    private List<Reactions.Fired> fired(Change change) {
        var before = change.before();
        if (!change.concernsRules()
                || change.by().cause().equals(By.IMPORT)
                || (change.actor().kind() == Actor.Kind.SYSTEM
                        && !change.by().cause().startsWith(By.AUTOMATION))
                || (before != null && before.standing().status() == Status.CLOSED)) {
            return List.of();
        }
        return Optional.ofNullable(reactions.get())
                .map(it -> it.to(new Reactions.Proposed(
                        before,
                        change.now(),
                        change.said(),
                        change.by(),
                        change.at(),
                        (facts, edit) -> sketched(facts, edit, change.at()))))
                .orElse(List.of());
    }

    private TicketFacts sketched(TicketFacts facts, Edit edit, Instant at) {
        return editing.obtain().sketch(facts, By.desk("rule"), edit, at);
    }

    /** B-39: an open ticket has an owner from its first instant. */
    private void own(Change change) {
        var facts = change.now();
        if (facts.parties().owner() == null && facts.standing().status().isOpen()) {
            change.happened(
                    new TicketEvent.Assigned(owners.of(facts, facts.parties().group()), null));
        }
    }

    private void promise(Change change) {
        var before = change.before();
        if (before == null) {
            var happenings = new ArrayList<Happening>();
            happenings.add(new Happening.Opened(change.contact()));
            change.happenings().stream()
                    .filter(it -> !(it instanceof Happening.Reclassified))
                    .forEach(happenings::add);
            change.happened(promises.opened(change.ticket(), happenings, playbooks.current(), change.at()));
        } else if (!change.happenings().isEmpty()) {
            change.happened(promises.after(
                    change.ticket(), Change.contact(before), change.happenings(), playbooks.current(), change.at()));
        }
    }
}
