package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * L02: how long each class of record is kept. The ledger stays for seven years, as tax audits may ask; the audit trail,
 * which proves how privacy requests were answered, for two (California, 11 CCR 7101).
 */
final class RetentionRules implements Rule {
    private static final Map<String, Integer> HOLD_MONTHS = Map.of("ledger", 84, "audit", 24);
    private static final String[] CLASSES = {"conversations", "attachments", "ledger", "audit"};

    @Override
    public void check(Playbook playbook, Notes notes) {
        var compliance = playbook.compliance();
        if (compliance == null) {
            return;
        }
        for (var needed : classes(playbook).entrySet()) {
            var kept = compliance.retention().get(needed.getKey());
            if (kept == null) {
                notes.error(
                        "QD-L02",
                        "compliance.retention",
                        "retention says nothing about %s".formatted(needed.getKey()),
                        "add %s: %s".formatted(needed.getKey(), needed.getValue()));
            }
        }
        HOLD_MONTHS.forEach((name, months) -> {
            var kept = compliance.retention().get(name);
            if (kept != null && isShorter(kept, months)) {
                notes.error(
                        "QD-L02",
                        "compliance.retention." + name,
                        "retention.%s: %s is shorter than the %dmo for which the law may ask for it"
                                .formatted(name, kept, months),
                        "write %dmo".formatted(months));
            }
        });
    }

    /** Recordings are a class only where calls are recorded. */
    private static Map<String, String> classes(Playbook playbook) {
        var classes = new LinkedHashMap<String, String>();
        for (var name : CLASSES) {
            classes.put(name, HOLD_MONTHS.getOrDefault(name, 24) + "mo");
        }
        if (playbook.channels().stream().anyMatch(Channel::record)) {
            classes.put("recordings", "90d");
        }
        return classes;
    }

    private static boolean isShorter(Span kept, int months) {
        return kept instanceof Span.CalendarDays(var count, var unit) && unit == Span.CalendarDays.Unit.MONTH
                ? count < months
                : Spans.days(kept) < months * 30.4;
    }
}
