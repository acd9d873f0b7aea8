package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/** Which version of the service customers use (B-02, B-03). */
record Adoption(Rules rules, String people, List<Ids> ids) implements Kpi {
    private static final String NAME = "adoption";

    /** The two variants of a version: issues that began in it, and issues that ended in it. */
    record Ids(String version, VariantId firstTouch, VariantId finished) {

        static Ids of(String version) {
            return new Ids(
                    version,
                    VariantId.of(NAME, "first_touch").with(version),
                    VariantId.of(NAME, "finished").with(version));
        }
    }

    Adoption(Rules rules) {
        this(rules, rules.offer().versionOfPeople(), each(rules.offer()));
    }

    private static List<Ids> each(Rules.Offer offer) {
        var versions = new TreeSet<>(offer.versions().values());
        versions.add(Rules.Offer.NONE);
        return versions.stream().map(Ids::of).toList();
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Adoption of the versions",
                        "Of all issues, how many began in each version of the service, and how many ended there. The versions,"
                                + " such as self-service, reactive and proactive, are those of the playbook.")
                .counts(
                        "issues: the contacts of a known customer about one thing, each within seven days of the one before",
                        "as the end, the last contact of an issue once seven days have passed without another",
                        "as an end with people, a contact with a bot that a person took over")
                .leavesOut("customers nobody knows", "spam and duplicates")
                .timed(
                        "elapsed time",
                        "the quarter of an hour in which the first contact began; for the end, the last",
                        "the beginning at once, the end seven days later");
    }

    @Override
    public List<Variant> variants() {
        var variants = new ArrayList<Variant>();
        for (var it : ids) {
            variants.add(Variant.share(it.firstTouch(), "issues that began in " + it.version()));
            variants.add(Variant.share(it.finished(), "issues that ended in " + it.version())
                    .ripeAfter(rules.repeatWindow()));
        }
        return variants;
    }

    @Override
    public void customer(List<Visit> visits, Notes notes) {
        var open = new LinkedHashMap<String, Visit>();
        for (var visit : visits) {
            var last = open.get(visit.origin().issue());
            if (last == null || !continues(last, visit)) {
                if (last != null) {
                    finished(last, notes);
                }
                began(visit, notes);
            }
            open.put(visit.origin().issue(), visit);
        }
        open.values().forEach(last -> finished(last, notes));
    }

    private boolean continues(Visit last, Visit visit) {
        return Duration.between(last.arrivedAt(), visit.arrivedAt()).compareTo(rules.repeatWindow()) < 0;
    }

    private void began(Visit visit, Notes notes) {
        var in = rules.offer().version(visit.origin().channel());
        for (var it : ids) {
            notes.count(
                    it.firstTouch(),
                    visit.arrivedAt(),
                    visit.slice(),
                    it.version().equals(in));
        }
    }

    private void finished(Visit visit, Notes notes) {
        var channel = visit.origin().channel();
        var taken = rules.offer().automated().contains(channel) && visit.handled();
        var in = taken ? people : rules.offer().version(channel);
        for (var it : ids) {
            notes.ripening(
                    it.finished(),
                    visit.arrivedAt(),
                    visit.slice(),
                    it.version().equals(in));
        }
    }
}
