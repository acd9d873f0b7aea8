package io.quarterdeck.engine.plan;

import java.util.List;

/** A channel that is answered at once. */
interface LiveChannel {

    /** What it needs in each of consecutive intervals, from the contacts of each. */
    List<LiveNeed> needs(double[] contacts, int seconds);
}
