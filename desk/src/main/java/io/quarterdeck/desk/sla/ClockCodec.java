package io.quarterdeck.desk.sla;

import io.quarterdeck.desk.tickets.EventJson;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Pause;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Stores clocks and pauses in the same JSON as the events that tell of them. */
@Component
class ClockCodec {

    private static final TypeReference<List<Pause>> PAUSES = new TypeReference<>() {};

    String write(Object clockOrPauses) {
        return EventJson.mapper().writeValueAsString(clockOrPauses);
    }

    Clock readClock(String stored) {
        return EventJson.mapper().readValue(stored, Clock.class);
    }

    List<Pause> readPauses(String stored) {
        return EventJson.mapper().readValue(stored, PAUSES);
    }
}
