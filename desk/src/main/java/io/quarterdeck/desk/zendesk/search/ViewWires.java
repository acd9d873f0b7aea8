package io.quarterdeck.desk.zendesk.search;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.search.Found;
import io.quarterdeck.desk.search.TicketView;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.desk.zendesk.tickets.TicketJson;
import io.quarterdeck.desk.zendesk.tickets.TicketWires;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.engine.rules.Written;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows views on the wire and reads them from it: people by their customer's id, priorities by rank. */
@Component
class ViewWires {

    private static final Set<String> PRIORITIES = Set.of("urgent", "high", "normal", "low");

    private final Customers customers;
    private final Playbooks playbooks;
    private final FoundRows rows;
    private final TicketWires tickets;

    ViewWires(Customers customers, Playbooks playbooks, FoundRows rows, TicketWires tickets) {
        this.customers = customers;
        this.playbooks = playbooks;
        this.rows = rows;
        this.tickets = tickets;
    }

    ViewJson of(Asked asked, TicketView view) {
        return ViewJson.of(
                asked,
                view,
                new ViewJson.ConditionsJson(
                        written(view.asks().all()), written(view.asks().any())),
                restriction(view.audience()));
    }

    private List<Written.Condition> written(List<Written.Condition> conditions) {
        var playbook = playbooks.current().playbook();
        return conditions.stream()
                .map(it -> it.field().equals("priority") && !it.value().isEmpty()
                        ? new Written.Condition(it.field(), it.operator(), WirePriority.word(playbook, it.value()))
                        : it)
                .toList();
    }

    private ViewJson.@Nullable RestrictionJson restriction(TicketView.Audience audience) {
        if (audience.isEverybody()) {
            return null;
        }
        return audience.person() == null
                ? new ViewJson.RestrictionJson("Group", audience.groups().getFirst(), audience.groups())
                : new ViewJson.RestrictionJson(
                        "User", customers.of(audience.person()).value(), List.of());
    }

    /** What a caller says of a view, with our own words for priorities. */
    Said said(Map<String, @Nullable Object> body) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        Said.of(body).within("view").values().forEach((key, value) -> said.put(key, ours(key, value)));
        return new Said(said);
    }

    private @Nullable Object ours(String key, @Nullable Object value) {
        if (key.equals("conditions") && value instanceof Map<?, ?> map) {
            var conditions = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((place, list) -> conditions.put(String.valueOf(place), ours(String.valueOf(place), list)));
            return conditions;
        }
        return (key.equals("all") || key.equals("any")) && value instanceof Collection<?> many
                ? many.stream().map(this::condition).toList()
                : value;
    }

    private Object condition(Object condition) {
        if (condition instanceof Map<?, ?> map
                && "priority".equals(map.get("field"))
                && map.get("value") instanceof String word
                && PRIORITIES.contains(word)) {
            var ours = new LinkedHashMap<Object, Object>(map);
            ours.put("value", WirePriority.named(playbooks.current().playbook(), word));
            return ours;
        }
        return condition;
    }

    List<TicketJson> tickets(Viewer viewer, Asked asked, List<Found> found) {
        return tickets.of(
                viewer,
                asked,
                rows.tickets(viewer, found.stream().map(Found::id).toList()));
    }

    /** Rows as a view lays them out: the columns, and the ticket in short. */
    static List<Map<String, @Nullable Object>> rows(TicketView view, List<TicketJson> tickets) {
        return tickets.stream().map(it -> row(view, it)).toList();
    }

    private static Map<String, @Nullable Object> row(TicketView view, TicketJson ticket) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("ticket_id", ticket.id());
        view.layout().columns().forEach(it -> row.put(ViewColumns.key(it), ViewColumns.value(it, ticket)));
        var brief = new LinkedHashMap<String, @Nullable Object>();
        brief.put("id", ticket.id());
        brief.put("url", ticket.url());
        brief.put("subject", ticket.subject());
        brief.put("description", ticket.description());
        brief.put("status", ticket.status());
        brief.put("type", ticket.type());
        brief.put("priority", ticket.priority());
        row.put("ticket", brief);
        return row;
    }
}
