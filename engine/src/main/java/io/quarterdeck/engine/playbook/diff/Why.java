package io.quarterdeck.engine.playbook.diff;

import static io.quarterdeck.engine.playbook.diff.Part.about;
import static io.quarterdeck.engine.playbook.diff.Sense.LESS_IS_STRICTER;
import static io.quarterdeck.engine.playbook.diff.Sense.MORE_IS_STRICTER;

import io.quarterdeck.engine.playbook.Goals;
import io.quarterdeck.engine.playbook.Playbook;

/** Tells who the brand is, in public and in numbers, and what it wants. */
final class Why {

    private Why() {}

    static void tell(Part root, Playbook playbook) {
        var header = playbook.header();
        root.say("brand", "The brand is called %s", header.brand());
        root.say("version", "Version %s", header.version());
        root.say("currency", "Money is in %s", header.currency());
        root.say("timezone", "Clocks show the time of %s", header.zone());
        identity(root.part("identity"), playbook);
        if (playbook.goals() != null) {
            goals(root.part("goals"), playbook.goals());
        }
        if (playbook.intake() != null) {
            root.part("intake")
                    .ranked("ask", "Asked of everybody: %s", playbook.intake().ask());
            root.part("intake")
                    .set("on", "Channels that ask first: %s", playbook.intake().on());
        }
    }

    private static void identity(Part part, Playbook playbook) {
        var identity = playbook.identity();
        part.say("status", "The public identity is %s", identity.status().key());
        say(part, "name", "In public we are called %s", identity.name());
        say(part, "phone", "Our phone number is %s", identity.phone());
        say(part, "email", "Our email address is %s", identity.email());
        say(part, "portal", "Our portal is %s", identity.portal());
        say(part, "address", "Our address is %s", identity.address());
    }

    private static void say(Part part, String name, String form, String value) {
        part.say(name, form, value.isEmpty() ? null : value);
    }

    private static void goals(Part part, Goals goals) {
        part.set("outcomes", "What the service is for: %s", goals.outcomes());
        part.say("iterate", "The service is reviewed every %s", goals.iterate());
        goals.versions().forEach((name, version) -> {
            var way = part.part("versions").part(name).called("version of the service " + name, "");
            way.set("through", about(Wording.title(name), " comes through: %s"), version.through());
            way.say("adoption", about(Wording.title(name), " is used by %s of customers"), version.adoption());
        });
        if (goals.glidePath() != null) {
            var path = goals.glidePath();
            var glide = part.part("glide_path");
            glide.say("metric", "The metric to improve is %s", path.metric());
            glide.say("to", about(Wording.title(path.metric()), " is to reach %s"), path.to(), MORE_IS_STRICTER);
            glide.say("within", "It is to be reached within %s", path.within(), LESS_IS_STRICTER);
            path.whilst()
                    .forEach((metric, target) -> glide.part("while")
                            .say(metric, about(Wording.title(metric), " stays at %s meanwhile"), target));
        }
        sizes(part, goals);
    }

    private static void sizes(Part part, Goals goals) {
        if (goals.scale() != null) {
            var scale = part.part("scale");
            scale.say(
                    "orders_per_year",
                    "Built for %s orders a year",
                    goals.scale().ordersPerYear());
            scale.say(
                    "headcount_growth",
                    "Headcount grows %s a season",
                    goals.scale().headcountGrowth());
        }
        if (goals.sizing() != null) {
            var sizing = part.part("sizing");
            sizing.say(
                    "orders_per_year",
                    "Planned for %s orders a year",
                    goals.sizing().ordersPerYear());
            sizing.say("aov", "An order is worth %s on average", goals.sizing().averageOrder());
            sizing.say(
                    "cltv", "A customer is worth %s over time", goals.sizing().lifetimeValue());
        }
    }
}
