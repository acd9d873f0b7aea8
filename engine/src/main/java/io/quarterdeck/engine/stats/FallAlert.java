package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * When a fall of a share from one week to the next is worth an alert: deeper than a limit, unlikely by chance, and both
 * weeks large enough. The guard is what keeps small weeks from crying wolf.
 *
 * @param hundredths the fall must be deeper than so many hundredths of a percentage point, 0 to 10,000
 * @param chance a fall as deep must be less likely than this when nothing changed, above 0; 1 asks nothing
 * @param least how many answers each week must have
 */
public record FallAlert(int hundredths, double chance, int least) {
    private static final int WHOLE = 10_000;
    private static final int MANY = 1_000_000;

    public FallAlert {
        Lawful.within("hundredths", hundredths, 0, WHOLE);
        Lawful.positive("chance", chance, 1);
        Lawful.within("least", least, 1, MANY);
    }

    /** Looks at the fall alone. */
    public static FallAlert naive(int hundredths) {
        return new FallAlert(hundredths, 1, 1);
    }

    /** Asks for a chance under 1 % and 30 answers in both weeks besides. */
    public static FallAlert guarded(int hundredths) {
        return new FallAlert(hundredths, 0.01, 30);
    }

    public boolean raises(Change change) {
        return change.before().n() >= least
                && change.after().n() >= least
                && change.before().isAbove(change.after(), hundredths)
                && (chance == 1 || change.chanceOfFall() < chance);
    }

    /**
     * The exact chance, 0 to 1, that it is raised although nothing has changed: two weeks of {@code answers} each, 1 to
     * 1,000,000, both of true share {@code share}.
     */
    public double falseAlarms(int answers, double share) {
        Lawful.within("answers", answers, 1, MANY);
        var law = new Binomial(answers, Lawful.share("share", share));
        var chances = new double[answers + 1];
        var atLeast = new double[answers + 2];
        for (var good = answers; good >= 0; good--) {
            chances[good] = law.of(good);
            atLeast[good] = atLeast[good + 1] + chances[good];
        }
        var sum = 0.0;
        for (var good = 0; good <= answers; good++) {
            sum += chances[good] * atLeast[leastBefore(good, answers)];
        }
        return Math.min(1, sum);
    }

    /** The fewest good answers of the week before that alarm; more good answers before never calm. */
    private int leastBefore(int good, int answers) {
        var low = good;
        var high = answers + 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (raises(new Change(new Share(middle, answers), new Share(good, answers)))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
