package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.TimeLimit;
import io.quarterdeck.engine.time.Span;
import io.quarterdeck.engine.time.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the numbers that a text tells customers with those of the playbook: windows, hours, phone and mail (C-83). */
public final class Statements {
    private static final int LONGEST = 100_000;
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
    private static final String LENGTH = "(\\d{1,3})[- ](business )?days?\\b";
    private static final Pattern WINDOW = Pattern.compile(
            "\\b(?:within|up to|for|have) " + LENGTH + "|" + LENGTH
                    + " (?:of|after|from|window|refund|return|exchange)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRANSFER = Pattern.compile("\\b(?:arrives?|reach|bank|card)\\b");
    private static final Pattern PHONE =
            Pattern.compile("\\+?\\d{0,2}[ -]?\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++");
    private static final Pattern HOURS = Pattern.compile(
            "(\\d{1,2})(?::(\\d\\d))? ?(am|pm)? ?(?:-|–|to|until) ?(\\d{1,2})(?::(\\d\\d))? ?(am|pm)?(?![\\d%$])",
            Pattern.CASE_INSENSITIVE);

    private final Playbook playbook;

    public Statements(Playbook playbook) {
        this.playbook = playbook;
    }

    /** Words of a text, and what the value at {@code path} says instead. */
    public record Wrong(String said, String path, String truth) {}

    /** Everything in the first 100,000 characters that differs from the playbook; what the playbook does not say is not judged. */
    public List<Wrong> wrongIn(String whole) {
        var text = whole.substring(0, Math.min(whole.length(), LONGEST));
        var wrong = new ArrayList<Wrong>();
        for (var sentence : text.split("(?<=[.!?])\\s+")) {
            checkWindows(sentence, wrong);
            checkHours(sentence, wrong);
        }
        checkContact(PHONE, text, "identity.phone", playbook.identity().phone(), wrong);
        checkContact(MAIL, text, "identity.email", playbook.identity().email(), wrong);
        return List.copyOf(wrong);
    }

    private void checkWindows(String sentence, List<Wrong> wrong) {
        var money = playbook.money();
        var words = sentence.toLowerCase(Locale.ROOT);
        if (money == null || TRANSFER.matcher(words).find()) {
            return;
        }
        var exchange = money.exchange();
        var refund = money.fullRefund();
        if (words.contains("exchange")) {
            if (exchange != null) {
                checkWindow(sentence, "money.exchange.within", exchange.within(), wrong);
            }
        } else if (refund != null && (words.contains("refund") || words.contains("return"))) {
            checkWindow(sentence, "money.full_refund.within", refund.within(), wrong);
        }
    }

    private static void checkWindow(String sentence, String path, TimeLimit truth, List<Wrong> wrong) {
        WINDOW.matcher(sentence).results().forEach(said -> {
            var first = said.group(1) != null;
            var days = Integer.parseInt(said.group(first ? 1 : 3));
            var business = said.group(first ? 2 : 4) != null;
            if (!isSame(days, business, truth.length())) {
                wrong.add(new Wrong(said.group().strip(), path, words(truth)));
            }
        });
    }

    private static String words(TimeLimit limit) {
        return limit.length() + " of " + limit.from().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isSame(int days, boolean business, Span truth) {
        return switch (truth) {
            case Span.BusinessDays(var count) -> business && count == days;
            case Span.CalendarDays(var count, var unit) ->
                !business
                        && switch (unit) {
                            case DAY -> count == days;
                            case WEEK -> count * 7 == days;
                            case MONTH -> true;
                        };
            case Span.Elapsed _, Span.OpenTime _ -> true;
        };
    }

    /** Hours are only hours when a minute or half of the day is written. */
    private void checkHours(String sentence, List<Wrong> wrong) {
        var known = windows();
        HOURS.matcher(sentence).results().forEach(said -> {
            var clock = said.group(2) != null || said.group(3) != null || said.group(6) != null;
            var opens = minute(said.group(1), said.group(2), said.group(3));
            var closes = minute(said.group(4), said.group(5), said.group(6));
            if (clock && !known.contains(opens * 10_000 + closes)) {
                wrong.add(new Wrong(
                        said.group().strip(), "hours.open", playbook.calendar().describe()));
            }
        });
    }

    private static int minute(String hour, String minute, String half) {
        var hours = Integer.parseInt(hour);
        var afternoon = half != null && half.equalsIgnoreCase("pm");
        var shown = half == null ? hours : hours % 12 + (afternoon ? 12 : 0);
        return shown * 60 + (minute == null ? 0 : Integer.parseInt(minute));
    }

    /** Every opening of an ordinary week, as its first and last minute. */
    private Set<Integer> windows() {
        var windows = new HashSet<Integer>();
        var zone = playbook.zone();
        for (var day : DayOfWeek.values()) {
            var date = MONDAY.plusDays(day.ordinal());
            var from = date.atStartOfDay(zone).toInstant();
            var hours = playbook.calendar().hours();
            var opens = hours.isOpen(from) ? from : hours.nextOpening(from).orElse(from);
            hours.nextClosing(opens)
                    .ifPresent(closes -> windows.add(of(date, opens, zone) * 10_000 + of(date, closes, zone)));
        }
        return windows;
    }

    private static int of(LocalDate date, Instant at, ZoneId zone) {
        var time = at.atZone(zone);
        return time.toLocalDate().isAfter(date) && time.getHour() == 0 && time.getMinute() == 0
                ? Window.DAY
                : time.getHour() * 60 + time.getMinute();
    }

    private static void checkContact(Pattern form, String text, String path, String truth, List<Wrong> wrong) {
        if (truth.isEmpty()) {
            return;
        }
        form.matcher(text)
                .results()
                .filter(said -> !same(said.group(), truth))
                .forEach(said -> wrong.add(new Wrong(said.group().strip(), path, truth)));
    }

    private static boolean same(String said, String truth) {
        return truth.contains("@")
                ? said.equalsIgnoreCase(truth)
                : digits(truth).endsWith(digits(said));
    }

    private static String digits(String text) {
        var digits = text.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 10));
    }
}
