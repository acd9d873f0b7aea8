package io.quarterdeck.engine.sla;

import io.quarterdeck.engine.time.BusinessCalendar;
import io.quarterdeck.engine.time.Left;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When a promise is due: the earliest aim binds, the earliest breach judges, and every rule that was asked is kept. */
record Terms(Instant aimAt, Instant breachAt, List<Reason> reasons) {

    /** The terms of a promise that started at {@code start} and stood still during the pauses since. */
    static Terms of(List<Offer> offers, Instant start, List<Pause> pauses) {
        if (offers.size() == 1) {
            return alone(offers.getFirst().reason(start, pauses));
        }
        var reasons = new Reason[offers.size()];
        for (var i = 0; i < reasons.length; i++) {
            reasons[i] = offers.get(i).reason(start, pauses);
        }
        return strictest(reasons);
    }

    /** The same rules after a pause: what was left of each then is left of it now. */
    Terms resumed(Instant pausedAt, Instant at, List<Offer> offers, BusinessCalendar calendar) {
        var resumed = new Reason[reasons.size()];
        for (var i = 0; i < resumed.length; i++) {
            var reason = reasons.get(i);
            var deadline = Offer.deadline(reason, offers);
            var aim = calendar.resume(at, calendar.left(pausedAt, reason.aimAt(), deadline.aim()));
            var breach = calendar.resume(at, calendar.left(pausedAt, reason.breachAt(), deadline.breach()));
            resumed[i] = Reason.of(reason.source(), reason.rule(), aim, breach);
        }
        return strictest(resumed);
    }

    /** The earlier of both, or simply these where the others are earlier in nothing. */
    Terms orEarlier(Terms others) {
        if (!others.aimAt.isBefore(aimAt) && !others.breachAt.isBefore(breachAt)) {
            return this;
        }
        var all = new ArrayList<Reason>();
        reasons.stream()
                .filter(own -> others.reasons.stream().noneMatch(it -> outdoes(it, own)))
                .forEach(all::add);
        others.reasons.stream()
                .filter(it -> reasons.stream().noneMatch(own -> isWithin(own, it)))
                .forEach(all::add);
        return strictest(all.toArray(Reason[]::new));
    }

    /** Whether the same setting now asks for more than it did. */
    private static boolean outdoes(Reason now, Reason before) {
        return isWithin(now, before) && !isWithin(before, now);
    }

    private static boolean isWithin(Reason one, Reason other) {
        return one.source().equals(other.source())
                && !one.aimAt().isAfter(other.aimAt())
                && !one.breachAt().isAfter(other.breachAt());
    }

    Left aimLeft(Instant at, List<Offer> offers, BusinessCalendar calendar) {
        var first = reasons.getFirst();
        for (var reason : reasons) {
            first = reason.aimAt().isBefore(first.aimAt()) ? reason : first;
        }
        return calendar.left(at, first.aimAt(), Offer.deadline(first, offers).aim());
    }

    Left breachLeft(Instant at, List<Offer> offers, BusinessCalendar calendar) {
        var first = reasons.getFirst();
        for (var reason : reasons) {
            first = reason.breachAt().isBefore(first.breachAt()) ? reason : first;
        }
        return calendar.left(at, first.breachAt(), Offer.deadline(first, offers).breach());
    }

    /** B-42: one more rule that asks for this promise by {@code aim}; the breach stays. */
    Terms with(String source, String rule, Instant aim) {
        var more = new ArrayList<>(reasons);
        more.add(new Reason(source, rule, aim, breachAt, false));
        return strictest(more.toArray(Reason[]::new));
    }

    private static Terms alone(Reason reason) {
        return new Terms(reason.aimAt(), reason.breachAt(), List.of(reason));
    }

    /** Of rules that are equally strict the first binds. */
    private static Terms strictest(Reason[] reasons) {
        var binding = reasons[0];
        var breach = binding.breachAt();
        for (var reason : reasons) {
            binding = reason.isStricterThan(binding) ? reason : binding;
            breach = reason.breachAt().isBefore(breach) ? reason.breachAt() : breach;
        }
        for (var i = 0; i < reasons.length; i++) {
            reasons[i] = reasons[i].binding(reasons[i] == binding);
        }
        return new Terms(binding.aimAt(), breach, List.of(reasons));
    }
}
