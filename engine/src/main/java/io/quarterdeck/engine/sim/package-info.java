/** Plays days of service from a seed: the same seed gives the same day, to the last bit, on every machine. */
@NullMarked
package io.quarterdeck.engine.sim;

import org.jspecify.annotations.NullMarked;
