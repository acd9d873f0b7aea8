package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.tickets.Attribute.*;

import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.fields.Definitions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a ticket that continues a closed one takes over from it, unless its opener says otherwise. */
@Component
class FollowUps {

    private static final String WHY = "continues a closed ticket";

    private final TicketTable table;
    private final ParticipantTable links;
    private final Definitions definitions;

    FollowUps(TicketTable table, ParticipantTable links, Definitions definitions) {
        this.table = table;
        this.links = links;
        this.definitions = definitions;
    }

    /** The edit that goes with the opening, with what is taken over. */
    Edit inherited(TicketId closed, Edit also) {
        var before = table.find(closed)
                .map(Ticket::facts)
                .filter(it -> it.standing().status() == Status.CLOSED
                        && it.standing().deletion() == null)
                .orElseThrow(() -> Said.wrong(
                        "via_followup_source_id", "InvalidValue", "is not the number of a closed ticket"));
        var about = before.about();
        var edit = also;
        edit = or(edit, TYPE, Optional.ofNullable(about.type()).filter(it -> it != TicketType.INCIDENT));
        edit = or(edit, GROUP, Optional.ofNullable(before.parties().group()).filter(_ -> !also.says(OWNER)));
        edit = or(edit, ORGANIZATION, Optional.ofNullable(before.parties().organization()));
        edit = or(
                edit,
                FORM,
                Optional.ofNullable(about.form()).filter(it -> definitions
                        .all()
                        .form(it)
                        .filter(form -> form.active())
                        .isPresent()));
        edit = edit.tagged(about.tags().stream()
                .filter(it -> !also.says(TAGS) && !it.equals(Merges.TAG))
                .toList());
        for (var field : about.fields().entrySet()) {
            if (!also.fields().containsKey(field.getKey())
                    && definitions.all().field(field.getKey()).isPresent()) {
                edit = edit.with(field.getKey(), field.getValue());
            }
        }
        return edit;
    }

    /** Each of the two names the other. */
    void link(TicketId closed, TicketId next) {
        links.relate(next, closed, WHY);
        links.relate(closed, next, WHY);
    }

    private static <T> Edit or(Edit edit, Attribute<T> attribute, Optional<T> inherited) {
        return edit.says(attribute)
                ? edit
                : inherited.map(it -> edit.with(attribute, it)).orElse(edit);
    }
}
