/** Receives every call of the dialect: paths, bodies, limits, and how a no is said. */
@NullMarked
package io.quarterdeck.desk.zendesk.door;

import org.jspecify.annotations.NullMarked;
