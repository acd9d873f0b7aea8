package io.quarterdeck.engine.sla;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to one ticket of a shipped playbook, in times of New York. */
final class Story {
    private static final Playbook BLEUSALT = Yaml.shipped("bleusalt");
    private static final Playbook CALLIE = Yaml.shipped("callie");

    final Playbook playbook;
    private final List<Fact> facts = new ArrayList<>();
    private Clocks clocks = Clocks.none();
    private Decision last = new Decision(clocks, List.of(), java.util.Optional.empty());

    private Story(Playbook playbook) {
        this.playbook = playbook;
    }

    static Story bleusalt() {
        return new Story(BLEUSALT);
    }

    static Story callie() {
        return new Story(CALLIE);
    }

    static Story of(Playbook playbook) {
        return new Story(playbook);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/New_York")).toInstant();
    }

    Story opened(String local, String channel, String priority, @Nullable String intent) {
        return then(local, new Happening.Opened(new Contact(channel, priority, intent)));
    }

    Story reclassified(String local, String channel, String priority, @Nullable String intent) {
        return then(local, new Happening.Reclassified(new Contact(channel, priority, intent)));
    }

    Story answered(String local) {
        return then(local, new Happening.Answered(true));
    }

    Story woke(String local) {
        return then(local, new Happening.Woke());
    }

    Story then(String local, Happening what) {
        return then(at(local), what);
    }

    Story then(Instant at, Happening what) {
        last = Promises.step(clocks, what, playbook, at);
        clocks = last.next();
        facts.addAll(last.facts());
        return this;
    }

    Clocks clocks() {
        return clocks;
    }

    Decision last() {
        return last;
    }

    List<Fact> facts() {
        return facts;
    }

    Due due() {
        return clocks.due().orElseThrow();
    }

    /** The latest clock of a kind. */
    Clock clock(PromiseKind kind) {
        return clocks.of(kind).getLast();
    }

    NextStep nextStep(String local) {
        return Promises.nextStep(clocks, playbook, at(local)).orElseThrow();
    }
}
