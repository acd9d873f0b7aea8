package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.OpenHours;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is sold, and what may be read by whom. */
final class PlansReader {
    private static final String PER_MONTH = " per month";

    private PlansReader() {}

    static @Nullable Plans plans(Fields root, Currency currency, Hours hours) {
        return root.maybe("plans", "prices", "offered")
                .map(fields ->
                        new Plans(fields.optional("prices", perMonth(currency)), offered(fields, currency, hours)))
                .orElse(null);
    }

    static @Nullable Publish publish(Fields root) {
        return root.maybe("publish", "internal", "external")
                .map(fields -> new Publish(
                        fields.list("internal", Formats.NAME_WORD), fields.list("external", Formats.NAME_WORD)))
                .orElse(null);
    }

    private static List<Plans.Plan> offered(Fields plans, Currency currency, Hours hours) {
        var names = plans.names("offered");
        var offered = new ArrayList<Plans.Plan>();
        for (var name : names.keys()) {
            var fields = names.section(name, "price", "coverage", "first_response", "dedicated", "review");
            offered.add(new Plans.Plan(
                    name,
                    fields.required("price", price(currency), Optional.empty()),
                    coverage(fields, hours),
                    fields.optional("first_response", Formats.FIRST_RESPONSE),
                    fields.optional("dedicated", Formats.NAME_WORD),
                    fields.optional("review", Format.oneOf(List.of(Every.values()), Every::adverb))));
        }
        return List.copyOf(offered);
    }

    private static Map<String, BusinessCalendar> coverage(Fields plan, Hours hours) {
        var channels = plan.maybeNames("coverage");
        var brand = hours.open();
        var coverage = new LinkedHashMap<String, BusinessCalendar>();
        for (var channel : channels.keys()) {
            var week = ScheduleReader.read(channels.path(channel), channels.needed(channel), channels.findings());
            coverage.put(
                    channel,
                    new BusinessCalendar(
                            OpenHours.of(brand.hours().zone(), week, brand.holidays()),
                            brand.businessDays(),
                            brand.holidays()));
        }
        return Collections.unmodifiableMap(coverage);
    }

    private static Format<Optional<Money>> price(Currency currency) {
        var monthly = perMonth(currency);
        return new Format<>(
                "$199 per month or included",
                text -> text.equals("included")
                        ? Parsed.ok(Optional.empty())
                        : monthly.parse(text)
                                .then(range -> range.low().equals(range.high())
                                        ? Parsed.ok(Optional.of(range.low()))
                                        : Parsed.unreadable(text, "write one price, like $199 per month")));
    }

    private static Format<Range<Money>> perMonth(Currency currency) {
        var money = Formats.money(currency).range(Comparator.naturalOrder());
        return new Format<>(
                "$99..$499 per month",
                text -> text.endsWith(PER_MONTH)
                        ? money.parse(text.substring(0, text.length() - PER_MONTH.length()))
                        : Parsed.unreadable(text, "write it like $199 per month or included"));
    }
}
