package io.quarterdeck.desk.zendesk.search;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.search.Searches;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.TicketLists;
import io.quarterdeck.desk.zendesk.tickets.TicketWires;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectJson;
import io.quarterdeck.desk.zendesk.wire.Sideload;
import io.quarterdeck.engine.search.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Shows what was found, each as its own endpoint shows it, with the kind of thing that it is. */
@Component
class FoundRows {

    private static final int AT_ONCE = 100;

    private final TicketLists tickets;
    private final TicketWires wires;
    private final DialectJson json;
    private final Map<String, Sideload> others;

    FoundRows(TicketLists tickets, TicketWires wires, DialectJson json, List<Sideload> others) {
        this.tickets = tickets;
        this.wires = wires;
        this.json = json;
        this.others = others.stream().collect(Collectors.toMap(Sideload::name, it -> it));
    }

    List<ObjectNode> of(Viewer viewer, Asked asked, List<Searches.Result> found) {
        var rows = new HashMap<Searches.Result, ObjectNode>();
        for (var thing : Thing.values()) {
            var ids = found.stream()
                    .filter(it -> it.thing() == thing)
                    .map(Searches.Result::id)
                    .toList();
            for (var from = 0; from < ids.size(); from += AT_ONCE) {
                var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                for (var wire : wires(viewer, asked, thing, some)) {
                    var row = (ObjectNode) json.mapper().valueToTree(wire);
                    row.put("result_type", thing.word());
                    rows.put(new Searches.Result(thing, row.path("id").asLong()), row);
                }
            }
        }
        return found.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** The tickets of a list in its order; who was deleted meanwhile is missing. */
    List<Ticket> tickets(Viewer viewer, List<TicketId> ids) {
        var found = new ArrayList<Ticket>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var known = tickets.all(viewer, some).stream().collect(Collectors.toMap(Ticket::id, it -> it));
            some.stream().map(known::get).filter(Objects::nonNull).forEach(found::add);
        }
        return found;
    }

    private List<?> wires(Viewer viewer, Asked asked, Thing thing, List<Long> ids) {
        return thing == Thing.TICKET
                ? wires.of(
                        viewer,
                        asked,
                        tickets(viewer, ids.stream().map(TicketId::new).toList()))
                : Objects.requireNonNull(others.get(thing.word() + "s")).rows(viewer, asked, ids);
    }
}
