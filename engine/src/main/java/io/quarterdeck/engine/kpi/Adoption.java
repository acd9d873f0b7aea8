package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/** Which version of the service customers use (B-02, B-03). */
record Adoption(Rules rules) implements Kpi {
    private static final String NAME = "adoption";
    private static final String FINISHED = "finished";

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
        for (var version : versions()) {
            variants.add(Variant.share(id("first_touch", version), "issues that began in " + version));
            variants.add(Variant.share(id(FINISHED, version), "issues that ended in " + version)
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
                    note(FINISHED, last, notes);
                }
                note("first_touch", visit, notes);
            }
            open.put(visit.origin().issue(), visit);
        }
        open.values().forEach(last -> note(FINISHED, last, notes));
    }

    private boolean continues(Visit last, Visit visit) {
        return Duration.between(last.arrivedAt(), visit.arrivedAt()).compareTo(rules.repeatWindow()) < 0;
    }

    private void note(String which, Visit visit, Notes notes) {
        var channel = visit.origin().channel();
        var offer = rules.offer();
        var ends = which.equals(FINISHED);
        var taken = ends && offer.automated().contains(channel) && visit.handled();
        var in = taken ? offer.versionOfPeople() : offer.version(channel);
        for (var version : versions()) {
            var id = id(which, version);
            if (ends) {
                notes.ripening(id, visit.arrivedAt(), visit.slice(), version.equals(in));
            } else {
                notes.count(id, visit.arrivedAt(), visit.slice(), version.equals(in));
            }
        }
    }

    private TreeSet<String> versions() {
        var versions = new TreeSet<>(rules.offer().versions().values());
        versions.add(Rules.Offer.NONE);
        return versions;
    }

    private static VariantId id(String which, String version) {
        return VariantId.of(NAME, which).with(version);
    }
}
