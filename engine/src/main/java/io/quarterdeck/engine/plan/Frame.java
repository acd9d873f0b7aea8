package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Staffing;
import io.quarterdeck.engine.staffing.Shrinkage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/**
 * How the playbook wants people to be planned, with the usual where it is silent.
 *
 * @param callersStay whether the service level is that of callers who never give up (Erlang C)
 */
public record Frame(Range<Percent> occupancy, Shrinkage shrinkage, Staffing.Shifts shifts, boolean callersStay) {
    /** The quarter-hour of B-15, for a playbook that names no interval. */
    public static final Duration USUAL_INTERVAL = Duration.ofMinutes(15);

    /** B-17, which both guides share. */
    private static final Range<Percent> USUAL_OCCUPANCY = new Range<>(Percent.of(75), Percent.of(85));

    private static final Staffing.Shifts USUAL_SHIFTS =
            new Staffing.Shifts(new Range<>(Duration.ofHours(4), Duration.ofHours(8)), Duration.ofMinutes(30), 5);

    private static final String TOTAL = "total";
    private static final double WHOLE = 10_000;

    public static Frame of(Playbook playbook) {
        var staffing = playbook.staffing();
        if (staffing == null) {
            return new Frame(USUAL_OCCUPANCY, Shrinkage.NONE, USUAL_SHIFTS, true);
        }
        return new Frame(
                Optional.ofNullable(staffing.occupancy()).orElse(USUAL_OCCUPANCY),
                shrinkage(staffing),
                Optional.ofNullable(staffing.shifts()).orElse(USUAL_SHIFTS),
                !"erlang_a".equals(staffing.voiceModel()));
    }

    /** B-18: every part is a share of all paid time, so that they add up; of what the others leave it takes more. */
    private static Shrinkage shrinkage(Staffing staffing) {
        var causes = new ArrayList<Shrinkage.Cause>();
        var left = WHOLE;
        for (var part : staffing.shrinkage().entrySet()) {
            if (!part.getKey().equals(TOTAL)) {
                causes.add(new Shrinkage.Cause(part.getKey(), part.getValue().hundredths(), left));
                left -= part.getValue().hundredths();
            }
        }
        return new Shrinkage(causes);
    }

    public double leastOccupancy() {
        return occupancy.low().hundredths() / WHOLE;
    }

    public double mostOccupancy() {
        return occupancy.high().hundredths() / WHOLE;
    }

    /** What one full-time person is paid for in a week: the longest shift on every working day. */
    public double hoursAWeek() {
        return shifts.length().high().toMinutes() / 60.0 * shifts.daysPerWeek();
    }
}
