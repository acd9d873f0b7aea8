package io.quarterdeck.desk.zendesk.wire;

import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON as the dialect writes it: compact, in snake case, nulls included, times to the second. */
@Component
public class DialectJson {

    private final JsonMapper mapper;

    DialectJson(JsonMapper desk) {
        mapper = desk.rebuild()
                .addModule(new SimpleModule().addSerializer(Instant.class, new ToTheSecond()))
                .build();
    }

    public byte[] written(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    public JsonMapper mapper() {
        return mapper;
    }

    private static final class ToTheSecond extends StdSerializer<Instant> {

        ToTheSecond() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant at, JsonGenerator json, SerializationContext context) {
            json.writeString(WireTime.written(at));
        }
    }
}
