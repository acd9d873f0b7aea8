/** Changes many tickets in one go: tried before it is done, watched while it is done, and taken back afterwards. */
@NamedInterface("bulk")
@NullMarked
package io.quarterdeck.desk.tickets.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
