package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.explain.Meaning;
import io.quarterdeck.engine.explain.Rung;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One promise of the file on the wire, each setting once; the rank is that of the lowest priority it is made to. */
record RungJson(
        String priority,
        int rank,
        @Nullable String channel,
        @Nullable String plan,
        String kind,
        String rule,
        int line,
        String path,
        Rung.Length aim,
        Rung.Length breach,
        boolean step,
        boolean neverBinds) {

    /** The rules that find a promise which never binds, looking at every minute of a year. */
    private static final Set<String> IDLE = Set.of("QD-P02", "QD-P07");

    /** The priorities as they rank, then the channels, then the plans. */
    private static final Comparator<RungJson> BY_WHO_PROMISES =
            Comparator.comparing((RungJson it) -> !it.isOfAPriority()).thenComparing(it -> it.plan != null);

    static List<RungJson> of(Meaning meaning, Playbook playbook, Judgement judgement) {
        var idle = idle(judgement);
        var rungs = new LinkedHashMap<String, RungJson>();
        for (var it : meaning.ladder()) {
            var line = playbook.marks().of(it.path()).line();
            rungs.merge(it.path(), of(it, line, idle.contains(it.path())), (first, last) -> last.unless(first));
        }
        return rungs.values().stream().sorted(BY_WHO_PROMISES).toList();
    }

    private boolean isOfAPriority() {
        return channel == null && plan == null;
    }

    private static Set<String> idle(Judgement judgement) {
        return Stream.concat(
                        judgement.findings().stream(),
                        judgement.waived().stream().map(it -> it.finding()))
                .filter(it -> IDLE.contains(it.rule()))
                .map(it -> it.path())
                .collect(Collectors.toSet());
    }

    private static RungJson of(Rung it, int line, boolean idle) {
        return new RungJson(
                it.priority(),
                it.rank(),
                it.channel(),
                it.plan(),
                it.kind(),
                it.rule(),
                line,
                it.path(),
                it.aim(),
                it.breach(),
                it.step(),
                idle || it.neverBinds());
    }

    /** Made to several priorities it binds if it binds for one of them. */
    private RungJson unless(RungJson other) {
        return new RungJson(
                priority,
                rank,
                channel,
                plan,
                kind,
                rule,
                line,
                path,
                aim,
                breach,
                step,
                neverBinds && other.neverBinds);
    }
}
