package io.quarterdeck.engine.kpi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which contacts are whose. */
final class Customers {
    private static final Comparator<Visit> BEGINNING =
            Comparator.comparing(Visit::arrivedAt).thenComparing(Visit::id);

    private final Map<String, List<History>> contacts = new LinkedHashMap<>();
    private final SamePeople people = new SamePeople();

    void own(History history) {
        var customer = customerOf(history);
        if (customer != null) {
            contacts.computeIfAbsent(customer, _ -> new ArrayList<>(1)).add(history);
        }
    }

    void disown(History history) {
        var customer = customerOf(history);
        var owned = customer == null ? null : contacts.get(customer);
        if (owned != null) {
            owned.remove(history);
            if (owned.isEmpty()) {
                contacts.remove(customer);
            }
        }
    }

    private static @Nullable String customerOf(History history) {
        var visit = history.visit();
        return visit.counts() ? visit.origin().customer() : null;
    }

    void merge(What.Merged merge) {
        people.add(merge);
    }

    void part(What.Merged merge) {
        people.remove(merge);
    }

    /** The id that stands for this person. */
    String first(String customer) {
        return people.first(customer);
    }

    /** Everybody who has a contact, each person once. */
    Set<String> all() {
        var all = new LinkedHashSet<String>();
        contacts.keySet().forEach(customer -> all.add(people.first(customer)));
        return all;
    }

    /** The contacts of a person, by their beginning; none under an id that another one stands for. */
    List<Visit> visitsOf(String customer) {
        var visits = new ArrayList<Visit>();
        if (people.first(customer).equals(customer)) {
            for (var id : people.all(customer)) {
                for (var history : contacts.getOrDefault(id, List.of())) {
                    visits.add(history.visit());
                }
            }
            visits.sort(BEGINNING);
        }
        return visits;
    }
}
