package io.quarterdeck.engine.playbook.diff;

import static io.quarterdeck.engine.playbook.diff.Part.about;
import static io.quarterdeck.engine.playbook.diff.Sense.LESS_IS_STRICTER;
import static io.quarterdeck.engine.playbook.diff.Sense.MORE_IS_STRICTER;

import io.quarterdeck.engine.playbook.Alert;
import io.quarterdeck.engine.playbook.Dashboards;
import io.quarterdeck.engine.playbook.Metric;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Ritual;
import java.util.stream.Collectors;

/** Tells what is measured, claimed, shown, and acted upon. */
final class Measured {

    private Measured() {}

    static void tell(Part root, Playbook playbook) {
        playbook.metrics().forEach(metric -> metric(root.part("metrics").part(metric.name()), metric));
        for (var i = 0; i < playbook.claims().size(); i++) {
            var claim = playbook.claims().get(i);
            var what = "%s changes %s%s"
                    .formatted(claim.change(), claim.metric(), claim.on() == null ? "" : " on " + claim.on());
            var part = root.part("claims").item(what, i).called("claim", Wording.words(what));
            var effect = Wording.of(claim.least()) + " to " + Wording.of(claim.most());
            part.say("effect", about("Claim: " + Wording.words(what), " by %s"), effect);
        }
        for (var i = 0; i < playbook.alerts().size(); i++) {
            var alert = playbook.alerts().get(i);
            alert(root.part("alerts").item(alert.name(), i), alert);
        }
        if (playbook.dashboards() != null) {
            dashboards(root.part("dashboards"), playbook.dashboards());
        }
        for (var i = 0; i < playbook.rhythm().size(); i++) {
            var ritual = playbook.rhythm().get(i);
            ritual(root.part("rhythm").item(ritual.what(), i), ritual);
        }
    }

    private static void metric(Part part, Metric metric) {
        var name = Wording.title(metric.name());
        part.called("metric " + metric.name(), Wording.of(metric.target()), MORE_IS_STRICTER);
        part.say("target", about(name, ": target %s"), metric.target(), MORE_IS_STRICTER);
        part.say("scope", about(name, " counts %s"), metric.scope());
        part.say("window", about(name, " looks back %s"), metric.window());
        part.say("repeat_window", about(name, ": a repeat counts within %s"), metric.repeatWindow());
        part.say("survey", about(name, " comes from the survey %s"), metric.survey());
        part.say("by", about(name, " is split by %s"), metric.by());
    }

    private static void alert(Part part, Alert alert) {
        var name = "Alert " + Wording.words(alert.name());
        var when = alert.when().entrySet().stream()
                .map(entry -> entry.getKey() + " " + Wording.of(entry.getValue()))
                .collect(Collectors.joining(", "));
        part.called("alert " + alert.name(), when, MORE_IS_STRICTER);
        alert.when()
                .forEach((metric, target) ->
                        part.part("when").say(metric, about(name + ": " + Wording.words(metric), " %s"), target));
        part.say("confidence", about(name, " is %s sure"), alert.confidence());
        part.say("then", about(name, " makes us %s"), Wording.words(alert.then()));
        part.say("due", about(name, " is due within %s"), alert.due(), LESS_IS_STRICTER);
    }

    private static void dashboards(Part part, Dashboards dashboards) {
        dashboards.boards().forEach((name, metrics) -> {
            var board = part.part(name).called("dashboard " + name, String.join(", ", metrics));
            board.ranked("", about(Wording.title(name), " dashboard: %s"), metrics);
        });
        part.say("refresh", "Dashboards lag %s at most", dashboards.refresh(), LESS_IS_STRICTER);
        part.set("compare", "Dashboards compare: %s", dashboards.compare());
    }

    private static void ritual(Part part, Ritual ritual) {
        var name = Wording.title(ritual.what());
        part.called(
                "habit",
                "%s every %s"
                        .formatted(Wording.words(ritual.what()), ritual.every().word()));
        part.say("every", about(name, " every %s"), ritual.every());
        part.set("ties", about(name, " brings together: %s"), ritual.ties());
        part.say("count", about(name, " looks at %s"), ritual.count());
        part.say("from", about(name, " draws on %s"), ritual.from());
    }
}
