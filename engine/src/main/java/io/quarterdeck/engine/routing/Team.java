package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The people of a floor under some rules, sorted by id, with the gates that only change with the roster as bits. */
final class Team {
    final Rules rules;
    final Person[] people;
    private final long[] ids;
    final int words;
    /** By lane: who may have it directly, and who may have it at all. */
    final long[][] direct;

    final long[][] anyhow;
    /** By lane: who of its tier takes live contacts; mail leaves a reserve of them idle. */
    final long[][] reserve;
    /** By channel and person: what one contact takes of her. */
    final int[][] shares;
    /** By lane and person: what her proficiency adds to her score. */
    final double[][] skill;

    Team(Rules rules, Collection<Person> roster) {
        this.rules = rules;
        people = roster.toArray(Person[]::new);
        Arrays.sort(people, Comparator.comparingLong(Person::id));
        ids = Arrays.stream(people).mapToLong(Person::id).toArray();
        words = Math.max(1, people.length + 63 >>> 6);
        direct = new long[rules.lanes.length][words];
        anyhow = new long[rules.lanes.length][words];
        reserve = new long[rules.lanes.length][words];
        shares = new int[rules.media.length][people.length];
        skill = new double[rules.lanes.length][people.length];
        for (var p = 0; p < people.length; p++) {
            if (p > 0 && people[p - 1].id() == people[p].id()) {
                throw Lawful.refusal("person", people[p].id(), "on the floor once");
            }
            sort(p, people[p]);
        }
    }

    /** The index of a person, or below zero. */
    int index(long person) {
        var guess = ids.length == 0 ? -1 : person - ids[0]; // ids often come without gaps
        return guess >= 0 && guess < ids.length && ids[(int) guess] == person
                ? (int) guess
                : Arrays.binarySearch(ids, person);
    }

    /** What her proficiency adds to her score. */
    double skill(Lane lane, int p) {
        return lane.served() ? skill[lane.index()][p] : Score.ofSkill(Gates.proficiency(people[p], lane));
    }

    private void sort(int p, Person person) {
        var bit = 1L << p;
        for (var lane : rules.lanes) {
            if (Gates.mayHave(person, lane, rules)) {
                anyhow[lane.index()][p >> 6] |= bit;
                if (Gates.mayHaveDirectly(person, lane, rules)) {
                    direct[lane.index()][p >> 6] |= bit;
                }
            }
            if (Gates.isReserve(person, lane, rules)) {
                reserve[lane.index()][p >> 6] |= bit;
            }
            skill[lane.index()][p] = Score.ofSkill(Gates.proficiency(person, lane));
        }
        for (var medium : rules.media) {
            shares[medium.index()][p] = medium.shareFor(person);
        }
    }

    /** Whoever comes is known to the playbook by every name; a later release may drop some of them. */
    static void check(Person person, Rules rules) {
        named("tier", person, List.of(person.tier()), rules.tiers);
        named("skill", person, person.skills().keySet(), rules.skills);
        named("channel", person, person.mix().channels(), rules.channels);
        person.skills()
                .forEach((skill, percent) -> Lawful.within(
                        "proficiency of person %d in %s, in %%".formatted(person.id(), skill),
                        percent.hundredths() / 100.0,
                        0,
                        100));
        if (person.id() == Item.NOBODY) {
            throw Lawful.refusal("person", person.id(), "above the lowest number there is");
        }
    }

    private static void named(String what, Person person, Collection<String> names, Collection<String> known) {
        for (var name : names) {
            if (!known.contains(name)) {
                throw Lawful.refusal(
                        "%s of person %d".formatted(what, person.id()), name, "one of " + String.join(", ", known));
            }
        }
    }
}
