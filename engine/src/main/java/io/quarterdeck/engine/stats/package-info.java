/** Says how sure a number is, and how many cases it takes to be surer. */
@NullMarked
package io.quarterdeck.engine.stats;

import org.jspecify.annotations.NullMarked;
