package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns an edit into what happens to a ticket: what it is about first, then who has it, what is said, where it stands. */
@Component
class Editing {

    /** What may still be said of a closed ticket. */
    private static final Set<Attribute<?>> AFTER_CLOSING =
            Set.of(Attribute.TAGS, Attribute.SATISFACTION, Attribute.RATING_COMMENT, Attribute.RATING_REASON);

    private final Changes changes;
    private final Describing describing;
    private final Assigning assigning;
    private final Speaking speaking;
    private final Moving moving;

    Editing(Changes changes, Describing describing, Assigning assigning, Speaking speaking, Moving moving) {
        this.changes = changes;
        this.describing = describing;
        this.assigning = assigning;
        this.speaking = speaking;
        this.moving = moving;
    }

    void apply(Change change, Edit edit) {
        refuseClosed(change.now(), edit);
        describing.apply(change, edit);
        assigning.apply(change, edit);
        edit.comment().ifPresent(it -> speaking.say(change, it));
        moving.apply(change, edit);
    }

    /** The facts as they would be; nothing is saved, and nothing is said. */
    TicketFacts sketch(TicketFacts facts, By by, Edit edit, Instant at) {
        var change = changes.sketch(facts, by, at);
        apply(change, edit);
        return change.now();
    }

    private static void refuseClosed(TicketFacts facts, Edit edit) {
        var allowed =
                edit.fields().isEmpty() && edit.comment().isEmpty() && AFTER_CLOSING.containsAll(edit.attributes());
        if (facts.standing().status() == Status.CLOSED && !allowed) {
            throw Refusal.conflict("closed", "%s is closed; open a follow-up".formatted(facts.id()), Map.of());
        }
    }
}
