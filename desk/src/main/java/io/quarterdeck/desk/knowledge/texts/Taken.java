package io.quarterdeck.desk.knowledge.texts;

import io.quarterdeck.desk.kit.Refusal;
import java.util.List;
import java.util.Map;

/** Refuses what is there already, naming the field that says so. */
public final class Taken {

    private Taken() {}

    public static Refusal by(String field, String sentence) {
        return Refusal.invalid(
                "duplicate_" + field,
                sentence,
                Map.of(field, List.of(Map.of("description", sentence, "error", "DuplicateValue"))));
    }
}
