package io.quarterdeck.desk.zendesk.fields;

import io.quarterdeck.desk.kit.Said;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dialect's names for what the desk calls otherwise; a {@code raw_…} name counts where the plain one is not said. */
final class FieldWish {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("raw_title", "title"),
            Map.entry("raw_description", "description"),
            Map.entry("raw_title_in_portal", "title_in_portal"),
            Map.entry("regexp_for_validation", "pattern"),
            Map.entry("custom_field_options", "options"),
            Map.entry("relationship_target_type", "target"),
            Map.entry("raw_name", "name"),
            Map.entry("raw_display_name", "display_name"),
            Map.entry("ticket_field_ids", "fields"),
            Map.entry("raw_agent_label", "agent_label"),
            Map.entry("raw_end_user_label", "end_user_label"),
            Map.entry("raw_end_user_description", "end_user_description"));

    private FieldWish() {}

    static Said of(Said wire) {
        var said = new LinkedHashMap<String, @Nullable Object>(wire.values());
        NAMES.forEach((theirs, ours) -> {
            if (wire.has(theirs) && !wire.has(ours)) {
                said.put(ours, wire.get(theirs));
            }
        });
        return new Said(said);
    }
}
