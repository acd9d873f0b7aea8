/** Writes replies as mail and hands them to whoever carries them. */
@NullMarked
package io.quarterdeck.desk.channels.email.sending;

import org.jspecify.annotations.NullMarked;
