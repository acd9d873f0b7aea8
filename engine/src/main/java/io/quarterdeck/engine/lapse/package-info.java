/** Reads from the history of one ticket how long it was in whose hands, and when each of its clocks ran. */
@NullMarked
package io.quarterdeck.engine.lapse;

import org.jspecify.annotations.NullMarked;
