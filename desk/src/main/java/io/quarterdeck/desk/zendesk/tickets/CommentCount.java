package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.Conversations;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How much was said in each ticket. */
@Component
class CommentCount implements TicketExtra {

    private final Conversations comments;

    CommentCount(Conversations comments) {
        this.comments = comments;
    }

    @Override
    public String include() {
        return "comment_count";
    }

    @Override
    public String key() {
        return "comment_count";
    }

    @Override
    public Map<TicketId, ?> of(Viewer viewer, Asked asked, List<Ticket> tickets) {
        return comments.counts(tickets.stream().map(Ticket::id).toList());
    }
}
