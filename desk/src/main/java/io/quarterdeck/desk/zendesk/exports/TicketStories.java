package io.quarterdeck.desk.zendesk.exports;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.History;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.BusinessCalendar;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads whole logs of a few tickets at once; business time is that of the playbook in force. */
@Component
class TicketStories {

    private final History history;
    private final Playbooks playbooks;

    TicketStories(History history, Playbooks playbooks) {
        this.history = history;
        this.playbooks = playbooks;
    }

    Map<TicketId, TicketStory> of(Viewer viewer, Collection<TicketId> tickets) {
        var stories = new TreeMap<TicketId, TicketStory>((one, other) -> Long.compare(one.value(), other.value()));
        var calendar = calendar();
        history.whole(viewer, tickets).forEach((id, log) -> stories.put(id, TicketStory.of(log, calendar)));
        return stories;
    }

    BusinessCalendar calendar() {
        return playbook().calendar();
    }

    Playbook playbook() {
        return playbooks.current().playbook();
    }
}
