package io.quarterdeck.desk.tickets.fields;

/** One value that a field of choices offers; {@code value} is also the tag that it puts on the ticket. */
public record FieldOption(long id, String name, String value, boolean preset) {}
