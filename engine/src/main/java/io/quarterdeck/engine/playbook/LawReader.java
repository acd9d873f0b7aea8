package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the law wants, how change comes in, and what is not certain. */
final class LawReader {
    private static final Format<LocalDate> DATE = Format.of("2027-03-31", LawReader::date);
    private static final Format<String> PATH = Format.of(
            "channels.email.first_response",
            text -> text.matches("[a-z0-9_.\\[\\]-]{1,200}") ? Optional.of(text) : Optional.empty());
    private static final Format<String> RULE =
            Format.of("QD-P07", text -> text.matches("QD-[A-Z$]\\d{2}") ? Optional.of(text) : Optional.empty());

    private LawReader() {}

    static @Nullable Compliance compliance(Fields root) {
        return root.maybe(
                        "compliance",
                        "laws",
                        "card_numbers",
                        "retention",
                        "privacy_requests",
                        "consent",
                        "bot_says_it_is_a_bot")
                .map(fields -> new Compliance(
                        fields.list("laws", Formats.NAME_WORD),
                        fields.optional("card_numbers", Formats.NAME_WORD),
                        fields.values("retention", Formats.SPAN),
                        privacy(fields),
                        fields.maybe("consent", "log", "opt_out_honoured")
                                .map(it -> new Compliance.Consent(
                                        it.list("log", Formats.NAME_WORD),
                                        it.optional("opt_out_honoured", Formats.TEXT, "at once")))
                                .orElse(null),
                        fields.optional("bot_says_it_is_a_bot", Formats.FLAG, false)))
                .orElse(null);
    }

    private static Compliance.@Nullable PrivacyRequests privacy(Fields compliance) {
        if (compliance.node("privacy_requests").isEmpty()) {
            return null;
        }
        var fields = compliance.names("privacy_requests");
        var answer = new LinkedHashMap<String, Span>();
        for (var law : fields.keys()) {
            if (!law.equals("acknowledge") && !law.equals("templates")) {
                answer.put(law, fields.required(law, Formats.SPAN, new Span.BusinessDays(0)));
            }
        }
        return new Compliance.PrivacyRequests(
                Collections.unmodifiableMap(answer),
                fields.optional("acknowledge", Formats.SPAN),
                fields.list("templates", Formats.NAME_WORD));
    }

    static @Nullable Rollout rollout(Fields root) {
        return root.maybe("rollout", "implementation", "pilot")
                .map(fields -> new Rollout(
                        fields.maybe("implementation", "within", "steps", "budget")
                                .map(it -> new Rollout.Implementation(
                                        it.required("within", Formats.spans(), Range.only(new Span.BusinessDays(0))),
                                        it.list("steps", Formats.NAME_WORD),
                                        it.optional("budget", Formats.NAME_WORD)))
                                .orElse(null),
                        fields.maybe("pilot", "length", "changes", "measure", "decide")
                                .map(LawReader::pilot)
                                .orElse(null)))
                .orElse(null);
    }

    private static Rollout.Pilot pilot(Fields fields) {
        var decide = fields.section("decide", "scale_if", "confidence", "stop_early");
        return new Rollout.Pilot(
                fields.required("length", Formats.SPAN, new Span.BusinessDays(0)),
                fields.list("changes", Formats.NAME_WORD),
                fields.list("measure", Formats.NAME_WORD),
                new Rollout.Decision(
                        decide.required("scale_if", Formats.NAME_WORD, ""),
                        decide.optional("confidence", Formats.PERCENT, Percent.of(95)),
                        decide.optional("stop_early", Formats.NAME_WORD, "always_valid")));
    }

    static List<Assumption> assumptions(Fields root) {
        return root.each("assumptions", "path", "because").stream()
                .map(fields ->
                        new Assumption(fields.required("path", PATH, ""), fields.required("because", Formats.TEXT, "")))
                .toList();
    }

    static List<Waiver> waivers(Fields root) {
        return root.each("waivers", "rule", "path", "until", "because").stream()
                .map(fields -> new Waiver(
                        fields.required("rule", RULE, ""),
                        fields.required("path", PATH, ""),
                        fields.required("until", DATE, LocalDate.MAX),
                        fields.required("because", Formats.TEXT, "")))
                .toList();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
