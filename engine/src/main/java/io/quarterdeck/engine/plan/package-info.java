/** Says how many people an operation needs, quarter-hour by quarter-hour, why, and which shifts bring them there. */
@NullMarked
package io.quarterdeck.engine.plan;

import org.jspecify.annotations.NullMarked;
