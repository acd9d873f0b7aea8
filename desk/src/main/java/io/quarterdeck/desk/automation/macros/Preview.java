package io.quarterdeck.desk.automation.macros;

import io.quarterdeck.desk.automation.running.MacroDrafts;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.engine.rules.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a macro would make of a ticket: the edit, each field as it would be, and the answer it writes. */
public record Preview(
        Edit edit, Map<Field, MacroDrafts.Difference> changes, @Nullable Answer answer, List<String> missing) {

    public Preview {
        changes = Map.copyOf(changes);
        missing = List.copyOf(missing);
    }

    /** The words for the composer, and whether the customer is to see them; without a say, as the composer stands. */
    public record Answer(String text, boolean html, boolean isPublic) {}
}
