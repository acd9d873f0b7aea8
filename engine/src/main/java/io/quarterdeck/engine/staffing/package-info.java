/** Says how many people work needs, and what customers wait when they get fewer. */
@NullMarked
package io.quarterdeck.engine.staffing;

import org.jspecify.annotations.NullMarked;
