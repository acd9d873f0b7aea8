package io.quarterdeck.engine.forecast;

import org.jspecify.annotations.Nullable;

/**
 * How one method did at one horizon over all origins of a backtest.
 *
 * @param calibration of the distributions whose spread was learnt from earlier errors; nothing where there were too few
 * @param losses the mean absolute error from each origin, which comparisons are paired by
 */
public record Score(
        String method,
        Horizon horizon,
        Accuracy accuracy,
        @Nullable Calibration calibration,
        double[] losses) {}
