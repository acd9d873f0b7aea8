/** Turns mail into tickets and replies into mail: nothing is lost, doubled or shown to a stranger. */
@NamedInterface("email")
@NullMarked
package io.quarterdeck.desk.channels.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
