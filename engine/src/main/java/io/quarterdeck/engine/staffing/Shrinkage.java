package io.quarterdeck.engine.staffing;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;

/**
 * The paid time in which people are not there for contacts. Each cause takes its share of what the others leave, so 30 %
 * of leave and 10 % of training leave 63 %, not 60 %.
 */
public record Shrinkage(List<Cause> causes) {
    public static final Shrinkage NONE = new Shrinkage(List.of());

    /** {@code lost} of every {@code of}, kept as the two numbers that people know: 20 of 260 days, 30 of 480 minutes. */
    public record Cause(String name, double lost, double of) {
        public Cause {
            Lawful.positive("whole of " + name, of, 1e6);
            if (!(lost >= 0 && lost < of)) {
                throw Lawful.refusal("lost to " + name, lost, "from 0 to less than " + of);
            }
        }

        /** A share from 0 to less than 1. */
        public static Cause share(String name, double share) {
            return new Cause(name, share, 1);
        }
    }

    public Shrinkage {
        causes = List.copyOf(causes);
    }

    public static Shrinkage of(double share) {
        return new Shrinkage(List.of(Cause.share("shrinkage", share)));
    }

    /** The share of paid time that is lost, from 0 to less than 1. */
    public double share() {
        return 1 - present() / whole();
    }

    /** How many must be scheduled for {@code agents} to be there. */
    public int scheduled(double agents) {
        return Heads.ceiling(Lawful.within("agents", agents, 0, ErlangB.MOST_AGENTS) * whole() / present());
    }

    private double present() {
        return causes.stream().mapToDouble(it -> it.of() - it.lost()).reduce(1, (a, b) -> a * b);
    }

    private double whole() {
        return causes.stream().mapToDouble(Cause::of).reduce(1, (a, b) -> a * b);
    }
}
