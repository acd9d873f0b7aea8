package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;
import java.util.Map;

/**
 * Forecasts from what causes contacts (workforce.md 4.3, step 1; C-36). For each intent a discrete-time hazard
 * regression: the mean of a day is a sum over exposures and over days since of driver times hazard, times what its
 * weekday, a holiday and the {@code influences} in force do to customers' readiness to write. Orders to come and the
 * calendar are inputs; what nobody has counted yet is what the exposures say is usual.
 *
 * @param exposures by intent, what its contacts come from
 * @param influences the drivers that multiply a day's contacts: a promotion that runs or does not
 */
public record OrdersDriven(Map<String, List<Exposure>> exposures, List<String> influences) implements DailyMethod {

    public OrdersDriven {
        exposures = Map.copyOf(exposures);
        influences = List.copyOf(influences);
    }

    @Override
    public Expectation after(Origin origin) {
        var models = origin.past().intents().stream()
                .map(intent -> after(origin, intent))
                .toList();
        return day -> models.stream().mapToDouble(model -> model.of(day)).sum();
    }

    /** What is learnt of one intent, to be looked at: the hazards of each exposure, and its factors. */
    public Causes after(Origin origin, String intent) {
        var causes = exposures.get(intent);
        if (causes == null) {
            throw Lawful.refusal("intent", intent, "one that has exposures: " + exposures.keySet());
        }
        return Causes.learn(causes, influences, origin, intent);
    }
}
