package io.quarterdeck.engine.explain;

import io.quarterdeck.engine.playbook.Playbook;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An explanation as lines of text, in columns. */
public final class Table {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss zzz", Locale.ENGLISH);
    private static final String WHOLE_MINUTE = ":00 ";

    private Table() {}

    /** A heading, one row for each rule that was asked, and what the ticket is ordered by. */
    public static List<String> of(Explanation explanation, Playbook playbook) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("promise", "aim", "breach", "rule", "source", ""));
        for (var line : explanation.lines()) {
            rows.add(List.of(
                    line.kind().words(),
                    time(line.aimAt(), playbook),
                    line.aimAt().equals(line.breachAt()) ? "same" : time(line.breachAt(), playbook),
                    "in " + line.rule(),
                    line.source(),
                    (line.binds() ? "binds: " : "does not bind: ") + line.why()));
        }
        var text = new ArrayList<String>();
        text.add(heading(explanation, playbook));
        text.add("");
        text.addAll(aligned(rows));
        explanation.due().ifPresent(due -> {
            text.add("");
            text.add("Ordered by %s, due %s.".formatted(due.kind().words(), time(due.aimAt(), playbook)));
        });
        return List.copyOf(text);
    }

    private static String heading(Explanation explanation, Playbook playbook) {
        var contact = explanation.contact();
        return "%s: %s %s%s%s arriving %s"
                .formatted(
                        playbook.brand(),
                        contact.priority(),
                        contact.channel(),
                        contact.intent() == null ? "" : " about " + contact.intent(),
                        contact.plan() == null ? "" : " with plan " + contact.plan(),
                        time(explanation.arrivesAt(), playbook));
    }

    private static String time(Instant at, Playbook playbook) {
        return LOCAL.format(at.atZone(playbook.zone())).replace(WHOLE_MINUTE, " ");
    }

    private static List<String> aligned(List<List<String>> rows) {
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < widths.length; i++) {
            cells.add(row.get(i) + " ".repeat(widths[i] - row.get(i).length()));
        }
        return cells.stream().collect(Collectors.joining("  ")).stripTrailing();
    }
}
