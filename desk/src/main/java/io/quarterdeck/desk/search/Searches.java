package io.quarterdeck.desk.search;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Plans;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.engine.search.Order;
import io.quarterdeck.engine.search.Query;
import io.quarterdeck.engine.search.Reading;
import io.quarterdeck.engine.search.Thing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds tickets, people, organizations and groups by what somebody typed, as far as they may see them. */
@Service
public class Searches {

    /** A search shows no more; an export does. */
    public static final int MOST_SHOWN = 1_000;

    /** Counts are exact as far as this. */
    public static final int MOST_COUNTED = 10_000;

    /** Something found. */
    public record Result(Thing thing, long id) {}

    /** People first, for there are few of them; tickets last. */
    private static final List<Thing> ORDER = List.of(Thing.USER, Thing.ORGANIZATION, Thing.GROUP, Thing.TICKET);

    /** What a customer may ask of their own tickets; the rest is how the staff sort them. */
    private static final Set<String> OF_CUSTOMERS = Set.of(
            "subject",
            "description",
            "status",
            "priority",
            "ticket_type",
            "created",
            "updated",
            "solved",
            "via",
            "organization");

    private final TicketFinder tickets;
    private final Plans plans;
    private final PeopleSearchTable people;
    private final Names names;
    private final CustomFields fields;
    private final Playbooks playbooks;
    private final TagTable tags;
    private final Clock clock;

    Searches(
            TicketFinder tickets,
            Plans plans,
            PeopleSearchTable people,
            Names names,
            CustomFields fields,
            Playbooks playbooks,
            TagTable tags,
            Clock clock) {
        this.tickets = tickets;
        this.plans = plans;
        this.people = people;
        this.names = names;
        this.fields = fields;
        this.playbooks = playbooks;
        this.tags = tags;
        this.clock = clock;
    }

    /** What somebody typed, or a refusal that says what is not understood. */
    public static Query read(String text) {
        return switch (Query.read(text)) {
            case Reading.Understood(var query) -> query;
            case Reading.Unclear(var why, var place) -> throw Refusal.invalid("query", why, Map.of("place", place));
        };
    }

    /** A part of what is found, and how many there are. */
    public record Part(List<Result> results, long count) {}

    /** A part with what there is to show of it: what the found are called, how tickets stand and where they say the words. */
    public record Shown(
            Part part, Map<Result, String> titles, Map<Long, Titled> tickets, Map<TicketId, String> pieces) {}

    /** A part of the first thousand that are found. */
    @Transactional(readOnly = true)
    public List<Result> find(Viewer viewer, Query query, long skip, int most) {
        return part(viewer, query, skip, most, skip + most).results();
    }

    /** How many there are, exactly as far as {@code most}. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer, Query query, long most) {
        var asker = asker(viewer);
        plans.each();
        var count = 0L;
        for (var thing : things(viewer, query)) {
            count += count(viewer, query, asker, thing, most - count);
        }
        return count;
    }

    /** A part of the first thousand that are found, and how many there are, exactly as far as {@code counted}. */
    @Transactional(readOnly = true)
    public Part part(Viewer viewer, Query query, long skip, int most, long counted) {
        if (skip + most > MOST_SHOWN) {
            throw Refusal.invalid(
                    "invalid", "A search shows its first %,d results; narrow it, or export it".formatted(MOST_SHOWN));
        }
        var asker = asker(viewer);
        var results = new ArrayList<Result>();
        var count = 0L;
        for (var thing : things(viewer, query)) {
            var wanted = new Wanted(Math.max(0, skip - count), most - results.size(), counted - count);
            var part = part(viewer, query, asker, thing, wanted);
            results.addAll(part.results());
            count += part.count();
        }
        return new Part(results, count);
    }

    @Transactional(readOnly = true)
    public Shown shown(Viewer viewer, Query query, long skip, int most, long counted) {
        var part = part(viewer, query, skip, most, counted);
        var found = numbers(part.results(), Thing.TICKET, TicketId::new);
        plans.once();
        var rows = tickets.titled(viewer, found).stream().collect(Collectors.toMap(Titled::id, it -> it));
        return new Shown(part, titles(part.results(), rows.values()), rows, highlights(viewer, query, found));
    }

    /** All that is found of one kind, page by page in the order of their numbers; what follows a number, or the first. */
    @Transactional(readOnly = true)
    public List<Result> export(Viewer viewer, Query query, Thing thing, @Nullable Long after, int most) {
        if (!things(viewer, query).contains(thing)) {
            return List.of();
        }
        var asker = asker(viewer);
        plans.each();
        if (thing == Thing.TICKET) {
            var cursor = after == null ? null : new Place(0, null, after).print();
            return tickets
                    .after(viewer, filter(viewer, query, asker), Sorting.by(Sorting.Key.ID, false), cursor, most)
                    .stream()
                    .map(it -> new Result(thing, it.id().value()))
                    .toList();
        }
        return people.after(thing, query, asker, after == null ? 0 : after, most).stream()
                .map(it -> new Result(thing, it))
                .toList();
    }

    /** The tags in use, the most used first, counted over the tickets that changed last. */
    @Transactional(readOnly = true)
    public List<Tag> tags() {
        return tags.list();
    }

    /** The tags in use that begin so, the most used first. */
    @Transactional(readOnly = true)
    public List<String> tagsBeginning(String start) {
        return tags.beginning(start.toLowerCase(Locale.ROOT));
    }

    /** How a ticket stands, in words. */
    public record Standing(
            String status,
            String priority,
            @Nullable String type,
            String channel,
            @Nullable String intent,
            List<String> tags,
            @Nullable String satisfaction) {}

    /** Whose it is, by their names. */
    public record Parties(
            String requester,
            @Nullable String assignee,
            @Nullable String group,
            @Nullable String organization) {}

    public record Times(
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant solvedAt,
            @Nullable Instant breachAt,
            @Nullable Instant taskDueAt) {}

    /** A ticket in a list, with what any column of a view may show of it. */
    public record Titled(long id, String subject, Standing standing, Parties parties, Times times) {}

    /** What the found are called. */
    @Transactional(readOnly = true)
    public Map<Result, String> titles(Viewer viewer, List<Result> found) {
        return titles(found, tickets.titled(viewer, numbers(found, Thing.TICKET, TicketId::new)));
    }

    private Map<Result, String> titles(List<Result> found, Collection<Titled> rows) {
        var titles = new HashMap<Result, String>();
        rows.forEach(it -> titles.put(new Result(Thing.TICKET, it.id()), it.subject()));
        for (var thing : Thing.values()) {
            var ids = numbers(found, thing, it -> it);
            if (thing != Thing.TICKET && !ids.isEmpty()) {
                people.names(thing, ids).forEach((id, name) -> titles.put(new Result(thing, id), name));
            }
        }
        return titles;
    }

    private static <T> List<T> numbers(List<Result> found, Thing thing, LongFunction<T> as) {
        return found.stream()
                .filter(it -> it.thing() == thing)
                .map(it -> as.apply(it.id()))
                .toList();
    }

    /** Pieces of tickets around the words that were looked for, between {@code «} and {@code »}. */
    @Transactional(readOnly = true)
    public Map<TicketId, String> highlights(Viewer viewer, Query query, List<TicketId> found) {
        return tickets.highlights(viewer, QueryFilters.words(query), found);
    }

    /** What is wanted of one kind of thing. */
    private record Wanted(long skip, int most, long counted) {

        /** A page that is not full tells how many there are. */
        Part of(List<Result> found, LongSupplier count) {
            var isLast = found.size() < most && (skip == 0 || !found.isEmpty());
            return new Part(found, isLast ? Math.min(counted, skip + found.size()) : count.getAsLong());
        }
    }

    private Part part(Viewer viewer, Query query, Asker asker, Thing thing, Wanted wanted) {
        if (wanted.counted() <= 0) {
            return new Part(List.of(), 0);
        }
        if (thing != Thing.TICKET) {
            plans.each();
            var found = wanted.most() == 0
                    ? List.<Long>of()
                    : people.from(thing, query, asker, wanted.skip(), wanted.most());
            return wanted.of(results(thing, found.stream()), () -> people.count(thing, query, asker, wanted.counted()));
        }
        var filter = filter(viewer, query, asker);
        var words = QueryFilters.words(query);
        if (query.order().by() == Order.By.RELEVANCE && !words.isEmpty()) {
            var shown = (int) wanted.skip() + wanted.most();
            var best = tickets.best(viewer, filter, words, shown, (int) wanted.counted());
            return new Part(
                    results(
                            thing,
                            best.first().stream()
                                    .skip(wanted.skip())
                                    .limit(wanted.most())
                                    .map(TicketId::value)),
                    best.count());
        }
        var found = wanted.most() == 0
                ? List.<Found>of()
                : tickets.from(viewer, filter, sorting(query.order()), wanted.skip(), wanted.most());
        return wanted.of(
                results(thing, found.stream().map(it -> it.id().value())),
                () -> tickets.count(viewer, filter, wanted.counted()));
    }

    private static List<Result> results(Thing thing, Stream<Long> ids) {
        return ids.map(it -> new Result(thing, it)).toList();
    }

    private long count(Viewer viewer, Query query, Asker asker, Thing thing, long most) {
        return thing == Thing.TICKET
                ? tickets.count(viewer, filter(viewer, query, asker), most)
                : people.count(thing, query, asker, most);
    }

    private static Sorting sorting(Order order) {
        var key = switch (order.by()) {
            case RELEVANCE -> Sorting.Key.ID;
            case CREATED -> Sorting.Key.CREATED;
            case UPDATED -> Sorting.Key.UPDATED;
            case PRIORITY -> Sorting.Key.PRIORITY;
            case STATUS -> Sorting.Key.STATUS;
            case TICKET_TYPE -> Sorting.Key.TYPE;
        };
        return Sorting.by(key, !order.ascending());
    }

    private static Filter filter(Viewer viewer, Query query, Asker asker) {
        if (!viewer.role().isStaff()) {
            query.fields()
                    .filter(it -> !OF_CUSTOMERS.contains(it.name()))
                    .findFirst()
                    .ifPresent(it -> {
                        throw Refusal.forbidden("search", "Only staff may search by " + it);
                    });
        }
        return QueryFilters.of(query, asker);
    }

    /** Customers look for tickets alone. */
    private static List<Thing> things(Viewer viewer, Query query) {
        var wanted = query.things();
        return ORDER.stream()
                .filter(wanted::contains)
                .filter(it -> it == Thing.TICKET || viewer.role().isStaff())
                .toList();
    }

    private Asker asker(Viewer viewer) {
        var playbook = playbooks.current().playbook();
        return new Asker(
                viewer.person(),
                names,
                fields,
                new QueryFilters.Ladder("priority", Priorities.ascending(playbook)),
                new Asker.Moment(clock.instant(), playbook.zone()));
    }
}
