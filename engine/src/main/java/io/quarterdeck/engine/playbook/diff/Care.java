package io.quarterdeck.engine.playbook.diff;

import static io.quarterdeck.engine.playbook.diff.Part.about;
import static io.quarterdeck.engine.playbook.diff.Sense.LESS_IS_STRICTER;
import static io.quarterdeck.engine.playbook.diff.Sense.MORE_IS_STRICTER;

import io.quarterdeck.engine.playbook.Complaints;
import io.quarterdeck.engine.playbook.MoneyPolicy;
import io.quarterdeck.engine.playbook.Playbook;

/** Tells how complaints are closed and what is given back. */
final class Care {

    private Care() {}

    static void tell(Part root, Playbook playbook) {
        if (playbook.complaints() != null) {
            complaints(root.part("complaints"), playbook.complaints());
        }
        if (playbook.money() != null) {
            money(root.part("money"), playbook.money());
        }
    }

    private static void complaints(Part part, Complaints complaints) {
        part.say("acknowledge", "Complaints: acknowledged within %s", complaints.acknowledge(), LESS_IS_STRICTER);
        part.say("investigate", "Complaints: investigated within %s", complaints.investigate(), LESS_IS_STRICTER);
        part.say("close_with", "Complaints are closed with a %s", complaints.closeWith());
        part.say("tie_to", "Complaints are tied to the %s", complaints.tieTo());
        part.say("analyse", "Complaints are analysed every %s", complaints.analyse());
        if (complaints.systemic() != null) {
            var systemic = part.part("systemic");
            complaints
                    .systemic()
                    .when()
                    .forEach((metric, target) -> systemic.part("when")
                            .say(
                                    metric,
                                    about("A complaint is systemic when " + Wording.words(metric), " is %s"),
                                    target));
            systemic.set(
                    "tell",
                    "Systemic complaints are told to: %s",
                    complaints.systemic().tell());
            systemic.set(
                    "with",
                    "Systemic complaints come with: %s",
                    complaints.systemic().with());
        }
    }

    private static void money(Part part, MoneyPolicy money) {
        if (money.fullRefund() != null) {
            var full = part.part("full_refund");
            full.say("within", "Full refund within %s", money.fullRefund().within(), MORE_IS_STRICTER);
            full.say("label", "Return label: %s", money.fullRefund().label());
        }
        if (money.partialRefund() != null) {
            var partial = part.part("partial_refund");
            partial.say(
                    "for",
                    "Partial refund for goods that are %s",
                    money.partialRefund().condition());
            partial.say(
                    "decided_by",
                    "Partial refunds are decided by %s",
                    money.partialRefund().decidedBy());
            partial.say("from", "Partial refund of %s", money.partialRefund().share(), MORE_IS_STRICTER);
        }
        if (money.exchange() != null) {
            part.part("exchange")
                    .say("within", "Exchange sent within %s", money.exchange().within(), LESS_IS_STRICTER);
        }
        if (money.approval() != null) {
            var approval = money.approval();
            var limit = "Refunds over %s need a " + Wording.words(approval.by());
            part.part("approval").say("over", limit, approval.over(), LESS_IS_STRICTER);
            part.part("approval").say("by", "Refunds over %s need a ".formatted(approval.over()) + "%s", approval.by());
        }
        part.set("guards", "No money goes out before these checks: %s", money.guards());
        part.say("ledger", "Money is kept in a %s ledger", money.ledger());
    }
}
