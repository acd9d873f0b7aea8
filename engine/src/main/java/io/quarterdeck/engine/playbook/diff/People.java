package io.quarterdeck.engine.playbook.diff;

import static io.quarterdeck.engine.playbook.diff.Part.about;
import static io.quarterdeck.engine.playbook.diff.Sense.LESS_IS_STRICTER;
import static io.quarterdeck.engine.playbook.diff.Sense.MORE_IS_STRICTER;

import io.quarterdeck.engine.playbook.Incentives;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Quality;
import io.quarterdeck.engine.playbook.Staffing;
import io.quarterdeck.engine.playbook.Training;

/** Tells how many people work, trained how, judged how, and rewarded for what. */
final class People {

    private People() {}

    static void tell(Part root, Playbook playbook) {
        if (playbook.staffing() != null) {
            staffing(root.part("staffing"), playbook.staffing());
        }
        if (playbook.training() != null) {
            training(root.part("training"), playbook.training());
        }
        if (playbook.quality() != null) {
            quality(root.part("quality"), playbook.quality());
        }
        if (playbook.incentives() != null) {
            incentives(root.part("incentives"), playbook.incentives());
        }
    }

    private static void staffing(Part part, Staffing staffing) {
        part.part("models").say("voice", "Calls are staffed by %s", staffing.voiceModel());
        part.part("models").say("async", "Written work is staffed by %s", staffing.asyncModel());
        part.say("interval", "Staffing is planned in steps of %s", staffing.interval());
        part.say("occupancy", "Occupancy: %s", staffing.occupancy(), MORE_IS_STRICTER);
        staffing.shrinkage()
                .forEach((name, share) ->
                        part.part("shrinkage").say(name, about(Wording.title(name), " takes %s of paid time"), share));
        if (staffing.shifts() != null) {
            var shifts = part.part("shifts");
            shifts.say("length", "Shifts last %s", staffing.shifts().length());
            shifts.say("start_every", "Shifts start every %s", staffing.shifts().startEvery());
            shifts.say(
                    "days_per_week",
                    "People work %s days a week",
                    staffing.shifts().daysPerWeek());
        }
        part.set("demand_from", "Demand is forecast from: %s", staffing.demandFrom());
        for (var i = 0; i < staffing.rulesOfThumb().size(); i++) {
            var rule = part.part("rules_of_thumb").item("" + i, i);
            rule.say("", "Rule of thumb: %s", words(staffing.rulesOfThumb().get(i)));
        }
        if (staffing.overflow() != null) {
            var overflow = part.part("overflow");
            overflow.say(
                    "channel", "Work that overflows: %s", staffing.overflow().channel());
            overflow.say("to", "Work overflows to %s", staffing.overflow().to());
            staffing.overflow()
                    .when()
                    .forEach((metric, target) -> overflow.part("when")
                            .say(metric, about("Work overflows when " + Wording.words(metric), " is %s"), target));
        }
    }

    private static String words(Staffing.RuleOfThumb rule) {
        return switch (rule) {
            case Staffing.RuleOfThumb.Headcount(var load, var per, var people) ->
                "%s people for %d a %s".formatted(Wording.of(people), load, per.word());
            case Staffing.RuleOfThumb.Throughput(var handling, var contacts, var per) ->
                "%s contacts of %s a person a %s".formatted(Wording.of(contacts), Wording.of(handling), per.word());
        };
    }

    private static void training(Part part, Training training) {
        for (var i = 0; i < training.programme().size(); i++) {
            var phase = training.programme().get(i);
            var item = part.part("programme").item("" + i, i);
            item.called("phase of the training", phase.what());
            item.say("weeks", about("Training: " + phase.what(), " in weeks %s"), phase.weeks());
            item.say("what", "Training, phase " + (i + 1) + ": %s", phase.what());
            item.say("share", about("Training: " + phase.what(), " is %s of the time"), phase.share());
            item.say("gate", about("Training: " + phase.what(), " ends with %s"), phase.gate());
            item.say("autonomy", about("Training: " + phase.what(), ", new people work %s"), phase.autonomy());
        }
        training.gates().forEach((name, gate) -> gate(part.part("gates").part(name), gate));
        if (training.microlearning() != null) {
            var lessons = part.part("microlearning");
            lessons.say(
                    "every", "Short lessons every %s", training.microlearning().every());
            lessons.say(
                    "length", "Short lessons last %s", training.microlearning().length());
        }
        part.say("coach_below", "People are coached below %s", training.coachBelow(), MORE_IS_STRICTER);
    }

    private static void gate(Part part, Training.Gate gate) {
        var name = Wording.title(gate.name());
        part.called("examination " + gate.name(), "", MORE_IS_STRICTER);
        part.say("pass", about(name, " is passed at %s"), gate.pass(), MORE_IS_STRICTER);
        part.say("every", about(name, " is due every %s"), gate.every());
        part.set("topics", about(name, " covers: %s"), gate.topics());
        part.say("or_when", about(name, " is due when %s"), gate.orWhen());
        part.say("blocks", about(name, " must be passed before %s"), gate.blocks());
    }

    private static void quality(Part part, Quality quality) {
        quality.scorecard()
                .forEach((criterion, weight) -> part.part("scorecard")
                        .say(criterion, about("Scorecard: " + Wording.words(criterion), " counts %s"), weight));
        if (quality.sample() != null) {
            var sample = quality.sample();
            part.say(
                    "sample",
                    "%s of contacts are scored",
                    Wording.of(sample.share()) + " a " + sample.per().word());
        }
        quality.weightTowards()
                .forEach((kind, factor) -> part.part("weight_towards")
                        .say(kind, about(Wording.title(kind), " is sampled %s times as often"), factor));
        if (quality.calibrate() != null) {
            var calibrate = part.part("calibrate");
            calibrate.say(
                    "every",
                    "Scoring is calibrated every %s",
                    quality.calibrate().every(),
                    LESS_IS_STRICTER);
            calibrate.say("agreement", "Scorers agree %s", quality.calibrate().agreement(), MORE_IS_STRICTER);
        }
    }

    private static void incentives(Part part, Incentives incentives) {
        incentives
                .payFor()
                .forEach((metric, share) ->
                        part.part("pay_for").say(metric, about(Wording.title(metric), " is %s of the bonus"), share));
        part.set("never_pay_for", "Never paid for: %s", incentives.neverPayFor());
    }
}
