package io.quarterdeck.engine.playbook.lint;

import java.util.List;
import java.util.regex.Pattern;

/** The fields that a text for customers may fill in: {@code {{order.number}}}. */
final class Placeholders {
    static final String EXPECTED_TIME = "promise.time";
    static final String AGENT = "agent.name";
    static final List<String> NUMBERS = List.of("order.number", "refund.number", "ticket.number", "privacy.number");
    static final List<String> KNOWN = List.of(
            "order.number",
            "order.status",
            "order.eta",
            "refund.number",
            "refund.amount",
            "ticket.number",
            "privacy.number",
            EXPECTED_TIME,
            AGENT,
            "customer.name",
            "customer.first_name",
            "brand.name",
            "brand.phone",
            "brand.email",
            "brand.portal",
            "brand.address");
    private static final Pattern FIELD = Pattern.compile("\\{\\{(?:([^{}]*)}})?");

    private Placeholders() {}

    /** The fields of a text as they are written, without braces or blanks; one that is never closed is empty. */
    static List<String> in(String text) {
        return FIELD.matcher(text)
                .results()
                .map(it -> it.group(1) == null ? "" : it.group(1).strip())
                .toList();
    }
}
