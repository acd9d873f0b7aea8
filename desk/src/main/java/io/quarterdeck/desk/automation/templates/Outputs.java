package io.quarterdeck.desk.automation.templates;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Goes through a template once and asks after each place where it says something that an empty value be noted:
 * {@code {{ ticket.id }}} becomes {@code {{ ticket.id | noted_when_empty: 'ticket.id' }}}.
 */
final class Outputs {

    private static final Pattern LOOKUP = Pattern.compile("[A-Za-z_][A-Za-z0-9_.\\-]*");
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s*(\\w+)");

    private static final Pattern FILTER = Pattern.compile("\\|\\s*(\\w+)");

    private final String template;
    private final StringBuilder noted = new StringBuilder();
    private final Set<String> filters = new TreeSet<>();
    private int at;

    private Outputs(String template) {
        this.template = template;
    }

    static String noted(String template) {
        return new Outputs(template).run();
    }

    /** The first tag that reads something from elsewhere. */
    static Optional<String> including(String template) {
        return TAG.matcher(template)
                .results()
                .map(it -> it.group(1).toLowerCase(Locale.ROOT))
                .filter(it -> it.startsWith("include") || it.equals("render"))
                .findFirst();
    }

    /** The filters that it uses, by name. */
    static Set<String> filters(String template) {
        var walk = new Outputs(template);
        walk.run();
        return walk.filters;
    }

    private String run() {
        while (at < template.length()) {
            if (template.startsWith("{{", at)) {
                output();
            } else if (template.startsWith("{%", at)) {
                tag();
            } else {
                take(at + 1);
            }
        }
        return noted.toString();
    }

    private void output() {
        var end = closing(at + 2, "}}");
        var inner = template.substring(at + 2, end);
        noteFilters(at + 2, end);
        var bar = closing(at + 2, "|");
        var name = template.substring(at + 2, Math.min(bar, end))
                .strip()
                .replaceAll("^-|-$", "")
                .strip();
        if (end == template.length() || !LOOKUP.matcher(name).matches()) {
            take(Math.min(end + 2, template.length()));
            return;
        }
        var trims = inner.endsWith("-");
        noted.append("{{")
                .append(trims ? inner.substring(0, inner.length() - 1) : inner)
                .append(" | ")
                .append(Noted.NAME)
                .append(": '")
                .append(name)
                .append("' ")
                .append(trims ? "-}}" : "}}");
        at = end + 2;
    }

    /** What stands raw or in a comment is not for us. */
    private void tag() {
        var end = Math.min(closing(at + 2, "%}") + 2, template.length());
        var name = TAG.matcher(template).region(at, end);
        noteFilters(at + 2, end);
        var block = name.lookingAt()
                && (name.group(1).equals("raw") || name.group(1).equals("comment"));
        take(block ? Math.max(end, endOf(name.group(1), end)) : end);
    }

    private void noteFilters(int from, int end) {
        for (var bar = closing(from, "|"); bar < end; bar = closing(bar + 1, "|")) {
            var name = FILTER.matcher(template).region(bar, end);
            if (name.lookingAt()) {
                filters.add(name.group(1));
            }
        }
    }

    private int endOf(String block, int from) {
        var end = Pattern.compile("\\{%-?\\s*end" + block + "\\s*-?%}").matcher(template);
        return end.find(from) ? end.end() : template.length();
    }

    /** Where a mark stands outside of quotes; the end of the template when nowhere. */
    private int closing(int from, String mark) {
        var quote = '\0';
        for (var i = from; i < template.length(); i++) {
            var c = template.charAt(i);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (template.startsWith(mark, i)) {
                return i;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return template.length();
    }

    private void take(int until) {
        noted.append(template, at, until);
        at = until;
    }
}
