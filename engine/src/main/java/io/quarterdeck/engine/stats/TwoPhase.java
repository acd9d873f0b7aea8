package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;

/**
 * A machine scored every case and people a sample of them: the difference estimator (Särndal, Swensson and Wretman 1992,
 * section 6.3). Unbiased however poor the machine is; the better it is, the smaller the error.
 *
 * @param machineMean the machine's mean over all cases
 * @param corrections people's score less the machine's, of the cases drawn
 */
public record TwoPhase(double machineMean, PoissonSample corrections) {

    public TwoPhase {
        Lawful.within("machineMean", machineMean, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    public double mean() {
        return machineMean + corrections.horvitzThompson();
    }

    public double standardError() {
        return corrections.horvitzThompsonError();
    }
}
