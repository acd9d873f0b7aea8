package io.quarterdeck.engine.playbook.diff;

import static io.quarterdeck.engine.playbook.diff.Part.about;
import static io.quarterdeck.engine.playbook.diff.Sense.MORE_IS_STRICTER;

import io.quarterdeck.engine.playbook.Hours;
import io.quarterdeck.engine.playbook.Peak;
import java.time.DayOfWeek;
import java.util.Arrays;

/** Tells when people work, and when more of them are needed. */
final class When {

    private When() {}

    static void tell(Part part, Hours hours) {
        part.say("follow", "Local time is that of the %s", hours.follow());
        part.say("open", "Open on %s", hours.open().hours().week(), MORE_IS_STRICTER);
        part.set(
                "business_days",
                "Business days: %s",
                Arrays.stream(DayOfWeek.values())
                        .filter(hours.open().businessDays()::contains)
                        .map(Wording::of)
                        .map(Wording::title)
                        .toList());
        part.say("automated", "Machines answer on %s", hours.automated().hours().week(), MORE_IS_STRICTER);
        part.say("holidays", "Closed on holidays: %s", hours.open().holidays().calendar());
        for (var off : hours.open().holidays().closed()) {
            part.part("closed").say(off.days(), about(off.days(), " is closed: %s"), off.name());
        }
        hours.hubs().forEach((name, hub) -> hub(part.part("hubs").part(name), hub));
        for (var i = 0; i < hours.peaks().size(); i++) {
            var peak = hours.peaks().get(i);
            peak(part.part("peaks").item(peak.name(), i), peak);
        }
        if (hours.onCall() != null) {
            var call = part.part("on_call");
            call.say("rota", "On call: %s", hours.onCall().rota());
            call.say("when", "Somebody is on call when %s", hours.onCall().when());
            call.set("takes", "Calls somebody at once: %s", hours.onCall().takes());
        }
    }

    private static void hub(Part part, Hours.Hub hub) {
        var name = Wording.title(hub.name());
        part.called("hub " + hub.name(), "in %s, %s".formatted(hub.zone(), activity(hub)));
        part.say("timezone", about(name, " works on the clock of %s"), hub.zone());
        part.say("open", about(name, " is open on %s"), hub.open(), MORE_IS_STRICTER);
        part.say("active", about(name, " is %s"), activity(hub));
    }

    private static String activity(Hours.Hub hub) {
        return hub.active() ? "active" : "switched off";
    }

    private static void peak(Part part, Peak peak) {
        var name = Wording.title(peak.name());
        part.called("peak " + peak.name(), "%s of the usual staff".formatted(Wording.of(peak.load())));
        part.say("starts", about(name, " starts on %s"), start(peak.starts()));
        part.say("for", about(name, " lasts %s"), peak.lasts());
        var written = part.marks().has(part.path() + ".live_coverage") ? "live_coverage" : "staff";
        part.sayAs("load", written, about(name, " needs %s of the usual staff"), peak.load(), MORE_IS_STRICTER);
    }

    private static String start(Peak.Start start) {
        return switch (start) {
            case Peak.Start.On(var day) -> day.toString().substring(2);
            case Peak.Start.Thanksgiving() -> "thanksgiving";
            case Peak.Start.LaunchCalendar() -> "the days of the launch calendar";
        };
    }
}
