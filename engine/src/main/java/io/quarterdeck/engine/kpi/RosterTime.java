package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rostered time, held against what was done: stretches in order, each kept, slipped, or not the person's to keep. */
record RosterTime(Instant from, Instant to, Held held) {

    enum Held {
        KEPT,
        SLIPPED,
        /** A customer who was there before the break began: nobody hangs up for a roster. */
        EXCUSED
    }

    long millis() {
        return Duration.between(from, to).toMillis();
    }

    /** A slip that is not longer than {@code tolerance} within one rostered activity is kept. */
    static List<RosterTime> of(Day day, Duration tolerance) {
        var held = new ArrayList<RosterTime>();
        for (var asked : day.rostered()) {
            held.addAll(forgiven(against(asked, day.done()), tolerance));
        }
        return held;
    }

    private static List<RosterTime> against(Spell asked, List<Stretch> done) {
        var held = new ArrayList<RosterTime>();
        var excused = asked.activity().kind() == Activity.Kind.AWAY ? overrun(asked.from(), done) : List.<String>of();
        var now = asked.from();
        for (var stretch : done) {
            var from = later(now, stretch.from());
            var to = earlier(asked.to(), stretch.to());
            if (!from.isBefore(to)) {
                continue;
            }
            if (now.isBefore(from)) {
                held.add(new RosterTime(now, from, Held.SLIPPED));
            }
            var same = stretch.activity().rostered().equals(asked.activity().rostered());
            var goesOn = stretch.contacts().stream().anyMatch(excused::contains);
            held.add(new RosterTime(from, to, same ? Held.KEPT : goesOn ? Held.EXCUSED : Held.SLIPPED));
            now = to;
        }
        if (now.isBefore(asked.to())) {
            held.add(new RosterTime(now, asked.to(), Held.SLIPPED));
        }
        return held;
    }

    /** The contacts that were open across the beginning of a break. */
    private static List<String> overrun(Instant begins, List<Stretch> done) {
        return done.stream()
                .filter(stretch ->
                        stretch.from().isBefore(begins) && !stretch.to().isBefore(begins))
                .flatMap(stretch -> stretch.contacts().stream())
                .toList();
    }

    private static List<RosterTime> forgiven(List<RosterTime> held, Duration tolerance) {
        var forgiven = new ArrayList<RosterTime>();
        for (var i = 0; i < held.size(); ) {
            var end = i + 1;
            while (end < held.size() && held.get(end).held() == held.get(i).held()) {
                end++;
            }
            var run = Duration.between(held.get(i).from(), held.get(end - 1).to());
            var slip = held.get(i).held() == Held.SLIPPED && run.compareTo(tolerance) > 0;
            for (; i < end; i++) {
                var it = held.get(i);
                var fate = it.held() == Held.EXCUSED ? Held.EXCUSED : slip ? Held.SLIPPED : Held.KEPT;
                forgiven.add(new RosterTime(it.from(), it.to(), fate));
            }
        }
        return forgiven;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
