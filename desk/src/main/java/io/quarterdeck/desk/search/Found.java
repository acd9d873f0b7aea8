package io.quarterdeck.desk.search;

import io.quarterdeck.desk.tickets.TicketId;

/** A ticket in a list, and the cursor of its place there. */
public record Found(TicketId id, String cursor) {}
