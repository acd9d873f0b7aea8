/** Tells bounded work from endless conversations: a case may span several tickets, and a ticket may hold several cases. */
@NamedInterface("cases")
@NullMarked
package io.quarterdeck.desk.tickets.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
