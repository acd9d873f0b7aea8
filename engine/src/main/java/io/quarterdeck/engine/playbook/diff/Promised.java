package io.quarterdeck.engine.playbook.diff;

import static io.quarterdeck.engine.playbook.diff.Part.about;
import static io.quarterdeck.engine.playbook.diff.Sense.LESS_IS_STRICTER;
import static io.quarterdeck.engine.playbook.diff.Sense.MORE_IS_STRICTER;

import io.quarterdeck.engine.playbook.Condition;
import io.quarterdeck.engine.playbook.Escalation;
import io.quarterdeck.engine.playbook.Plans;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Promise;
import java.util.stream.Collectors;

/** Tells what is promised, what is sold, and what happens when it goes wrong. */
final class Promised {

    private Promised() {}

    static String words(Promise promise) {
        return switch (promise) {
            case FIRST_RESPONSE -> "first reply due";
            case SUBSTANTIVE_RESPONSE -> "full answer due";
            case RESOLUTION_OR_PLAN -> "plan due";
            case RESOLUTION -> "solution due";
            case TRIAGE -> "triage due";
            case ASSIGN_SENIOR -> "a senior accepts within";
            case STAKEHOLDER_CALL -> "stakeholders called within";
            case EXECUTIVE_NOTICE -> "executives told within";
        };
    }

    static void tell(Part root, Playbook playbook) {
        root.ranked(
                "priorities",
                "Priorities, most urgent first: %s",
                playbook.priorities().stream().map(Priority::name).toList());
        playbook.priorities()
                .forEach(priority -> priority(root.part("priorities").part(priority.name()), priority));
        if (playbook.plans() != null) {
            plans(root.part("plans"), playbook.plans());
        }
        escalation(root.part("escalation"), playbook.escalation());
    }

    private static void priority(Part part, Priority priority) {
        var name = Wording.title(priority.name());
        for (var promise : Promise.values()) {
            part.say(
                    promise.path(),
                    about(name, ": " + words(promise) + " %s"),
                    priority.promise(promise).orElse(null),
                    LESS_IS_STRICTER);
        }
        if (priority.firstResponseByChannel()) {
            part.say("first_response", about(name, ": first reply due %s"), "as each channel promises");
        }
        part.say("backlog", about(name, ": nothing waits longer, %s"), priority.backlog(), MORE_IS_STRICTER);
    }

    private static void plans(Part part, Plans plans) {
        part.say("prices", "Plans cost %s a month", plans.prices());
        for (var plan : plans.offered()) {
            var name = Wording.title(plan.name());
            var sold = part.part("offered").part(plan.name()).called("plan " + plan.name(), price(plan));
            sold.say("price", about(name, " costs %s"), price(plan));
            plan.coverage()
                    .forEach((channel, calendar) -> sold.part("coverage")
                            .say(
                                    channel,
                                    about(name, " covers " + Wording.words(channel) + " on %s"),
                                    calendar.hours().week(),
                                    MORE_IS_STRICTER));
            sold.say("first_response", about(name, ": first reply due %s"), plan.firstResponse(), LESS_IS_STRICTER);
            sold.say("dedicated", about(name, " comes with a %s of its own"), plan.dedicated());
            sold.say("review", about(name, " is reviewed every %s"), plan.review());
        }
    }

    private static String price(Plans.Plan plan) {
        return plan.price().map(price -> price + " a month").orElse("nothing");
    }

    private static void escalation(Part part, Escalation escalation) {
        part.set(
                "every_ticket",
                "No ticket is without: %s",
                escalation.everyTicket().stream().map(Wording::of).toList());
        escalation.stages().forEach((priority, stage) -> {
            var name = Wording.title(priority);
            var row = part.part("matrix").part(priority);
            row.say("owner", about(name, " is owned by %s"), stage.owner());
            row.say("then", about(name, " is taken over by %s"), stage.then().orElse(null));
            row.set("stakeholders", about(name, ": stakeholders called: %s"), stage.stakeholders());
            row.set("executives", about(name, ": executives told: %s"), stage.executives());
        });
        for (var i = 0; i < escalation.triggers().size(); i++) {
            trigger(part.part("triggers"), i, escalation.triggers().get(i));
        }
        part.set("record", "Every step records: %s", escalation.record());
    }

    /** A trigger is known by what it waits for, without its number: another amount is the same trigger. */
    private static void trigger(Part triggers, int index, Escalation.Trigger trigger) {
        var kind = trigger.when().stream().map(Promised::kind).collect(Collectors.joining("+"));
        var then = trigger.raiseTo() != null ? "raised to " + trigger.raiseTo() : "told to " + trigger.tell();
        var part = triggers.item(kind, index);
        var when = trigger.when().stream().map(Promised::words).collect(Collectors.joining(" and "));
        part.called("trigger", when + ": " + then, MORE_IS_STRICTER);
        for (var condition : trigger.when()) {
            if (condition instanceof Condition.RefundIs(var amount)) {
                part.part("when").say("refund", about("Refunds ", "%s are " + then), amount, LESS_IS_STRICTER);
            }
        }
        var subject = Wording.title(when.replaceAll("over .*", "above the limit"));
        part.say("raise_to", about(subject, " is raised to %s"), trigger.raiseTo());
        part.say("tell", about(subject, " is told to %s"), trigger.tell());
    }

    private static String kind(Condition condition) {
        return condition instanceof Condition.IntentIs(var intent) ? intent : "refund";
    }

    private static String words(Condition condition) {
        return switch (condition) {
            case Condition.IntentIs(var intent) -> "intent " + intent;
            case Condition.RefundIs(var amount) -> "a refund " + Wording.of(amount);
        };
    }
}
