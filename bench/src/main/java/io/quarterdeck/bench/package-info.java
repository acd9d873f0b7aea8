/** Measures the desk against the raw database, and the engine against the clock. */
@NullMarked
package io.quarterdeck.bench;

import org.jspecify.annotations.NullMarked;
