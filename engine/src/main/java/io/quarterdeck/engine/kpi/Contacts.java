package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The history of every contact, and which of them are open and whose. A history that lines are added to is read again
 * only when somebody asks.
 */
final class Contacts {
    private final Map<String, History> all = new LinkedHashMap<>();
    private final Customers customers = new Customers();
    private final Set<History> open = new LinkedHashSet<>();
    /** What has to be read again. */
    private final Set<History> changed = new LinkedHashSet<>();

    private Instant last = Instant.MIN;

    void add(String contact, Happened line) {
        var history = all.computeIfAbsent(contact, History::new);
        change(history);
        history.add(line);
        last = line.at().isAfter(last) ? line.at() : last;
    }

    void remove(String contact, Happened line) {
        var history = all.get(contact);
        if (history != null) {
            change(history);
            history.remove(line);
        }
    }

    private void change(History history) {
        if (changed.add(history) && !history.lines().isEmpty()) {
            customers.disown(history);
            open.remove(history);
        }
    }

    private void settle() {
        for (var history : changed) {
            customers.own(history);
            if (history.visit().stands()) {
                open.add(history);
            }
        }
        changed.clear();
    }

    /** Null when nothing was ever told of it. */
    @Nullable
    History of(String contact) {
        return all.get(contact);
    }

    Collection<History> all() {
        return all.values();
    }

    Customers customers() {
        settle();
        return customers;
    }

    /** Every contact that was open at an instant, as it was then, and perhaps some that were not. */
    List<Visit> openAt(Instant now) {
        settle();
        var visits = new ArrayList<Visit>();
        if (now.isBefore(last)) {
            all.values().forEach(history -> visits.add(history.until(now)));
        } else {
            open.forEach(history -> visits.add(history.visit()));
        }
        return visits;
    }
}
