package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.engine.explain.Meaning;
import io.quarterdeck.engine.explain.Stretch;
import io.quarterdeck.engine.explain.WeekStrip;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a playbook means, on the wire: its week, its promises, who carries them, and one contact walked through. */
record MeaningJson(
        String brand,
        String zone,
        int version,
        WeekJson week,
        List<RungJson> ladder,
        List<CarrierJson> matrix,
        List<TriggerJson> triggers,
        WalkThrough example) {

    record WeekJson(List<RowJson> rows, List<Stretch> holes, int openMinutes) {}

    record RowJson(String name, @Means(WeekStrip.Kind.class) String kind, String zone, boolean active, int line, List<Stretch> windows) {}

    record CarrierJson(
            String priority,
            int line,
            String owner,
            @Nullable String then,
            List<String> stakeholders,
            List<String> executives) {}

    record TriggerJson(
            String when, @Nullable String raiseTo, @Nullable String tell, int line) {}

    static MeaningJson of(Playbook playbook, Judgement judgement, WalkThrough example) {
        var meaning = Meaning.of(playbook);
        return new MeaningJson(
                playbook.brand(),
                playbook.zone().getId(),
                playbook.header().version(),
                week(meaning, playbook),
                RungJson.of(meaning, playbook, judgement),
                matrix(meaning, playbook),
                triggers(meaning, playbook),
                example);
    }

    private static WeekJson week(Meaning meaning, Playbook playbook) {
        var rows = meaning.week().rows().stream()
                .map(it -> new RowJson(
                        it.name(),
                        it.kind().key(),
                        it.zone().getId(),
                        it.active(),
                        playbook.marks().of(it.path()).line(),
                        it.windows()))
                .toList();
        return new WeekJson(rows, meaning.week().holes(), meaning.week().openMinutes());
    }

    private static List<CarrierJson> matrix(Meaning meaning, Playbook playbook) {
        return meaning.matrix().stream()
                .map(it -> new CarrierJson(
                        it.priority(),
                        playbook.marks().of(it.path()).line(),
                        it.owner(),
                        it.then(),
                        it.stakeholders(),
                        it.executives()))
                .toList();
    }

    private static List<TriggerJson> triggers(Meaning meaning, Playbook playbook) {
        return meaning.triggers().stream()
                .map(it -> new TriggerJson(
                        it.when(),
                        it.raiseTo(),
                        it.tell(),
                        playbook.marks().of(it.path()).line()))
                .toList();
    }
}
