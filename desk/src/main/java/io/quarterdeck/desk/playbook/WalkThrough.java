package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.explain.Asked;
import io.quarterdeck.engine.explain.Contacts;
import io.quarterdeck.engine.explain.Explanation;
import io.quarterdeck.engine.playbook.Playbook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One contact and every clock that it would start; {@code error} says what of it was not understood. */
record WalkThrough(
        String contact,
        @Nullable Instant arrivesAt,
        @Nullable String error,
        List<ClockJson> clocks) {

    /** {@code why} says in words what makes it bind, or what keeps it from it. */
    record ClockJson(
            String kind,
            String source,
            String rule,
            Instant aimAt,
            Instant breachAt,
            boolean binds,
            int line,
            String why) {}

    /** Without words it is somebody of the lowest priority, on the first channel, who comes now. */
    static WalkThrough of(@Nullable String words, Playbook playbook, Instant now) {
        var contact = words == null || words.isBlank() ? usual(playbook) : words.strip();
        return switch (Contacts.parse(contact, playbook, now)) {
            case Asked.Unclear(var why) -> new WalkThrough(contact, null, why, List.of());
            case Asked.Known(var known, var arrivesAt) ->
                new WalkThrough(
                        contact,
                        arrivesAt,
                        null,
                        Explanation.of(playbook, known, arrivesAt).lines().stream()
                                .map(it -> clock(it, playbook))
                                .toList());
        };
    }

    private static String usual(Playbook playbook) {
        var lowest = playbook.lowestPriority().name();
        return playbook.channels().isEmpty()
                ? lowest
                : lowest + " " + playbook.channels().getFirst().name();
    }

    private static ClockJson clock(Explanation.Line it, Playbook playbook) {
        return new ClockJson(
                it.kind().key(),
                it.source(),
                it.rule(),
                it.aimAt(),
                it.breachAt(),
                it.binds(),
                playbook.marks().of(it.source()).line(),
                it.why());
    }
}
