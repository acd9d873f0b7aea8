package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which page of which view, narrowed by some words. */
public record TicketQuery(
        View view, @Nullable String words, @Nullable Cursor cursor, int limit) {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    /** The place of the last row of a page in its view's order. */
    record Cursor(boolean paused, Instant at, long id) {

        static Cursor parse(String text) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|");
                return new Cursor(Boolean.parseBoolean(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]));
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
                throw Refusal.invalid(
                        "after", "'%s' is no cursor of this list; start again without it".formatted(text));
            }
        }

        String print() {
            var text = "%s|%s|%d".formatted(paused, at, id);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static TicketQuery of(@Nullable String view, @Nullable String words, @Nullable String after) {
        var named = View.named(view == null ? "open" : view)
                .orElseThrow(() -> Refusal.invalid("view", "There is no view '%s'".formatted(view)));
        if (words != null && words.length() > LONGEST) {
            throw Refusal.invalid("q", "Search for at most %d characters".formatted(LONGEST));
        }
        var narrowed = words == null || words.isBlank() ? null : words.strip();
        return new TicketQuery(named, narrowed, after == null ? null : Cursor.parse(after), MOST);
    }

    /** What words may mean: the beginning of what a subject says, of a name, of an address, or a number; each has its index. */
    List<String> meanings() {
        return List.of(
                """
                t.id in (select x.ticket_id
                           from searchable_ticket_text x
                          where x.brand_id = :brand
                            and %s
                            and x.words @@ to_tsquery('simple', :said))
                """.formatted(view == View.SOLVED ? WordIndex.SOLVED : WordIndex.OPEN), """
                t.customer_id in (select n.id
                                    from searchable_customer n
                                   where n.brand_id = :brand
                                     and (n.name ilike :begins or n.name ilike :goes_on))
                """, """
                t.customer_id in (select a.customer_id
                                    from searchable_customer_address a
                                   where a.brand_id = :brand
                                     and a.address like :address)
                """, "t.id = :number");
    }

    String after() {
        if (cursor == null) {
            return "";
        }
        return view == View.SOLVED
                ? " and (t.solved_at, t.id) < (:after_at, :after_id)"
                : " and (t.due_paused, t.due_at, t.id) > (:after_paused, :after_at, :after_id)";
    }

    Db.Statement bind(Db.Statement statement, Instant now) {
        statement.with("now", now).with("limit", limit);
        if (words != null) {
            var begins = words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
            statement
                    .with(
                            "said",
                            "'%s':*A".formatted(words.replace("\\", "\\\\").replace("'", "''")))
                    .with("begins", begins)
                    .with("goes_on", "% " + begins)
                    .with("address", begins.toLowerCase(Locale.ROOT))
                    .with("number", number(words));
        }
        if (cursor != null) {
            statement
                    .with("after_paused", cursor.paused())
                    .with("after_at", cursor.at())
                    .with("after_id", cursor.id());
        }
        return statement;
    }

    /** No ticket has the number 0. */
    private static long number(String words) {
        var digits = words.startsWith("#") ? words.substring(1) : words;
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    /** Where the next page begins, if this one was full. */
    @Nullable
    String next(List<Ticket> page) {
        if (page.size() < limit) {
            return null;
        }
        var last = page.getLast();
        var due = last.due();
        return view == View.SOLVED || due == null
                ? new Cursor(
                                false,
                                last.solvedAt() == null ? last.updatedAt() : last.solvedAt(),
                                last.id().value())
                        .print()
                : new Cursor(due.paused(), due.aimAt(), last.id().value()).print();
    }
}
