package io.quarterdeck.desk.demo;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Aside;
import io.quarterdeck.desk.tickets.Asides;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.EditJson;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.Merges;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Words;
import io.quarterdeck.desk.tickets.fields.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What agents do with a ticket besides answering. */
@Component
class DemoDeeds {

    private final Edits edits;
    private final Merges merges;
    private final Asides asides;
    private final Fields fields;

    DemoDeeds(Edits edits, Merges merges, Asides asides, Fields fields) {
        this.edits = edits;
        this.merges = merges;
        this.asides = asides;
        this.fields = fields;
    }

    /** A key that is the title of a field of the brand's own means that field. */
    void edit(Viewer viewer, TicketId ticket, Map<String, Object> said) {
        var own = new LinkedHashMap<String, Object>();
        var wire = new LinkedHashMap<>(said);
        fields.all().stream()
                .filter(it -> !it.type().isSystem() && said.containsKey(it.title()))
                .forEach(it -> own.put(Long.toString(it.id().value()), said.get(it.title())));
        wire.put("fields", own);
        edits.apply(By.web(viewer), ticket, EditJson.of(Said.of(wire)));
    }

    void merge(Viewer viewer, TicketId into, TicketId other) {
        merges.merge(By.web(viewer), into, List.of(other), Merges.Telling.PLAINLY);
    }

    void ask(Viewer viewer, TicketId ticket, Aside.Guest guest, String subject, String text) {
        asides.begin(By.web(viewer), ticket, subject, List.of(guest), Words.plain(text));
    }
}
