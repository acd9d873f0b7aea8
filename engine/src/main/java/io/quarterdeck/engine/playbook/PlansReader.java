package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Week;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is sold, and what may be read by whom. */
final class PlansReader {
    private static final String PER_MONTH = " per month";
    private static final Format<Range<Money>> MONEY = Formats.MONEY.range(Comparator.naturalOrder());
    private static final Format<Range<Money>> PRICE_BAND = new Format<>(
            Form.like("$99..$499 per month"),
            (text, currency) -> text.endsWith(PER_MONTH)
                    ? MONEY.parse(text.substring(0, text.length() - PER_MONTH.length()), currency)
                    : Parsed.unreadable(text, "write it like $199 per month or included"));
    private static final Format<Optional<Money>> ONE_PRICE = new Format<>(
                    Form.like("$199 per month or included").examples("$199 per month", "included"),
                    (text, currency) -> PRICE_BAND
                            .parse(text, currency)
                            .then(range -> range.low().equals(range.high())
                                    ? Parsed.ok(range.low())
                                    : Parsed.unreadable(text, "write one price, like $199 per month")))
            .orWord("included");

    private static final Setting<Optional<Money>> PRICE =
            Setting.required("price", ONE_PRICE, "What the plan costs, or included (B-74 to B-76).");
    private static final Setting<Map<String, Week>> COVERAGE =
            Setting.names("coverage", Formats.SCHEDULE, "The hours that the plan buys, by channel (B-75).");
    private static final Setting<Deadline> FIRST_RESPONSE = Setting.optional(
            "first_response", Formats.FIRST_RESPONSE, "The first reply that the plan promises (B-75, B-76).");
    private static final Setting<String> DEDICATED =
            Setting.optional("dedicated", Formats.NAME_WORD, "The role that looks after the account (B-76).");
    private static final Setting<Every> REVIEW =
            Setting.optional("review", Formats.ADVERB, "How often the account is looked at together (B-76).");

    private static final Setting<Range<Money>> PRICES =
            Setting.optional("prices", PRICE_BAND, "The band that every price must be in (B-73).");
    private static final Setting<Map<String, Function<Hours, Plans.Plan>>> OFFERED = Setting.required(
            "offered",
            new Kind.Names<>(Shape.<Function<Hours, Plans.Plan>>of(
                    PlansReader::plan, PRICE, COVERAGE, FIRST_RESPONSE, DEDICATED, REVIEW)),
            "The plans that can be bought, by name (B-73).");

    static final Setting<Function<Hours, Plans>> PLANS = Setting.optional(
            "plans",
            Shape.<Function<Hours, Plans>>of(PlansReader::plans, PRICES, OFFERED),
            "Promises that are paid for (B-73).");

    private static final Setting<List<String>> INTERNAL =
            Setting.list("internal", Formats.NAME_WORD, "The pages that everybody in the house may read (B-49).");
    private static final Setting<List<String>> EXTERNAL = Setting.list(
            "external", Formats.NAME_WORD, "The pages that the public may read once identity is live (B-77).");

    static final Setting<Publish> PUBLISH = Setting.optional(
            "publish",
            Shape.of(it -> new Publish(it.get(INTERNAL), it.get(EXTERNAL)), INTERNAL, EXTERNAL),
            "Which pages are made from this file, and for whom (B-49, B-77).");

    private PlansReader() {}

    private static Function<Hours, Plans> plans(Fields fields) {
        var prices = fields.maybe(PRICES);
        var offered = fields.get(OFFERED).values();
        return hours -> new Plans(
                prices, offered.stream().map(plan -> plan.apply(hours)).toList());
    }

    private static Function<Hours, Plans.Plan> plan(Fields fields) {
        var price = fields.get(PRICE);
        var weeks = fields.get(COVERAGE);
        var first = fields.maybe(FIRST_RESPONSE);
        var dedicated = fields.maybe(DEDICATED);
        var review = fields.maybe(REVIEW);
        return hours -> new Plans.Plan(fields.name(), price, coverage(weeks, hours), first, dedicated, review);
    }

    private static Map<String, BusinessCalendar> coverage(Map<String, Week> weeks, Hours hours) {
        var brand = hours.open();
        var coverage = new LinkedHashMap<String, BusinessCalendar>();
        weeks.forEach((channel, week) -> coverage.put(
                channel,
                new BusinessCalendar(
                        OpenHours.of(brand.hours().zone(), week, brand.holidays()),
                        brand.businessDays(),
                        brand.holidays())));
        return Collections.unmodifiableMap(coverage);
    }
}
