package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is given back, to whom, and who agrees. */
final class MoneyReader {
    private static final Pattern LIMIT = Pattern.compile("(\\S+) of (order|delivery|receipt)");
    private static final Format<TimeLimit> TIME_LIMIT = Format.of("30d of delivery", MoneyReader::timeLimit)
            .pattern("%s of (order|delivery|receipt)"
                    .formatted(Formats.SPAN.form().pattern()));

    private static final Setting<TimeLimit> REFUND_WITHIN = Setting.required(
            "within", TIME_LIMIT, "How long a customer may return for the whole price, and counted from when (C-62).");
    private static final Setting<String> LABEL =
            Setting.optional("label", Formats.NAME_WORD, "Who pays the way back: prepaid means that we do (C-62).");

    private static final Setting<String> FOR =
            Setting.required("for", Formats.NAME_WORD, "The condition of the goods that is paid back in part (C-63).");
    private static final Setting<String> DECIDED_BY =
            Setting.required("decided_by", Formats.NAME_WORD, "The role that chooses the share (C-63).");
    private static final Setting<Range<Percent>> FROM = Setting.required(
            "from", Formats.PERCENT.range(Comparator.naturalOrder()), "The band that the share is chosen from (C-63).");

    private static final Setting<TimeLimit> EXCHANGE_WITHIN =
            Setting.required("within", TIME_LIMIT, "How long an exchange may take, and counted from when (C-64).");

    private static final Setting<Money> OVER =
            Setting.required("over", Formats.MONEY, "The amount above which a second person agrees (B-40, C-66).");
    private static final Setting<String> BY =
            Setting.required("by", Formats.NAME_WORD, "The role that agrees, never the one that asks (C-66).");

    private static final Setting<MoneyPolicy.FullRefund> FULL_REFUND = Setting.optional(
            "full_refund",
            Shape.of(it -> new MoneyPolicy.FullRefund(it.get(REFUND_WITHIN), it.maybe(LABEL)), REFUND_WITHIN, LABEL),
            "When the whole price is paid back (C-62).");
    private static final Setting<MoneyPolicy.PartialRefund> PARTIAL_REFUND = Setting.optional(
            "partial_refund",
            Shape.of(
                    it -> new MoneyPolicy.PartialRefund(it.get(FOR), it.get(DECIDED_BY), it.get(FROM)),
                    FOR,
                    DECIDED_BY,
                    FROM),
            "When a part of the price is paid back, and who decides how much (C-63).");
    private static final Setting<MoneyPolicy.Exchange> EXCHANGE = Setting.optional(
            "exchange",
            Shape.of(it -> new MoneyPolicy.Exchange(it.get(EXCHANGE_WITHIN)), EXCHANGE_WITHIN),
            "When goods are exchanged (C-64).");
    private static final Setting<MoneyPolicy.Approval> APPROVAL = Setting.optional(
            "approval",
            Shape.of(it -> new MoneyPolicy.Approval(it.get(OVER), it.get(BY)), OVER, BY),
            "Which refunds a second person must agree to (C-66).");
    private static final Setting<List<String>> GUARDS =
            Setting.list("guards", Formats.NAME_WORD, "The checks that every refund passes before money moves (C-66).");
    private static final Setting<String> LEDGER =
            Setting.optional("ledger", Formats.NAME_WORD, "double_entry", "How money is written down (C-65).");

    static final Setting<MoneyPolicy> MONEY = Setting.optional(
            "money",
            Shape.of(MoneyReader::money, FULL_REFUND, PARTIAL_REFUND, EXCHANGE, APPROVAL, GUARDS, LEDGER),
            "Returns, refunds, approvals and the ledger (C-61).");

    private MoneyReader() {}

    private static MoneyPolicy money(Fields fields) {
        return new MoneyPolicy(
                fields.maybe(FULL_REFUND),
                fields.maybe(PARTIAL_REFUND),
                fields.maybe(EXCHANGE),
                fields.maybe(APPROVAL),
                fields.get(GUARDS),
                fields.get(LEDGER));
    }

    private static Optional<TimeLimit> timeLimit(String text) {
        var form = LIMIT.matcher(text);
        return form.matches()
                ? Span.read(form.group(1))
                        .map(span -> new TimeLimit(
                                span, TimeLimit.From.valueOf(form.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }
}
