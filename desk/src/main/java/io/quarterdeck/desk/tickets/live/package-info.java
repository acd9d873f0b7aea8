/** Tells open browsers which ticket has changed, so that they fetch it again. */
@NullMarked
package io.quarterdeck.desk.tickets.live;

import org.jspecify.annotations.NullMarked;
