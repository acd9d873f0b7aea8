package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said in tickets, page by page, as the viewer may read it. */
@Service
public class Comments {

    private final CommentTable table;
    private final TicketTable tickets;

    Comments(CommentTable table, TicketTable tickets) {
        this.table = table;
        this.tickets = tickets;
    }

    @Transactional(readOnly = true)
    public List<Comment> of(Viewer viewer, TicketId ticket, Slice slice) {
        refuseHidden(viewer, ticket);
        return slice.inOrder(table.of(ticket, viewer.may(READ_NOTES), slice));
    }

    @Transactional(readOnly = true)
    public long count(Viewer viewer, TicketId ticket) {
        refuseHidden(viewer, ticket);
        return table.count(ticket, viewer.may(READ_NOTES));
    }

    /** By ticket, the words it began with; of tickets that the caller was shown. */
    @Transactional(readOnly = true)
    public Map<TicketId, String> first(Collection<TicketId> shown) {
        return shown.isEmpty() ? Map.of() : table.first(shown);
    }

    /** By ticket, how much was said in it; of tickets that the caller was shown. */
    @Transactional(readOnly = true)
    public Map<TicketId, Long> counts(Collection<TicketId> shown) {
        return shown.isEmpty() ? Map.of() : table.counts(shown);
    }

    /** Those that a history mentions which the caller was shown. */
    @Transactional(readOnly = true)
    public List<Comment> those(Collection<MessageId> shown) {
        return shown.isEmpty() ? List.of() : table.those(shown);
    }

    private void refuseHidden(Viewer viewer, TicketId ticket) {
        if (tickets.find(viewer, ticket).isEmpty()) {
            throw Refusal.notFound(ticket);
        }
    }
}
