package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/** How a pilot divides its cases between the old way and the new one, which decides how small an effect it can show. */
public sealed interface Pilot {

    /** How far the measured difference is from the true one, typically, when single cases have this variance. */
    double standardError(double variance);

    /** The least true difference that shows, in the unit whose square the variance has. */
    default double detectable(double variance, SampleSize sureness) {
        return sureness.detectable(standardError(Lawful.within("variance", variance, 0, Double.MAX_VALUE)));
    }

    /** Each customer keeps to one way: {@code cases} per side, independent of each other. */
    record ByCustomer(double cases) implements Pilot {
        public ByCustomer {
            Lawful.positive("cases", cases, Double.MAX_VALUE);
        }

        @Override
        public double standardError(double variance) {
            return Math.sqrt(2 * variance / cases);
        }
    }

    /** Each agent keeps to one way: so many agents per side, whose contacts are alike as {@code contacts} says. */
    record ByAgent(double agents, Clusters contacts) implements Pilot {
        public ByAgent {
            Lawful.positive("agents", agents, Double.MAX_VALUE);
        }

        @Override
        public double standardError(double variance) {
            return Math.sqrt(2 * variance * contacts.designEffect() / (agents * contacts.size()));
        }
    }

    /**
     * The whole house changes its way from day to day, half of {@code days} each; days differ by themselves with the
     * standard deviation {@code betweenDays}, in the unit of the measure.
     */
    record Switchback(double days, double casesPerDay, double betweenDays) implements Pilot {
        public Switchback {
            Lawful.positive("days", days, Double.MAX_VALUE);
            Lawful.positive("casesPerDay", casesPerDay, Double.MAX_VALUE);
            Lawful.within("betweenDays", betweenDays, 0, Double.MAX_VALUE);
        }

        @Override
        public double standardError(double variance) {
            return Math.sqrt((variance / casesPerDay + betweenDays * betweenDays) * 4 / days);
        }
    }
}
