package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was found in cases that were drawn independently, each with its own probability, and what it says of all
 * (Särndal, Swensson and Wretman 1992, sections 2.8 and 5.7). The plain mean of such a sample is biased.
 *
 * @param population how many cases there are in all, at least as many as drawn
 */
public record PoissonSample(List<Drawn> drawn, double population) {

    /** One case: what it scored, and how probable it was, above 0 and at most 1, that it was drawn. */
    public record Drawn(double value, double probability) {
        public Drawn {
            Lawful.within("value", value, -Double.MAX_VALUE, Double.MAX_VALUE);
            Lawful.positive("probability", probability, 1);
        }

        private double weight() {
            return 1 / probability;
        }
    }

    public PoissonSample {
        drawn = List.copyOf(drawn);
        Lawful.positive("population", population, Double.MAX_VALUE);
        Lawful.within("population", population, drawn.size(), Double.MAX_VALUE);
    }

    /** Horvitz and Thompson 1952: unbiased, but it carries the noise of the sample's size. */
    public double horvitzThompson() {
        return sum(it -> it.value * it.weight()) / population;
    }

    /** The estimated standard error of {@link #horvitzThompson}. */
    public double horvitzThompsonError() {
        return Math.sqrt(sum(it -> (1 - it.probability) * square(it.value * it.weight()))) / population;
    }

    /** Hájek 1971: the weighted mean; use this one. Refused when nothing was drawn. */
    public double hajek() {
        return sum(it -> it.value * it.weight()) / weights();
    }

    /** The estimated standard error of {@link #hajek}, by linearisation. */
    public double hajekError() {
        var mean = hajek();
        return Math.sqrt(sum(it -> (1 - it.probability) * square((it.value - mean) * it.weight()))) / weights();
    }

    /** The mean as if all had been equally probable: for comparison only. */
    public double unweighted() {
        weights();
        return sum(Drawn::value) / drawn.size();
    }

    /** How many equally weighted cases would be worth as much (Kish 1965). */
    public double effectiveSize() {
        return square(weights()) / sum(it -> square(it.weight()));
    }

    private double weights() {
        if (drawn.isEmpty()) {
            throw Lawful.refusal("drawn", 0, "at least 1");
        }
        return sum(Drawn::weight);
    }

    private double sum(ToDoubleFunction<Drawn> part) {
        return drawn.stream().mapToDouble(part).sum();
    }

    private static double square(double value) {
        return value * value;
    }
}
