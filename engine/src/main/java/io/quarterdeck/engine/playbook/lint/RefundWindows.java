package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.MoneyPolicy;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.TimeLimit;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * QD-$03: a window that closes too soon: before an exchange made under it has arrived, or, when it is counted from the
 * order, while the parcel may still be on its way.
 */
record RefundWindows(Race race) implements Rule {

    /** Within which 19 of 20 parcels arrive; a stand-in, for the carriers' own figure is not in the file. */
    private static final Span PARCEL = new Span.CalendarDays(10, Span.CalendarDays.Unit.DAY);

    @Override
    public void check(Playbook playbook, Notes notes) {
        var money = Objects.requireNonNull(playbook.money());
        if (money.fullRefund() != null) {
            checkExchange(money.fullRefund().within(), money.exchange(), notes);
            checkParcel("money.full_refund.within", money.fullRefund().within(), notes);
        }
        if (money.exchange() != null) {
            checkParcel("money.exchange.within", money.exchange().within(), notes);
        }
    }

    private void checkExchange(TimeLimit window, MoneyPolicy.@Nullable Exchange exchange, Notes notes) {
        if (exchange != null
                && race.everEarlier(window.length(), exchange.within().length())) {
            notes.warning(
                    "QD-$03",
                    "money.full_refund.within",
                    "money.full_refund.within: %s ends before an exchange, promised within %s, arrives (up to %d days)"
                            .formatted(
                                    text(window),
                                    text(exchange.within()),
                                    days(exchange.within().length())),
                    "write a longer window, or promise the exchange sooner");
        }
    }

    private void checkParcel(String path, TimeLimit window, Notes notes) {
        if (window.from() == TimeLimit.From.ORDER && race.everEarlier(window.length(), PARCEL)) {
            notes.warning(
                    "QD-$03",
                    path,
                    "%s: %s may end while the parcel is still on its way: 1 in 20 takes %s or longer"
                            .formatted(path, text(window), PARCEL),
                    "write %s of delivery".formatted(window.length()));
        }
    }

    private long days(Span span) {
        var longest = race.longestInAYear(span);
        return longest.plus(Duration.ofDays(1)).minusNanos(1).toDays();
    }

    private static String text(TimeLimit limit) {
        return "%s of %s".formatted(limit.length(), limit.from().name().toLowerCase(Locale.ROOT));
    }
}
