package io.quarterdeck.desk.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.customers.fields.FieldType;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What things are called: types in the document, components and words on the wire. */
final class Names {

    /** Where two modules call different things the same. */
    private static final Map<Class<?>, String> OTHERWISE = Map.of(FieldType.class, "ProfileFieldType");

    private final JsonMapper json;

    Names(JsonMapper json) {
        this.json = json;
    }

    /** As the one mapper of the desk spells it. */
    String of(RecordComponent component) {
        var said = component.getAccessor().getAnnotation(JsonProperty.class);
        var config = json.serializationConfig();
        return said == null
                ? config.getPropertyNamingStrategy().nameForField(config, null, component.getName())
                : said.value();
    }

    /** As the mapper writes a word. */
    String written(Enum<?> constant) {
        return json.valueToTree(constant).asString();
    }

    /** A wire record that holds a word as text spells it in lower case, unless the enum itself says how. */
    String spelled(Enum<?> constant) {
        var written = written(constant);
        return written.equals(constant.name()) ? written.toLowerCase(Locale.ROOT) : written;
    }

    /** {@code TicketJson.RowJson} is a TicketRow, {@code RepliesResource.SaidJson} a ReplySaid. */
    static String of(Class<?> type) {
        if (OTHERWISE.containsKey(type)) {
            return OTHERWISE.get(type);
        }
        var own = stem(type);
        var outer = type.getEnclosingClass();
        if (outer == null) {
            return own;
        }
        var house = singular(stem(outer));
        if (own.equals("Of") || own.equals("One") || house.endsWith(own)) {
            return house;
        }
        return own.contains(house) ? own : house + own;
    }

    private static String stem(Class<?> type) {
        return type.getSimpleName().replaceFirst("(?:Json|Resource|Pages|Table)$", "");
    }

    private static String singular(String word) {
        return word.replaceFirst("ies$", "y")
                .replaceFirst("(ss|x|ch)es$", "$1")
                .replaceFirst("(?<!s)s$", "");
    }
}
