package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.share;

/**
 * What a machine takes over: {@code deflected} of the contacts that repeat themselves, which are {@code repetitive} of
 * all, and {@code shorter} of the handling time of the rest.
 */
public record Automation(double repetitive, double deflected, double shorter) {

    public Automation {
        share("repetitive share", repetitive);
        share("deflected share", deflected);
        share("share of handling time saved", shorter);
    }

    /** The share of the contacts that people still handle. */
    public double contactsLeft() {
        return 1 - repetitive * deflected;
    }

    /** The share of the handling time of one contact that is left. */
    public double handlingLeft() {
        return 1 - shorter;
    }

    /** The share of the work that is left. */
    public double workLeft() {
        return contactsLeft() * handlingLeft();
    }
}
