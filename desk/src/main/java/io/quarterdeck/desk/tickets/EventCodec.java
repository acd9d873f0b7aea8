package io.quarterdeck.desk.tickets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as the JSON that is stored and hashed, and reads them back. */
@Component
class EventCodec {

    private static final Map<String, Class<? extends TicketEvent>> KINDS = Arrays.stream(
                    TicketEvent.class.getPermittedSubclasses())
            .map(it -> it.<TicketEvent>asSubclass(TicketEvent.class))
            .collect(Collectors.toUnmodifiableMap(EventCodec::kind, it -> it));

    private final JsonMapper json = EventJson.mapper();

    String kind(TicketEvent event) {
        return kind(event.getClass());
    }

    private static String kind(Class<?> event) {
        return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** Keys in order, nothing empty: the same event always gives the same text. */
    String write(TicketEvent event) {
        return json.writeValueAsString(event);
    }

    /** The same text again, however the database has laid the stored JSON out. */
    String canonical(String stored) {
        return json.writeValueAsString(json.readValue(stored, TreeMap.class));
    }

    TicketEvent read(String kind, String values) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException(
                    "No event is called '%s'; was the log written by a newer desk?".formatted(kind));
        }
        return json.readValue(values, type);
    }
}
