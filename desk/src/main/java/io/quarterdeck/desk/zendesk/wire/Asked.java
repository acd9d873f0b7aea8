package io.quarterdeck.desk.zendesk.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asked of an endpoint of the dialect, beside the path and the body: parameters, pages, sideloads, and
 * the address by which they reached us. Every resource method may take one.
 */
public final class Asked {

    /** At most so many ids or items in one call. */
    public static final int MOST_VALUES = 100;

    /** The instant at which the call came, and how young a row an export leaves out. */
    public record Moment(Instant now, Duration lag) {}

    private final String origin;
    private final String path;
    private final Query query;
    private final Moment moment;
    private final PageStyle style;

    Asked(String origin, String path, Query query, Moment moment, PageStyle style) {
        this.origin = origin;
        this.path = path;
        this.query = query;
        this.moment = moment;
        this.style = style;
    }

    public static Asked of(HttpServletRequest request, Moment moment) {
        return new Asked(
                Origin.of(request),
                request.getRequestURI(),
                Query.of(request.getQueryString()),
                moment,
                PageStyle.SUPPORT);
    }

    /** The absolute address of something under {@code /api/v2}, as its {@code url} says: {@code url("tickets", 7)}. */
    public String url(String noun, Object id) {
        return "%s/api/v2/%s/%s.json".formatted(origin, noun, id);
    }

    /** An absolute address on this host: {@code address("/hc/en-us")}. */
    public String address(String path) {
        return origin + path;
    }

    public Optional<String> text(String name) {
        return query.first(name);
    }

    public Optional<Long> number(String name) {
        return text(name).map(it -> number(name, it));
    }

    public boolean flag(String name) {
        return text(name).map(it -> it.equals("true") || it.equals("1")).orElse(false);
    }

    /** An instant, given as ISO 8601 or as seconds since 1970. */
    public Optional<Instant> instant(String name) {
        return text(name).map(it -> WireTime.read(name, it));
    }

    /** The instant at which the call came. */
    public Instant now() {
        return moment.now();
    }

    /** How far an export reaches: not to what is so young that something older might still be committed. */
    public Instant horizon() {
        return moment.now().minus(moment.lag());
    }

    /** {@code name=a,b} and {@code name[]=a&name[]=b}; more than a hundred are too many. */
    public List<String> many(String name) {
        var values = query.many(name);
        if (values.size() > MOST_VALUES) {
            throw DialectRefusal.tooManyValues(name, MOST_VALUES);
        }
        return values;
    }

    public List<Long> numbers(String name) {
        return many(name).stream().map(it -> number(name, it)).distinct().toList();
    }

    /** The {@code ids} parameter, each once; a call that needs ids and names none is refused. */
    public List<Long> ids() {
        var ids = numbers("ids");
        if (ids.isEmpty()) {
            throw DialectRefusal.badValue("ids", "Name at least one id, as ids=1,2");
        }
        return ids;
    }

    /** What to send along: {@code include=users,groups}. */
    public Set<String> includes() {
        return new LinkedHashSet<>(query.many("include"));
    }

    /** The order asked for, if its field is one of those: {@code sort=-updated_at}, or {@code sort_by} and {@code sort_order}. */
    public Optional<Sort> sort(Set<String> fields) {
        return Sort.of(query, fields);
    }

    /** Whether the list was asked for from its end: {@code sort_order=desc}, or {@code sort=-created_at}. */
    public boolean descending() {
        return text("sort")
                .map(it -> it.startsWith("-"))
                .orElseGet(() -> text("sort_order").filter("desc"::equals).isPresent());
    }

    /** The same call, had it said so by itself. */
    public Asked with(String name, String value) {
        return new Asked(origin, path, query.with(name, value), moment, style);
    }

    /** The same call with the help centre's manners: 30 rows a page, and a fuller account of the pages. */
    public Asked helpCentre() {
        return new Asked(origin, path, query, moment, PageStyle.HELP_CENTRE);
    }

    /** The page asked for: by cursor if {@code page[size]} or its kin are there, or else by number. */
    public <T> Page<T> page(Listing<T> listing) {
        return CursorPage.asked(query)
                .map(it -> it.of(listing, this))
                .orElseGet(() -> OffsetPage.of(query, style).of(listing, this));
    }

    /** The page asked for in a list that has no numbers: the first one, if none is. */
    public <T> Page<T> pageByCursor(Listing<T> listing) {
        return CursorPage.asked(query).orElse(CursorPage.FIRST).of(listing, this);
    }

    /** All rows of a list that the dialect does not page, but counts. */
    public <T> Page<T> all(List<? extends T> rows) {
        return OffsetPage.whole(List.copyOf(rows));
    }

    /** The page of a list of audits, newest first, that is walked by {@code cursor} and {@code limit}; or by {@code page[size]}. */
    public <T> Page<T> audits(Listing<T> listing) {
        return CursorPage.asked(query)
                .map(it -> it.of(listing, this))
                .orElseGet(() -> AuditPage.of(query).of(listing, this));
    }

    /** The page of an export that is walked by cursor. */
    public <T> Page<T> exportByCursor(Export<T> export) {
        return CursorExport.of(query, moment).of(export, this);
    }

    /** The page of an export that is walked by time. */
    public <T> Page<T> exportByTime(Export<T> export) {
        return TimedExport.of(query, moment).of(export, this);
    }

    PageStyle style() {
        return style;
    }

    /** This very call with one parameter set anew, as an address. */
    String again(Function<Query, Query> changed) {
        return "%s%s?%s".formatted(origin, path, changed.apply(query).written());
    }

    @Nullable
    String againOrNull(boolean there, Function<Query, Query> changed) {
        return there ? again(changed) : null;
    }

    private static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw DialectRefusal.badValue(name, "%s must be an integer".formatted(name));
        }
    }
}
