package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The share of a live queue that is answered in time; six rules that disagree by a factor of two (workforce.md 1.4). */
record ServiceLevels(Rules rules, Map<Duration, Map<ServiceLevels.Rule, VariantId>> ids) implements Kpi {
    private static final String NAME = "service_level";

    ServiceLevels(Rules rules) {
        this(rules, new TreeMap<>());
        for (var limit : rules.queues().within().values()) {
            var ofLimit = new EnumMap<Rule, VariantId>(Rule.class);
            for (var rule : Rule.values()) {
                ofLimit.put(rule, id(rule, limit));
            }
            ids.put(limit, ofLimit);
        }
    }

    /** Which stays in a queue are asked about, and which of them are good. */
    enum Rule {
        OFFERED("answered in time, of all that were answered or gave up"),
        WITHOUT_SHORT("the same, but who gives up at once was never there"),
        ABANDON_IGNORED("who gave up in time is left out (Cisco: ignored)"),
        ANSWERED_ONLY("answered in time, of the answered alone: who gave up never hurts"),
        ABANDON_GOOD("who gave up in time counts as served (Cisco: positive)"),
        WITH_FLOW_OUT("who was sent elsewhere was offered too, and not answered");

        private final String says;

        Rule(String says) {
            this.says = says;
        }

        /** Null when the rule does not ask about this stay; one that still waits is asked about once it is too long. */
        @Nullable
        Boolean good(Wait wait, Duration limit, Duration shortAbandon) {
            return switch (wait.end()) {
                case ANSWERED -> wait.within(limit);
                case ABANDONED -> abandoned(wait, limit, shortAbandon);
                case FLOWED_OUT -> this == WITH_FLOW_OUT ? Boolean.FALSE : null;
                case CALLBACK -> null;
                case WAITING -> this == ANSWERED_ONLY || wait.within(limit) ? null : Boolean.FALSE;
            };
        }

        private @Nullable Boolean abandoned(Wait wait, Duration limit, Duration shortAbandon) {
            return switch (this) {
                case OFFERED, WITH_FLOW_OUT -> Boolean.FALSE;
                case WITHOUT_SHORT -> wait.shortAbandon(shortAbandon) ? null : Boolean.FALSE;
                case ABANDON_IGNORED -> wait.within(limit) ? null : Boolean.FALSE;
                case ANSWERED_ONLY -> null;
                case ABANDON_GOOD -> wait.within(limit);
            };
        }
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Service level",
                        "How many of the callers and chatters were answered by a person within the time we promise. It"
                                + " looks like one number and is six, because nobody agrees what to do with those who gave up.")
                .counts(
                        "every stay in the queue of a channel with a promised time to answer",
                        "an answer at the very second of the limit: 20.0 s is within 20 s",
                        "a caller who is still waiting when the report runs and is already late: missed")
                .leavesOut(
                        "the time in the voice menu: the clock starts when the queue is entered",
                        "the greeting of a bot: only a person answers",
                        "a second wait after a transfer, and being offered again after nobody picked up: it is one stay",
                        "an agreed call back, until somebody calls: then it counts with its whole wait")
                .timed(
                        "elapsed seconds from entering the queue to the first person; live channels only queue while they are open",
                        "the quarter of an hour in which the queue was entered",
                        "when the last stay that began in the quarter has ended");
    }

    @Override
    public List<Variant> variants() {
        var variants = new ArrayList<Variant>();
        ids.values().forEach(ofLimit -> ofLimit.forEach((rule, id) -> variants.add(Variant.share(id, rule.says))));
        return variants;
    }

    @Override
    public void visit(Visit visit, Notes notes) {
        note(visit, visit.waitEnded(), notes);
    }

    @Override
    public void standing(Visit visit, Instant now, Notes notes) {
        if (visit.waitEnded() == null) {
            note(visit, visit.waited(now), notes);
        }
    }

    private void note(Visit visit, @Nullable Wait wait, Notes notes) {
        var limit = rules.queues().within().get(visit.origin().channel());
        if (limit == null || wait == null) {
            return;
        }
        ids.getOrDefault(limit, Map.of()).forEach((rule, id) -> {
            var good = rule.good(wait, limit, rules.queues().shortAbandon());
            if (good != null) {
                notes.count(id, wait.queuedAt(), visit.slice(), good);
            }
        });
    }

    private VariantId id(Rule rule, Duration limit) {
        var id = VariantId.of(NAME, rule.name().toLowerCase(Locale.ROOT));
        return rule == Rule.WITHOUT_SHORT
                ? id.with(VariantId.written(limit) + ",short"
                        + VariantId.written(rules.queues().shortAbandon()))
                : id.with(limit);
    }
}
