/** Keeps what somebody has begun to write in a ticket until they send it or throw it away themselves. */
@NamedInterface("drafts")
@NullMarked
package io.quarterdeck.desk.tickets.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
