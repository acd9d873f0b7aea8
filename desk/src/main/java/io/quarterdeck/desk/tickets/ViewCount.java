package io.quarterdeck.desk.tickets;

/** How many tickets a view holds, and how many of those have broken a promise. */
public record ViewCount(View view, long count, long late) {}
