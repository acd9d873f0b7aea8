package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The lines of one contact, and what they make of it. */
final class History {
    private final String contact;
    private final Lines lines = new Lines();
    /** Null when a line has changed since it was read. */
    private @Nullable Visit visit;

    History(String contact) {
        this.contact = contact;
    }

    void add(Happened line) {
        lines.add(line);
        visit = null;
    }

    void remove(Happened line) {
        lines.remove(line);
        visit = null;
    }

    Lines lines() {
        return lines;
    }

    Visit visit() {
        if (visit == null) {
            visit = new Visit(contact, lines);
        }
        return visit;
    }

    /** As it was at an instant: what was told of later does not exist yet. */
    Visit until(Instant now) {
        var known = new ArrayList<Happened>();
        for (var line : lines) {
            if (!line.at().isAfter(now)) {
                known.add(line);
            }
        }
        return new Visit(contact, known);
    }
}
