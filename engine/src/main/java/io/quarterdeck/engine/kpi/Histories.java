package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of the log, filed by contact, customer and day; of each line only the latest telling. */
final class Histories {
    private static final Comparator<Visit> BEGINNING =
            Comparator.comparing(Visit::arrivedAt).thenComparing(Visit::id);

    private final Map<String, Happened> lines = new HashMap<>();
    private final Map<String, TreeMap<Stamp, Happened>> contacts = new HashMap<>();
    private final Map<Story.OfDay, TreeMap<Stamp, Happened>> days = new HashMap<>();
    private final Map<String, Set<String>> byCustomer = new HashMap<>();
    private final Map<String, Visit> visits = new HashMap<>();
    private final SamePeople people = new SamePeople();

    /** The telling that holds now, or null. */
    @Nullable
    Happened line(String id) {
        return lines.get(id);
    }

    void file(Happened line) {
        lines.put(line.stamp().id(), line);
        if (!(line.what() instanceof What.Withdrawn)) {
            put(line);
        }
    }

    void unfile(Happened line) {
        lines.remove(line.stamp().id());
        remove(line);
    }

    private void put(Happened line) {
        var contact = line.contact();
        if (contact != null) {
            disown(contact);
            contacts.computeIfAbsent(contact, _ -> new TreeMap<>()).put(line.stamp(), line);
            own(contact);
        }
        daysOf(line)
                .forEach(day -> days.computeIfAbsent(day, _ -> new TreeMap<>()).put(line.stamp(), line));
        if (line.what() instanceof What.Merged merge) {
            people.add(merge);
        }
    }

    private void remove(Happened line) {
        var contact = line.contact();
        if (contact != null && contacts.containsKey(contact)) {
            disown(contact);
            contacts.getOrDefault(contact, new TreeMap<>()).remove(line.stamp());
            own(contact);
        }
        daysOf(line).forEach(day -> days.getOrDefault(day, new TreeMap<>()).remove(line.stamp()));
        if (line.what() instanceof What.Merged merge) {
            people.remove(merge);
        }
    }

    private void disown(String contact) {
        var visit = visits.remove(contact);
        if (visit != null && visit.counts()) {
            var customer = visit.origin().customer();
            byCustomer.getOrDefault(customer, new HashSet<>()).remove(contact);
        }
    }

    private void own(String contact) {
        var visit = new Visit(
                contact, contacts.getOrDefault(contact, new TreeMap<>()).values());
        visits.put(contact, visit);
        var customer = visit.counts() ? visit.origin().customer() : null;
        if (customer != null) {
            byCustomer.computeIfAbsent(customer, _ -> new HashSet<>()).add(contact);
        }
    }

    /** Every story that this line, or what is filed beside it, can change. */
    Set<Story> around(Happened line) {
        var stories = new LinkedHashSet<Story>();
        stories.add(new Story.OfLine(line.stamp().id()));
        stories.addAll(daysOf(line));
        named(line, stories);
        var contact = line.contact();
        if (contact != null) {
            stories.add(new Story.OfContact(contact));
            for (var beside : contacts.getOrDefault(contact, new TreeMap<>()).values()) {
                named(beside, stories);
                if (movesWork(line.what())) {
                    stories.addAll(daysOf(beside));
                }
            }
        }
        return stories;
    }

    /** Whether it says what a contact is, and so where time that was spent on it belongs. */
    private static boolean movesWork(What what) {
        return what instanceof What.Arrived || what instanceof What.Classified || what instanceof What.Discarded;
    }

    private void named(Happened line, Set<Story> stories) {
        switch (line.what()) {
            case What.Arrived(var origin)
            when origin.customer() != null -> stories.add(new Story.OfCustomer(people.first(origin.customer())));
            case What.Merged(var one, var other) -> {
                stories.add(new Story.OfCustomer(people.first(one)));
                stories.add(new Story.OfCustomer(people.first(other)));
            }
            default -> {}
        }
    }

    /** Every story there is. */
    Set<Story> all() {
        var stories = new LinkedHashSet<Story>();
        contacts.keySet().forEach(contact -> stories.add(new Story.OfContact(contact)));
        customers().forEach(customer -> stories.add(new Story.OfCustomer(customer)));
        stories.addAll(days.keySet());
        lines.keySet().forEach(line -> stories.add(new Story.OfLine(line)));
        return stories;
    }

    /** What a story contributes as it is filed now. */
    List<Note> tell(Story story, Dictionary dictionary) {
        return switch (story) {
            case Story.OfContact(var id) -> visits.containsKey(id) ? dictionary.ofVisit(visit(id)) : List.of();
            case Story.OfCustomer(var id) -> dictionary.ofCustomer(visitsOf(id));
            case Story.OfDay day -> dictionary.ofDay(day(day));
            case Story.OfLine(var id) -> {
                var line = lines.get(id);
                yield line == null || line.contact() != null ? List.of() : dictionary.ofBrand(line);
            }
        };
    }

    /** The contacts of a person, by their beginning; none under an id that another one stands for. */
    List<Visit> visitsOf(String customer) {
        if (!people.first(customer).equals(customer)) {
            return List.of();
        }
        return people.all(customer).stream()
                .flatMap(id -> byCustomer.getOrDefault(id, Set.of()).stream())
                .map(this::visit)
                .sorted(BEGINNING)
                .toList();
    }

    /** Everybody who has a contact, each person once. */
    SortedSet<String> customers() {
        return byCustomer.keySet().stream().map(people::first).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every contact as it was at an instant: what was told of later does not exist yet. */
    List<Visit> until(Instant now) {
        var known = new ArrayList<Visit>();
        contacts.forEach((contact, history) -> known.add(new Visit(contact, until(history.values(), now))));
        return known;
    }

    private static Collection<Happened> until(Collection<Happened> history, Instant now) {
        return history.stream().filter(line -> !line.at().isAfter(now)).toList();
    }

    private Visit visit(String contact) {
        var visit = visits.get(contact);
        return visit == null ? new Visit(contact, List.of()) : visit;
    }

    private Day day(Story.OfDay day) {
        var begins = Instant.EPOCH.plus(Duration.ofDays(day.day()));
        var ends = begins.plus(Duration.ofDays(1));
        var spent = new ArrayList<Spell>();
        var rostered = new ArrayList<Spell>();
        for (var line : days.getOrDefault(day, new TreeMap<>()).values()) {
            switch (line.what()) {
                case What.Spent(var activity, var from) ->
                    spent.add(new Spell(activity, later(from, begins), earlier(line.at(), ends), line.contact()));
                case What.Rostered(var activity, var from) ->
                    rostered.add(new Spell(activity, later(from, begins), earlier(line.at(), ends), null));
                default -> {}
            }
        }
        return new Day(day.agent(), Sweep.of(spent), rostered, this::counted);
    }

    private @Nullable Visit counted(String contact) {
        var visit = visit(contact);
        return visit.counts() ? visit : null;
    }

    private static List<Story.OfDay> daysOf(Happened line) {
        if (!(line.by() instanceof Actor.Agent(var agent))) {
            return List.of();
        }
        return switch (line.what()) {
            case What.Spent(var _, var from) -> daysOf(agent, from, line.at());
            case What.Rostered(var _, var from) -> daysOf(agent, from, line.at());
            default -> List.of();
        };
    }

    private static List<Story.OfDay> daysOf(String agent, Instant from, Instant to) {
        var days = new ArrayList<Story.OfDay>();
        for (var day = dayOf(from); day <= dayOf(to); day++) {
            days.add(new Story.OfDay(agent, day));
        }
        return days;
    }

    private static long dayOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
