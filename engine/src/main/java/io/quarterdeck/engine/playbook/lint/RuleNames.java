package io.quarterdeck.engine.playbook.lint;

import java.util.Map;

/** The rules that there are: families by their letter, each counted without a gap. */
final class RuleNames {

    private record Numbers(int first, int last) {}

    private static final Map<String, Numbers> FAMILIES = Map.ofEntries(
            Map.entry("S", new Numbers(1, 6)),
            Map.entry("R", new Numbers(1, 5)),
            Map.entry("H", new Numbers(1, 7)),
            Map.entry("P", new Numbers(1, 8)),
            Map.entry("E", new Numbers(1, 3)),
            Map.entry("$", new Numbers(1, 3)),
            Map.entry("F", new Numbers(1, 6)),
            Map.entry("T", new Numbers(1, 3)),
            Map.entry("Q", new Numbers(1, 3)),
            Map.entry("I", new Numbers(1, 2)),
            Map.entry("W", new Numbers(1, 2)),
            Map.entry("K", new Numbers(4, 5)),
            Map.entry("M", new Numbers(1, 3)),
            Map.entry("L", new Numbers(1, 4)),
            Map.entry("V", new Numbers(1, 4)));

    private RuleNames() {}

    /** {@code rule} is written as a waiver writes it: {@code QD-P07}. */
    static boolean has(String rule) {
        if (!rule.matches("QD-[A-Z$]\\d\\d")) {
            return false;
        }
        var numbers = FAMILIES.get(rule.substring(3, 4));
        var number = Integer.parseInt(rule.substring(4));
        return numbers != null && number >= numbers.first() && number <= numbers.last();
    }
}
