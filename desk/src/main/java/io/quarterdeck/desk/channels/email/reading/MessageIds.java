package io.quarterdeck.desk.channels.email.reading;

import java.util.ArrayList;
import java.util.List;

/** Reads the ids between angle brackets of {@code Message-ID}, {@code In-Reply-To} and {@code References}. */
public final class MessageIds {

    private static final int MOST = 100;
    private static final int LONGEST = 500;

    private MessageIds() {}

    /** The last hundred, in their order: a thread's most recent ids come last. */
    public static List<String> of(String header) {
        var ids = new ArrayList<String>();
        var start = header.indexOf('<');
        while (start >= 0) {
            var end = header.indexOf('>', start);
            if (end < 0) {
                break;
            }
            var id = Tidy.line(header.substring(Math.max(start, header.lastIndexOf('<', end)) + 1, end), LONGEST + 1);
            if (!id.isEmpty() && id.length() <= LONGEST && id.indexOf(' ') < 0) {
                ids.add(id);
            }
            start = header.indexOf('<', end);
        }
        return List.copyOf(ids.subList(Math.max(0, ids.size() - MOST), ids.size()));
    }
}
