/** Tells open browsers which ticket has changed, and who else has it before them. */
@NullMarked
package io.quarterdeck.desk.tickets.live;

import org.jspecify.annotations.NullMarked;
