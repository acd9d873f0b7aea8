package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the law wants, and what is not certain. */
final class LawReader {
    private static final Format<LocalDate> DATE =
            Format.of("2027-03-31", LawReader::date).pattern("\\d{4}-\\d{2}-\\d{2}");
    private static final Format<String> PATH = matching("channels.email.first_response", "[a-z0-9_.\\[\\]-]{1,200}");
    private static final Format<String> RULE = matching("QD-P07", "QD-[A-Z$]\\d{2}");

    private static final Setting<Span> PRIVACY_ACKNOWLEDGE = Setting.optional(
            "acknowledge", Formats.SPAN, "How soon a privacy request is acknowledged, at most 10bd by law (B-71).");
    private static final Setting<List<String>> PRIVACY_TEMPLATES =
            Setting.list("templates", Formats.NAME_WORD, "The letters that answer privacy requests (B-71).");

    private static final Setting<List<String>> LOG =
            Setting.list("log", Formats.NAME_WORD, "The acts of consent that are written down (B-72).");
    private static final Setting<String> OPT_OUT = Setting.optional(
            "opt_out_honoured", Formats.TEXT, "at once", "How fast a customer who opts out is left alone (B-72).");

    private static final Setting<List<String>> LAWS =
            Setting.list("laws", Formats.NAME_WORD, "The laws that apply to the brand, like gdpr and ccpa (B-68).");
    private static final Setting<String> CARD_NUMBERS = Setting.optional(
            "card_numbers", Formats.NAME_WORD, "What happens to card numbers that customers write (B-69).");
    private static final Setting<Map<String, Span>> RETENTION =
            Setting.names("retention", Formats.SPAN, "How long each class of data is kept (B-70).");
    private static final Setting<Compliance.PrivacyRequests> PRIVACY_REQUESTS = Setting.optional(
            "privacy_requests",
            Shape.of(LawReader::privacy, PRIVACY_ACKNOWLEDGE, PRIVACY_TEMPLATES).andNames(Formats.SPAN),
            "How soon a privacy request is answered, by law, like gdpr: 1mo (B-71).");
    private static final Setting<Compliance.Consent> CONSENT = Setting.optional(
            "consent",
            Shape.of(it -> new Compliance.Consent(it.get(LOG), it.get(OPT_OUT)), LOG, OPT_OUT),
            "How consent is kept and withdrawn (B-72).");
    private static final Setting<Boolean> BOT = Setting.optional(
            "bot_says_it_is_a_bot",
            Formats.FLAG,
            "false",
            "Whether the bot tells everybody that it is one, which the EU has required since August 2026.");

    static final Setting<Compliance> COMPLIANCE = Setting.optional(
            "compliance",
            Shape.of(LawReader::compliance, LAWS, CARD_NUMBERS, RETENTION, PRIVACY_REQUESTS, CONSENT, BOT),
            "What the law wants (B-68 to B-72).");

    private static final Setting<String> ASSUMED_PATH =
            Setting.required("path", PATH, "The value that is assumed, written like channels.email.first_response.");
    private static final Setting<String> ASSUMED_BECAUSE =
            Setting.required("because", Formats.TEXT, "Why it is assumed.");

    static final Setting<List<Assumption>> ASSUMPTIONS = Setting.list(
            "assumptions",
            Shape.of(
                    it -> new Assumption(it.get(ASSUMED_PATH), it.get(ASSUMED_BECAUSE)), ASSUMED_PATH, ASSUMED_BECAUSE),
            "What nobody has said yet: true until you say otherwise.");

    private static final Setting<String> WAIVED_RULE =
            Setting.required("rule", RULE, "The rule whose finding is accepted.");
    private static final Setting<String> WAIVED_PATH =
            Setting.required("path", PATH, "The value that the finding is about.");
    private static final Setting<LocalDate> UNTIL = Setting.required(
            "until", DATE, "The last day on which it is accepted; afterwards it is an error (QD-V03).");
    private static final Setting<String> WAIVED_BECAUSE =
            Setting.required("because", Formats.TEXT, "Why it is accepted for so long.");

    static final Setting<List<Waiver>> WAIVERS = Setting.list(
            "waivers",
            Shape.of(
                    it -> new Waiver(it.get(WAIVED_RULE), it.get(WAIVED_PATH), it.get(UNTIL), it.get(WAIVED_BECAUSE)),
                    WAIVED_RULE,
                    WAIVED_PATH,
                    UNTIL,
                    WAIVED_BECAUSE),
            "Findings that are known and accepted until a date.");

    private LawReader() {}

    private static Compliance compliance(Fields fields) {
        return new Compliance(
                fields.get(LAWS),
                fields.maybe(CARD_NUMBERS),
                fields.get(RETENTION),
                fields.maybe(PRIVACY_REQUESTS),
                fields.maybe(CONSENT),
                fields.get(BOT));
    }

    private static Compliance.PrivacyRequests privacy(Fields fields) {
        return new Compliance.PrivacyRequests(
                fields.others(Formats.SPAN, PRIVACY_ACKNOWLEDGE, PRIVACY_TEMPLATES),
                fields.maybe(PRIVACY_ACKNOWLEDGE),
                fields.get(PRIVACY_TEMPLATES));
    }

    private static Format<String> matching(String example, String regex) {
        return Format.of(example, text -> text.matches(regex) ? Optional.of(text) : Optional.empty())
                .pattern(regex)
                .orElse("");
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
