package io.quarterdeck.desk.tickets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, before it is a message. {@code html} must be sanitised already; files are in the blob store.
 */
public record Words(String text, String quoted, @Nullable String html, int blockedImages, List<File> files) {

    private static final int LONGEST_PREVIEW = 160;

    /** A file that came along: its address in the blob store, and what the HTML calls it, empty if nothing. */
    public record File(String name, String mediaType, long size, String sha256, String contentId) {}

    public static Words plain(String text) {
        return new Words(text, "", null, 0, List.of());
    }

    /** The first line or so, for lists. */
    String preview() {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_PREVIEW ? line : line.substring(0, LONGEST_PREVIEW - 1) + "…";
    }
}
