/** Knows when a brand is open, and counts elapsed time, opening time, business days and calendar days exactly. */
@NullMarked
package io.quarterdeck.engine.time;

import org.jspecify.annotations.NullMarked;
