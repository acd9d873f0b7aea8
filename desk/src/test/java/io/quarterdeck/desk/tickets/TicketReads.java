package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What the web app reads of tickets, for tests of other modules. */
public record TicketReads(ApplicationContext desk) {

    /** A page of a built-in view, and the one that follows. */
    public void list(Viewer viewer, String view, @Nullable String words) {
        var first = pages().list(viewer, TicketQuery.of(view, words, null));
        if (first.next() != null) {
            pages().list(viewer, TicketQuery.of(view, words, first.next()));
        }
    }

    public void views(Viewer viewer) {
        pages().views(viewer);
    }

    public void page(Viewer viewer, TicketId id) {
        pages().show(viewer, id);
    }

    private TicketPages pages() {
        return desk.getBean(TicketPages.class);
    }
}
