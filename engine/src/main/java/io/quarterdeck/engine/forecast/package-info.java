/** Says how many contacts will come, when and about what, how sure that is and how sure it can be. */
@NullMarked
package io.quarterdeck.engine.forecast;

import org.jspecify.annotations.NullMarked;
