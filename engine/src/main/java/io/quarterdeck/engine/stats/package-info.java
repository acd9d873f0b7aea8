/** Says how sure a number is, how many cases it takes to be surer, and when a change is more than chance. */
@NullMarked
package io.quarterdeck.engine.stats;

import org.jspecify.annotations.NullMarked;
