package io.quarterdeck.desk.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.kit.Id;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.engine.time.Left;
import java.util.Map;
import java.util.function.LongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The JSON in which events and their clocks are stored: ids as numbers, what is left of a clock as text, keys in order. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(ids())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private EventJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static SimpleModule ids() {
        var module = new SimpleModule("ids");
        module.addSerializer(Id.class, new ValueSerializer<Id>() {
            @Override
            public void serialize(Id id, JsonGenerator to, SerializationContext context) {
                to.writeNumber(id.value());
            }
        });
        module.addSerializer(Left.class, new ValueSerializer<Left>() {
            @Override
            public void serialize(Left left, JsonGenerator to, SerializationContext context) {
                to.writeString(left.toString());
            }
        });
        module.addDeserializer(Left.class, new ValueDeserializer<Left>() {
            @Override
            public Left deserialize(JsonParser from, DeserializationContext context) {
                return Left.parse(from.getString());
            }
        });
        id(module, TicketId.class, TicketId::new);
        id(module, MessageId.class, MessageId::new);
        id(module, PersonId.class, PersonId::new);
        id(module, CustomerId.class, CustomerId::new);
        id(module, AttachmentId.class, AttachmentId::new);
        id(module, AsideId.class, AsideId::new);
        id(module, GroupId.class, GroupId::new);
        id(module, OrganizationId.class, OrganizationId::new);
        id(module, FieldId.class, FieldId::new);
        id(module, FormId.class, FormId::new);
        id(module, CustomStatusId.class, CustomStatusId::new);
        return module;
    }

    private static <I extends Id> void id(SimpleModule module, Class<I> type, LongFunction<I> as) {
        module.addDeserializer(type, new ValueDeserializer<I>() {
            @Override
            public I deserialize(JsonParser from, DeserializationContext context) {
                return as.apply(from.getLongValue());
            }
        });
    }
}
