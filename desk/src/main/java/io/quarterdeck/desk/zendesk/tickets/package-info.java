/** Answers for tickets, what was said in them and what happened to them. */
@NullMarked
package io.quarterdeck.desk.zendesk.tickets;

import org.jspecify.annotations.NullMarked;
