package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.rules.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refuses what is wrong in a written rule: by attribute, each fault with its place and its sentence. */
final class RuleFaults {

    private RuleFaults() {}

    static Refusal of(String attribute, String error, String sentence) {
        return Refusal.invalid(
                attribute,
                sentence,
                Map.of(attribute, List.of(Map.of("description", sentence, "error", error, "path", attribute))));
    }

    static Refusal of(List<Fault> faults) {
        var byAttribute = new LinkedHashMap<String, List<Map<String, String>>>();
        for (var fault : faults) {
            byAttribute
                    .computeIfAbsent(fault.path().split("[.\\[]", 2)[0], _ -> new ArrayList<>())
                    .add(Map.of("description", fault.sentence(), "error", error(fault.sort()), "path", fault.path()));
        }
        return Refusal.invalid("rule", faults.getFirst().sentence(), new LinkedHashMap<>(byAttribute));
    }

    private static String error(Fault.Sort sort) {
        return switch (sort) {
            case BLANK, MISSING -> "BlankValue";
            case UNKNOWN, NOT_ALLOWED, WRONG_VALUE -> "InvalidValue";
            case TOO_LONG, TOO_MANY -> "TooLong";
        };
    }
}
