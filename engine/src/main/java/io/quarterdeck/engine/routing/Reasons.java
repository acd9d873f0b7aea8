package io.quarterdeck.engine.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Puts the gates' answers into words; it asks the same predicates and the same score as the choice did. */
final class Reasons {
    private final Draft draft;
    private final Item item;
    private final int idle;

    private Reasons(Draft draft, Item item) {
        this.draft = draft;
        this.item = item;
        idle = new Matching(draft).idleReserve(item.lane());
    }

    static Explanation of(Draft draft, Item item, @Nullable Choice choice) {
        var reasons = new Reasons(draft, item);
        var fallback = choice == null ? item.late(draft.at) : choice.fallback();
        var chosen = choice == null ? OptionalLong.empty() : OptionalLong.of(draft.team.people[choice.person()].id());
        return new Explanation(item.work(), chosen, fallback, reasons.candidates(fallback));
    }

    private List<Candidate> candidates(boolean fallback) {
        var people = draft.team.people;
        var findings = new ArrayList<List<Candidate.Finding>>();
        var ranked = new ArrayList<Integer>();
        var scores = new double[people.length];
        for (var p = 0; p < people.length; p++) {
            var found = findings(p, fallback);
            findings.add(found);
            scores[p] = Score.of(draft.desks.seat(p), draft.team.skill(item.lane(), p), draft.at);
            if (found.stream().allMatch(Candidate.Finding::passed)) {
                ranked.add(p);
            }
        }
        ranked.sort((one, other) -> one.equals(other) ? 0 : goesBefore(one, other, scores) ? -1 : 1);
        var exploration = draft.rules.practice.exploration();
        var enough = ranked.isEmpty() ? 0 : scores[ranked.getFirst()] - exploration.within();
        var near = (int) ranked.stream().filter(p -> scores[p] >= enough).count();
        var candidates = new ArrayList<Candidate>();
        for (var p = 0; p < people.length; p++) {
            var rank = ranked.indexOf(p) + 1;
            var chance = rank > 0 && scores[p] >= enough ? exploration.chance(rank == 1, near) : 0;
            candidates.add(new Candidate(people[p].id(), findings.get(p), scores[p], rank, chance));
        }
        return candidates;
    }

    private boolean goesBefore(int one, int other, double[] scores) {
        return one < other
                ? Score.beats(scores[one], draft.desks.seat(one).since, scores[other], draft.desks.seat(other).since)
                : !Score.beats(scores[other], draft.desks.seat(other).since, scores[one], draft.desks.seat(one).since);
    }

    private List<Candidate.Finding> findings(int p, boolean fallback) {
        var person = draft.team.people[p];
        var seat = draft.desks.seat(p);
        var lane = item.lane();
        var medium = lane.medium();
        var forOwner = item.place().forOwner();
        return List.of(
                says(
                        Gate.PRESENCE,
                        seat.available(),
                        "is " + seat.presence.name().toLowerCase(Locale.ROOT)),
                certificate(person),
                tier(person, lane),
                skill(person, lane, fallback, forOwner),
                channel(person, medium),
                owner(person, forOwner),
                capacity(seat, medium, medium.shareFor(person)),
                reserve(person, seat, lane),
                Gates.hadLast(item, person.id(), seat)
                        ? says(Gate.TURN, false, "was asked last")
                        : says(Gate.TURN, true, "was not asked last"));
    }

    private Candidate.Finding certificate(Person person) {
        var missing = draft.rules.certificates.stream()
                .filter(gate -> !person.certificates().contains(gate))
                .sorted()
                .toList();
        return Gates.certified(person, draft.rules)
                ? says(Gate.CERTIFICATE, true, "may handle contacts alone")
                : says(Gate.CERTIFICATE, false, "handles nothing alone without " + String.join(", ", missing));
    }

    private static Candidate.Finding tier(Person person, Lane lane) {
        if (lane.tier() == null) {
            return says(Gate.TIER, false, "nobody knows yet what it is about, so no tier has it");
        }
        return Gates.inTier(person, lane)
                ? says(Gate.TIER, true, "is in " + lane.tier())
                : says(Gate.TIER, false, "is in %s, and it is for %s".formatted(person.tier(), lane.tier()));
    }

    private static Candidate.Finding skill(Person person, Lane lane, boolean fallback, boolean forOwner) {
        var level = Gates.skilled(person, lane)
                ? "%s in %s".formatted(Gates.proficiency(person, lane), lane.skill())
                : "no skill in " + lane.skill();
        if (Gates.skilled(person, lane) && Gates.proficient(person, lane)) {
            return says(Gate.SKILL, true, level);
        }
        var needs = lane.directAt() == null ? "" : ", direct from " + lane.directAt();
        if (forOwner) {
            return says(Gate.SKILL, true, level + needs + ", but the owner keeps it");
        }
        return fallback
                ? says(Gate.SKILL, true, level + needs + "; as a fallback it goes to the whole tier")
                : says(Gate.SKILL, false, level + needs);
    }

    private static Candidate.Finding channel(Person person, Medium medium) {
        if (!medium.served()) {
            return says(Gate.CHANNEL, false, "its channel, %s, is no longer served".formatted(medium.name()));
        }
        return Gates.takes(person, medium)
                ? says(Gate.CHANNEL, true, "takes " + medium.name())
                : says(Gate.CHANNEL, false, "does not take " + medium.name());
    }

    private Candidate.Finding owner(Person person, boolean forOwner) {
        if (!forOwner) {
            return says(Gate.OWNER, true, "no owner binds it");
        }
        return item.owner() == person.id()
                ? says(Gate.OWNER, true, "is its owner until it is closed")
                : says(Gate.OWNER, false, "person %d is its owner until it is closed".formatted(item.owner()));
    }

    private Candidate.Finding capacity(Seat seat, Medium medium, int share) {
        var taken = "%.0f%% taken, one more takes %.0f%%"
                .formatted(
                        100.0 * ((double) seat.live + seat.mail + seat.parked) / Medium.WHOLE,
                        100.0 * share / Medium.WHOLE);
        return says(Gate.CAPACITY, Gates.hasRoom(seat, medium, share, draft.rules, draft.at), taken);
    }

    private Candidate.Finding reserve(Person person, Seat seat, Lane lane) {
        if (lane.medium().live() || !Gates.isReserve(person, lane, draft.rules)) {
            return says(Gate.RESERVE, true, "is no reserve for it");
        }
        var wanted = draft.rules.practice.idleReserve();
        return says(
                Gate.RESERVE,
                Gates.leavesReserve(idle, wanted, seat.idle()),
                "mail leaves %d of %s idle for live contacts, and %d are".formatted(wanted, lane.tier(), idle));
    }

    private static Candidate.Finding says(Gate gate, boolean passed, String words) {
        return new Candidate.Finding(gate, passed, words);
    }
}
