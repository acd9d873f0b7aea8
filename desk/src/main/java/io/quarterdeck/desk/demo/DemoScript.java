package io.quarterdeck.desk.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What customers wrote and staff did in the three days before now, each at its own moment. */
final class DemoScript {

    /** One thing that happens {@code before} now, to the ticket of the thread called {@code thread}. */
    sealed interface Beat {

        Duration before();

        String thread();

        record Mail(Duration before, String brand, String thread, String name, String subject, String text)
                implements Beat {}

        record Classify(Duration before, String thread, String by, String intent) implements Beat {}

        record Reply(Duration before, String thread, String by, String then, String text) implements Beat {}

        record Note(Duration before, String thread, String by, String text) implements Beat {}

        record Edit(Duration before, String thread, String by, Map<String, Object> said) implements Beat {}

        /** {@code about} is the subject of the ticket that is meant besides. */
        record Explain(Duration before, String thread, String by, String about) implements Beat {}

        record Merge(Duration before, String thread, String by, String about) implements Beat {}

        record Ask(Duration before, String thread, String by, String guest, String text) implements Beat {}
    }

    private final List<Beat> beats = new ArrayList<>();
    private Duration at = Duration.ZERO;
    private String brand = "";
    private String thread = "";
    private String customer = "";
    private @Nullable String subject;

    static List<Beat> beats() {
        var script = new DemoScript();
        DemoBleusalt.write(script);
        DemoCallie.write(script);
        script.beats.sort(Comparator.comparing(Beat::before).reversed());
        return List.copyOf(script.beats);
    }

    DemoScript brand(String key) {
        brand = key;
        return this;
    }

    /** A new thread: who wrote, about what, and how long ago in hours and minutes. */
    DemoScript mail(int hours, int minutes, String from, String about, String text) {
        customer = from;
        subject = about;
        thread = brand + ": " + about;
        return more(hours, minutes, text);
    }

    /** The same customer writes again in the same thread. */
    DemoScript more(int hours, int minutes, String text) {
        ago(hours, minutes);
        beats.add(new Beat.Mail(at, brand, thread, customer, Objects.requireNonNull(subject), text));
        return this;
    }

    DemoScript classify(int minutesLater, String by, String intent) {
        later(minutesLater);
        beats.add(new Beat.Classify(at, thread, by, intent));
        return this;
    }

    DemoScript reply(int minutesLater, String by, String then, String text) {
        later(minutesLater);
        beats.add(new Beat.Reply(at, thread, by, then, text));
        return this;
    }

    DemoScript note(int minutesLater, String by, String text) {
        later(minutesLater);
        beats.add(new Beat.Note(at, thread, by, text));
        return this;
    }

    /** Whatever a change of a ticket may say; the brand's own fields by their titles. */
    DemoScript edit(int minutesLater, String by, Map<String, Object> said) {
        later(minutesLater);
        beats.add(new Beat.Edit(at, thread, by, said));
        return this;
    }

    /** It is an incident of another ticket, which is a problem. */
    DemoScript explain(int minutesLater, String by, String problem) {
        later(minutesLater);
        beats.add(new Beat.Explain(at, thread, by, problem));
        return this;
    }

    /** Another ticket goes on in this one. */
    DemoScript merge(int minutesLater, String by, String other) {
        later(minutesLater);
        beats.add(new Beat.Merge(at, thread, by, other));
        return this;
    }

    /** A guest is asked in a side conversation. */
    DemoScript ask(int minutesLater, String by, String guest, String text) {
        later(minutesLater);
        beats.add(new Beat.Ask(at, thread, by, guest, text));
        return this;
    }

    private void ago(int hours, int minutes) {
        at = Duration.ofHours(hours).plusMinutes(minutes);
    }

    private void later(int minutes) {
        at = at.minusMinutes(minutes);
    }
}
