package io.quarterdeck.desk.automation.templates;

import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.tickets.TicketFacts;
import org.jspecify.annotations.Nullable;

/**
 * When a text is filled: the ticket it is about, who acts, and whether what the customer wrote is kept out, so that
 * nobody uses the desk to send their own words to a stranger.
 */
public record Occasion(TicketFacts ticket, @Nullable CustomerId actor, boolean withoutTheirWords) {}
