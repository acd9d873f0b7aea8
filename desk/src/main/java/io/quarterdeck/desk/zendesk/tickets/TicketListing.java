package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.TicketLists;
import io.quarterdeck.desk.tickets.TicketLists.Key;
import io.quarterdeck.desk.tickets.TicketLists.Order;
import io.quarterdeck.desk.tickets.TicketLists.Which;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Sort;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of tickets that have something in common, in the order that was asked for. */
@Component
public class TicketListing {

    private static final Set<String> FIELDS = Set.of("id", "created_at", "updated_at");

    private final TicketLists lists;

    TicketListing(TicketLists lists) {
        this.lists = lists;
    }

    public Listing<Ticket> of(Viewer viewer, Asked asked, Which which) {
        var sort = asked.sort(FIELDS).orElse(new Sort("id", asked.descending()));
        var forth = new TicketLists.Listing(which, order(sort), sort.descending());
        var back = new TicketLists.Listing(which, order(sort), !sort.descending());
        return Listing.keyed(
                () -> lists.count(viewer, which),
                (skip, most) -> lists.after(viewer, forth, null, skip, most),
                (key, most) -> lists.after(viewer, forth, read(key), 0, most),
                (key, most) -> lists.after(viewer, back, read(key), 0, most).reversed(),
                it -> written(Key.of(it, forth.order())));
    }

    private static Order order(Sort sort) {
        return switch (sort.field()) {
            case "created_at" -> Order.CREATED;
            case "updated_at" -> Order.UPDATED;
            default -> Order.NUMBER;
        };
    }

    private static String written(Key key) {
        return "%d|%s".formatted(key.id().value(), key.at() == null ? "" : key.at());
    }

    private static @Nullable Key read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var bar = text.indexOf('|');
            var at = text.substring(bar + 1);
            return new Key(
                    at.isEmpty() ? null : Instant.parse(at), new TicketId(Long.parseLong(text.substring(0, bar))));
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
            throw DialectRefusal.badValue("cursor", "It is none that this list gave out");
        }
    }
}
