package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * Who is looked at this week: each contact on its own (Poisson sampling), by a keyed hash of the week and its id. The
 * same week draws the same contacts again, nobody without the salt can foresee or pick them, and a contact that is drawn
 * stays drawn when its probability is raised.
 *
 * @param week its name, such as {@code 2026-W48}
 * @param salt the secret of this operation
 */
public record Draw(String week, Salt salt) {
    private static final char APART = '\n';

    /** 128 secret bits. */
    public record Salt(long first, long second) {
        @Override
        public String toString() {
            return "a salt";
        }
    }

    public Draw {
        if (week.isEmpty() || week.indexOf(APART) >= 0) {
            throw Lawful.refusal("week", "'" + week + "'", "a name on one line");
        }
    }

    /** The probability of a contact that should be looked at {@code weight} times as often as others: at most 1. */
    public static double probability(double base, double weight) {
        return Math.min(1, Lawful.share("base", base) * Lawful.within("weight", weight, 0, Double.MAX_VALUE));
    }

    /** Whether it is drawn, being drawn with this probability, 0 to 1. */
    public boolean takes(String contact, double probability) {
        return place(contact) < Lawful.share("probability", probability);
    }

    /** Where it lies between 0 (included) and 1 (excluded); uniform over contacts and over weeks. */
    public double place(String contact) {
        var text = week + APART + contact;
        var bytes = new byte[2 * text.length()];
        for (var i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >>> 8);
        }
        return (SipHash.of(bytes, salt.first, salt.second) >>> 11) * 0x1p-53;
    }
}
