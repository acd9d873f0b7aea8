package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Identity;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * V04: nobody outside reads a placeholder (B-77, C-71). A file that says so itself may be released, and its outside
 * pages are refused; a file that calls itself live while its values are samples is wrong.
 */
public record Publishing(Playbook playbook) {
    private static final String RULE = "QD-V04";
    private static final String STATUS = "identity.status";
    private static final Pattern SAMPLE = Pattern.compile(
            "\\(?555\\)?[ .-]\\d{3}[ .-]\\d{4}|\\b555[ .-]?01\\d\\d|example\\.(com|org|net)\\b|\\.example\\b"
                    + "|\\bAny ?town\\b|\\b12345\\b|^1234? ",
            Pattern.CASE_INSENSITIVE);

    /** Why the outside pages of this file must not be shown; nothing when they may be. */
    public Optional<Finding> refusal() {
        var placeholder = playbook.identity().status() == Identity.Status.PLACEHOLDER;
        var samples = samples();
        if (!placeholder && samples.isEmpty()) {
            return Optional.empty();
        }
        var what = placeholder
                ? "nothing can be published outside while identity is a placeholder" + listed(samples)
                : "identity is live, but it still has sample values" + listed(samples);
        var advice = placeholder ? "write the real values, then status: live" : "write the real values";
        return Optional.of(
                new Finding(RULE, Finding.Level.ERROR, STATUS, playbook.marks().of(STATUS), what, advice));
    }

    /** The settings whose values are samples: {@code identity.phone}. */
    public List<String> samplesAt() {
        return samples().keySet().stream().map(key -> "identity." + key).toList();
    }

    /** A placeholder that calls itself one hinders nobody from releasing the rest. */
    void check(Notes notes) {
        var publish = playbook.publish();
        if (publish == null || publish.external().isEmpty()) {
            return;
        }
        refusal().ifPresent(finding -> {
            if (playbook.identity().status() == Identity.Status.PLACEHOLDER) {
                notes.info(RULE, STATUS, finding.what(), finding.advice());
            } else {
                notes.error(RULE, STATUS, finding.what(), finding.advice());
            }
        });
    }

    private Map<String, String> samples() {
        var identity = playbook.identity();
        var values = new LinkedHashMap<String, String>();
        values.put("phone", identity.phone());
        values.put("email", identity.email());
        values.put("portal", identity.portal());
        values.put("address", identity.address());
        values.values().removeIf(value -> !SAMPLE.matcher(value).find());
        return values;
    }

    private static String listed(Map<String, String> samples) {
        return samples.isEmpty()
                ? ""
                : samples.entrySet().stream()
                        .map(it -> "%s '%s'".formatted(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(", ", ": ", ""));
    }
}
