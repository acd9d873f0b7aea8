package io.quarterdeck.desk.zendesk.wire;

import io.quarterdeck.desk.kit.Said;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call to somebody's tags does to those that are there. */
public enum Tagging {
    REPLACE("tags"),
    ADD("additional_tags"),
    REMOVE("remove_tags");

    private final String said;

    Tagging(String said) {
        this.said = said;
    }

    /** As one would say it of the whole record. */
    public Said said(Map<String, @Nullable Object> body) {
        var tags = body.get("tags");
        if (tags == null) {
            throw DialectRefusal.badValue("tags", "Invalid parameter: tags must be a list of texts");
        }
        return Said.of(Map.of(said, tags));
    }
}
