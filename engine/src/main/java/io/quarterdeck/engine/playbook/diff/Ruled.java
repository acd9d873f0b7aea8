package io.quarterdeck.engine.playbook.diff;

import static io.quarterdeck.engine.playbook.diff.Part.about;
import static io.quarterdeck.engine.playbook.diff.Sense.LESS_IS_STRICTER;
import static io.quarterdeck.engine.playbook.diff.Sense.MORE_IS_STRICTER;

import io.quarterdeck.engine.playbook.Compliance;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Rollout;

/** Tells what others may read, what the law wants, how change comes in, and what is not certain. */
final class Ruled {

    private Ruled() {}

    static void tell(Part root, Playbook playbook) {
        if (playbook.publish() != null) {
            root.part("publish")
                    .set(
                            "internal",
                            "Our people can read: %s",
                            playbook.publish().internal());
            root.part("publish")
                    .set(
                            "external",
                            "Everybody can read: %s",
                            playbook.publish().external());
        }
        if (playbook.compliance() != null) {
            compliance(root.part("compliance"), playbook.compliance());
        }
        if (playbook.rollout() != null) {
            rollout(root.part("rollout"), playbook.rollout());
        }
        for (var i = 0; i < playbook.assumptions().size(); i++) {
            var assumption = playbook.assumptions().get(i);
            var part = root.part("assumptions").item(assumption.path(), i);
            part.called("assumption", "%s, because %s".formatted(assumption.path(), assumption.because()));
            part.say("because", about("Assumption " + assumption.path(), ": %s"), assumption.because());
        }
        for (var i = 0; i < playbook.waivers().size(); i++) {
            var waiver = playbook.waivers().get(i);
            var part = root.part("waivers").item(waiver.rule() + " " + waiver.path(), i);
            var what = "waiver %s at %s until %s".formatted(waiver.rule(), waiver.path(), waiver.until());
            part.called(what, waiver.because(), Sense.ALLOWS);
            part.say("until", "Waiver " + waiver.rule() + " until %s", waiver.until(), LESS_IS_STRICTER);
            part.say("because", "Waiver " + waiver.rule() + " because %s", waiver.because());
        }
    }

    private static void compliance(Part part, Compliance compliance) {
        part.set("laws", "Laws that apply: %s", compliance.laws());
        part.say("card_numbers", "Card numbers: %s", compliance.cardNumbers());
        compliance
                .retention()
                .forEach((kind, time) ->
                        part.part("retention").say(kind, about(Wording.title(kind), ": kept for %s"), time));
        if (compliance.privacyRequests() != null) {
            var requests = part.part("privacy_requests");
            var privacy = compliance.privacyRequests();
            privacy.answer()
                    .forEach((law, time) -> requests.say(
                            law,
                            about("Privacy requests under " + law, " answered within %s"),
                            time,
                            LESS_IS_STRICTER));
            requests.say(
                    "acknowledge", "Privacy requests: acknowledged within %s", privacy.acknowledge(), LESS_IS_STRICTER);
            requests.set("templates", "Privacy requests are answered with: %s", privacy.templates());
        }
        if (compliance.consent() != null) {
            part.part("consent")
                    .set(
                            "log",
                            "Consent is recorded for: %s",
                            compliance.consent().log());
            part.part("consent")
                    .say(
                            "opt_out_honoured",
                            "Opting out is honoured %s",
                            compliance.consent().optOutHonoured());
        }
        part.say(
                "bot_says_it_is_a_bot",
                "The bot %s",
                compliance.botSaysItIsABot() ? "says that it is a bot" : "does not say that it is a bot");
    }

    private static void rollout(Part part, Rollout rollout) {
        if (rollout.implementation() != null) {
            var implementation = part.part("implementation");
            implementation.say(
                    "within", "Set up within %s", rollout.implementation().within(), LESS_IS_STRICTER);
            implementation.ranked(
                    "steps", "Set up in steps: %s", rollout.implementation().steps());
            implementation.say(
                    "budget", "Set up on a budget: %s", rollout.implementation().budget());
        }
        if (rollout.pilot() != null) {
            var pilot = part.part("pilot");
            pilot.say("length", "A pilot lasts %s", rollout.pilot().length());
            pilot.set("changes", "A pilot may change: %s", rollout.pilot().changes());
            pilot.set("measure", "A pilot measures: %s", rollout.pilot().measure());
            var decide = pilot.part("decide");
            decide.say(
                    "scale_if",
                    "A pilot is rolled out if %s",
                    rollout.pilot().decide().scaleIf());
            decide.say(
                    "confidence",
                    "A pilot is decided at %s",
                    rollout.pilot().decide().confidence(),
                    MORE_IS_STRICTER);
            decide.say(
                    "stop_early",
                    "A pilot may stop early: %s",
                    rollout.pilot().decide().stopEarly());
        }
    }
}
