package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.Span;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how complaints are closed and what is given back. */
final class CareReader {
    private static final Pattern LIMIT = Pattern.compile("(\\S+) of (order|delivery|receipt)");
    private static final Format<TimeLimit> TIME_LIMIT = Format.of("30d of delivery", CareReader::timeLimit);
    private static final Range<Percent> NOTHING = Range.only(Percent.of(0));
    private static final TimeLimit NO_TIME = new TimeLimit(new Span.BusinessDays(0), TimeLimit.From.DELIVERY);

    private CareReader() {}

    static @Nullable Complaints complaints(Fields root, Currency currency) {
        return root.maybe("complaints", "acknowledge", "investigate", "close_with", "tie_to", "analyse", "systemic")
                .map(fields -> new Complaints(
                        fields.required("acknowledge", Formats.DEADLINE, Deadline.of(new Span.BusinessDays(0))),
                        fields.optional("investigate", Formats.DEADLINE),
                        fields.required("close_with", Formats.NAME_WORD, ""),
                        fields.required("tie_to", Formats.NAME_WORD, ""),
                        fields.optional("analyse", Format.oneOf(List.of(Every.values()), Every::adverb)),
                        systemic(fields, currency)))
                .orElse(null);
    }

    private static Complaints.@Nullable Systemic systemic(Fields complaints, Currency currency) {
        return complaints
                .maybe("systemic", "when", "tell", "with")
                .map(fields -> new Complaints.Systemic(
                        fields.values("when", Targets.target(currency)),
                        fields.list("tell", Formats.NAME_WORD),
                        fields.list("with", Formats.NAME_WORD)))
                .orElse(null);
    }

    static @Nullable MoneyPolicy money(Fields root, Currency currency) {
        return root.maybe("money", "full_refund", "partial_refund", "exchange", "approval", "guards", "ledger")
                .map(fields -> new MoneyPolicy(
                        fields.maybe("full_refund", "within", "label")
                                .map(it -> new MoneyPolicy.FullRefund(
                                        it.required("within", TIME_LIMIT, NO_TIME),
                                        it.optional("label", Formats.NAME_WORD)))
                                .orElse(null),
                        fields.maybe("partial_refund", "for", "decided_by", "from")
                                .map(it -> new MoneyPolicy.PartialRefund(
                                        it.required("for", Formats.NAME_WORD, ""),
                                        it.required("decided_by", Formats.NAME_WORD, ""),
                                        it.required("from", Formats.PERCENT.range(Comparator.naturalOrder()), NOTHING)))
                                .orElse(null),
                        fields.maybe("exchange", "within")
                                .map(it -> new MoneyPolicy.Exchange(it.required("within", TIME_LIMIT, NO_TIME)))
                                .orElse(null),
                        fields.maybe("approval", "over", "by")
                                .map(it -> new MoneyPolicy.Approval(
                                        it.required("over", Formats.money(currency), new Money(0, currency)),
                                        it.required("by", Formats.NAME_WORD, "")))
                                .orElse(null),
                        fields.list("guards", Formats.NAME_WORD),
                        fields.optional("ledger", Formats.NAME_WORD, "double_entry")))
                .orElse(null);
    }

    private static Optional<TimeLimit> timeLimit(String text) {
        var form = LIMIT.matcher(text);
        return form.matches()
                ? Span.read(form.group(1))
                        .map(span -> new TimeLimit(
                                span, TimeLimit.From.valueOf(form.group(2).toUpperCase(java.util.Locale.ROOT))))
                : Optional.empty();
    }
}
