package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.stats.LifeTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The share of contacts after which the customer does not have to come back (B-26, C-22; workforce.md 6.1). */
record FirstContactResolution(Rules rules, Map<FirstContactResolution.Rule, VariantId> ids) implements Kpi {
    static final String NAME = "fcr";
    static final VariantId COVERAGE = VariantId.of(NAME, "coverage");

    FirstContactResolution(Rules rules) {
        this(rules, new LinkedHashMap<>());
        for (var rule : Rule.ALL) {
            ids.put(rule, VariantId.of(NAME, rule.key()).with(rules.repeatWindow()));
        }
    }

    /** Which contacts are asked about, and which later ones speak against them. */
    record Rule(Bases bases, Issue issue, boolean abandonedRepeats, boolean botRepeats) {

        enum Bases {
            ALL,
            ISSUE_OPENING
        }

        enum Issue {
            SAME,
            ANY
        }

        static final Rule USUAL = new Rule(Bases.ALL, Issue.SAME, true, true);
        static final Rule OPENING = new Rule(Bases.ISSUE_OPENING, Issue.SAME, true, true);
        static final List<Rule> ALL = List.of(
                USUAL,
                OPENING,
                new Rule(Bases.ALL, Issue.ANY, true, true),
                new Rule(Bases.ALL, Issue.SAME, false, true),
                new Rule(Bases.ALL, Issue.SAME, true, false),
                new Rule(Bases.ISSUE_OPENING, Issue.ANY, true, true));

        /** {@code all_contacts-any_issue}: each departure from the usual rule by name. */
        String key() {
            return (bases == Bases.ALL ? "all_contacts" : "issue_opening")
                    + (issue == Issue.ANY ? "-any_issue" : "")
                    + (abandonedRepeats ? "" : "-abandoned_ignored")
                    + (botRepeats ? "" : "-bots_ignored");
        }

        String says() {
            return (bases == Bases.ALL ? "of all contacts" : "of the contacts that open an issue")
                    + ", those the customer did not follow up on "
                    + (issue == Issue.ANY ? "for any reason" : "for the same issue")
                    + (abandonedRepeats ? "" : "; a repeat that was given up does not count")
                    + (botRepeats ? "" : "; a repeat that only a bot served does not count");
        }

        boolean sameIssue(Visit one, Visit other) {
            return issue == Issue.ANY
                    || one.origin().issue().equals(other.origin().issue());
        }

        boolean speaksAgainst(Visit later, Rules rules) {
            return later.inbound() && (abandonedRepeats || !later.abandoned()) && (botRepeats || !later.byBot(rules));
        }
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "First contact resolution (FCR)",
                        "Of the contacts a person handled, how many left the customer with no reason to come back about the"
                                + " same thing within seven days. Nobody is asked and nobody claims it: the customer's feet"
                                + " decide. Most disagreements about FCR are disagreements about the window and about what"
                                + " counts as coming back, so each answer is a variant with a name.")
                .counts(
                        "inbound contacts of a known customer that a person handled",
                        "as a repeat: any inbound attempt on the same issue, also one that was given up or that a bot served",
                        "a customer with three contacts in three days: two failures and one success among all contacts,"
                                + " one failure among those that open an issue",
                        "customers who turn out to be one person: their history is judged again")
                .leavesOut(
                        "a contact exactly seven days later: it is no repeat",
                        "messages and calls from us, call backs among them: the customer did not come back, we did",
                        "given-up attempts as contacts to be judged: nobody was helped, so nobody failed to help",
                        "customers nobody knows: they leave the number, and coverage says how many they are",
                        "spam, duplicates and automatic replies; a transfer, which is the same contact")
                .timed(
                        "seven times 24 hours, elapsed; the clocks of spring and autumn do not matter",
                        "the quarter of an hour in which the contact began",
                        "seven days after that; until then it can only fall, and is shown as provisional, by Kaplan and Meier");
    }

    @Override
    public List<Variant> variants() {
        var variants = new ArrayList<Variant>();
        ids.forEach((rule, id) -> variants.add(Variant.share(id, rule.says()).ripeAfter(rules.repeatWindow())));
        variants.add(variants.getFirst()
                .unripe(unripe(), "as the first, but young contacts are taken for resolved: always too high"));
        variants.add(Variant.share(COVERAGE, "handled inbound contacts whose customer is known"));
        return variants;
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        if (visit.inbound() && visit.handled()) {
            notes.count(
                    COVERAGE, visit.arrivedAt(), visit.slice(), visit.origin().customer() != null);
        }
    }

    @Override
    public void customer(List<Visit> visits, Notes notes) {
        ids.forEach((rule, id) -> {
            for (var i = 0; i < visits.size(); i++) {
                if (isBase(visits, i, rule)) {
                    var base = visits.get(i);
                    var resolved = repeat(visits, i, rule) == null;
                    notes.ripening(id, base.arrivedAt(), base.sliceOfLastAgent(), resolved);
                }
            }
        });
    }

    boolean isBase(List<Visit> visits, int index, Rule rule) {
        var visit = visits.get(index);
        return handledInbound(visit) && (rule.bases() == Rule.Bases.ALL || opensIssue(visits, index, rule));
    }

    /** Whether no handled contact on the issue came in the window before. */
    private boolean opensIssue(List<Visit> visits, int index, Rule rule) {
        var visit = visits.get(index);
        for (var i = index - 1; i >= 0 && between(visits.get(i), visit).compareTo(rules.repeatWindow()) < 0; i--) {
            var earlier = visits.get(i);
            if (handledInbound(earlier) && isAfter(visit, earlier) && rule.sameIssue(earlier, visit)) {
                return false;
            }
        }
        return true;
    }

    /** When the customer came back, or null. */
    @Nullable
    Instant repeat(List<Visit> visits, int index, Rule rule) {
        var visit = visits.get(index);
        for (var i = index + 1; i < visits.size(); i++) {
            var later = visits.get(i);
            if (between(visit, later).compareTo(rules.repeatWindow()) >= 0) {
                return null;
            }
            if (isAfter(later, visit) && rule.sameIssue(visit, later) && rule.speaksAgainst(later, rules)) {
                return later.arrivedAt();
            }
        }
        return null;
    }

    /** Until the customer came back, and otherwise for as long as there was to watch, at most the window. */
    LifeTable.Spell watched(List<Visit> visits, int index, Instant now) {
        var began = visits.get(index).arrivedAt();
        var repeat = repeat(visits, index, Rule.USUAL);
        var age = Duration.between(began, repeat == null ? now : repeat);
        var longest = rules.repeatWindow();
        return new LifeTable.Spell((age.compareTo(longest) < 0 ? age : longest).toMillis() / 1000.0, repeat != null);
    }

    VariantId unripe() {
        return VariantId.of(NAME, "all_contacts-unripe").with(rules.repeatWindow());
    }

    private static boolean handledInbound(Visit visit) {
        return visit.inbound() && visit.handled();
    }

    private static boolean isAfter(Visit later, Visit earlier) {
        return later.arrivedAt().isAfter(earlier.arrivedAt());
    }

    private static Duration between(Visit earlier, Visit later) {
        return Duration.between(earlier.arrivedAt(), later.arrivedAt());
    }
}
