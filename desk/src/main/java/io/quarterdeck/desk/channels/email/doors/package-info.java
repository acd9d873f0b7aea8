/** Takes mail from the outside world and lets go of it only once it is kept. */
@NullMarked
package io.quarterdeck.desk.channels.email.doors;

import org.jspecify.annotations.NullMarked;
