package io.quarterdeck.desk.search;

import io.quarterdeck.desk.kit.Db;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that a composed statement is bound to, each under a name of its own. */
final class Where {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** The parameter that stands for the value, as SQL of that type. */
    String bind(@Nullable Object value, String type) {
        var name = "w" + values.size();
        values.put(name, value);
        return "cast(:%s as %s)".formatted(name, type);
    }

    Db.Statement bound(Db.Statement statement) {
        values.forEach(statement::with);
        return statement;
    }
}
