package io.quarterdeck.desk.zendesk.wire;

import io.quarterdeck.desk.kit.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the body of a call: one record under its name, or up to a hundred. */
public final class Written {

    private Written() {}

    /** {@code {"user": {…}}}. */
    public static Said one(Map<String, @Nullable Object> body, String name) {
        if (body.get(name) instanceof Map<?, ?> record) {
            return Said.of(record);
        }
        throw DialectRefusal.badValue(name, "Invalid parameter: %s must be an object".formatted(name));
    }

    /** {@code {"users": [{…}, {…}]}}. */
    public static List<Map<?, ?>> many(Map<String, @Nullable Object> body, String name) {
        if (!(body.get(name) instanceof Collection<?> records)) {
            throw DialectRefusal.badValue(name, "Invalid parameter: %s must be a list of objects".formatted(name));
        }
        if (records.size() > Asked.MOST_VALUES) {
            throw DialectRefusal.tooManyValues(name, Asked.MOST_VALUES);
        }
        var many = new ArrayList<Map<?, ?>>();
        for (var it : records) {
            if (!(it instanceof Map<?, ?> record)) {
                throw DialectRefusal.badValue(name, "Invalid parameter: %s must be a list of objects".formatted(name));
            }
            many.add(record);
        }
        return many;
    }

    /** What an update of many asks: either each record with its id, or {@code ids} and one record for all of them. */
    public static List<Map<?, ?>> updates(Asked asked, Map<String, @Nullable Object> body, String one, String many) {
        if (body.containsKey(many)) {
            return many(body, many);
        }
        var change = one(body, one).values();
        if (asked.text("external_ids").isPresent()) {
            return each("external_id", asked.many("external_ids"), change);
        }
        return each("id", asked.ids(), change);
    }

    /** One item for each record that is named by id or external id. */
    public static List<Map<?, ?>> named(Asked asked) {
        return asked.text("external_ids").isPresent()
                ? each("external_id", asked.many("external_ids"), Map.of())
                : each("id", asked.ids(), Map.of());
    }

    private static List<Map<?, ?>> each(String key, List<?> names, Map<String, ? extends @Nullable Object> change) {
        var items = new ArrayList<Map<?, ?>>();
        for (var name : names) {
            var item = new LinkedHashMap<String, @Nullable Object>(change);
            item.put(key, name);
            items.add(item);
        }
        return items;
    }
}
