package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.playbook.Peak;
import java.util.List;

/**
 * What a peak does to the agent-hours of those who answer at once, in one week (B-10, C-38).
 *
 * @param peaks that run in the week; none outside the season
 * @param hoursOfAPerson that are left for contacts in a week, of one full-time person
 * @param ordinaryHours of the same week without them
 * @param planned as the playbook says: the ordinary hours, raised by the peak's floor and ceiling on the days it runs
 * @param modelled what the queues need when as many more contacts come: less, because a larger team is idle less
 */
public record SeasonPlan(
        List<Peak> peaks, double hoursOfAPerson, double ordinaryHours, Range<Double> planned, Range<Double> modelled) {

    public SeasonPlan {
        peaks = List.copyOf(peaks);
    }

    /** Full-time people for so many live agent-hours a week. */
    public double people(double hours) {
        return hours / hoursOfAPerson;
    }

    /** How many times the people of an ordinary week the ceiling is. */
    public double growth() {
        return ordinaryHours == 0 ? 1 : planned.high() / ordinaryHours;
    }
}
