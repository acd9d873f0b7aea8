package io.quarterdeck.desk.tickets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message with all that belongs to it: its sanitised HTML, its files, and the first line of the change that brought it. */
public record Comment(
        Message message, @Nullable String html, List<Attachment> files, long change) {}
