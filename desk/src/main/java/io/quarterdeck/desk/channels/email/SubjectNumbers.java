package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.tickets.TicketId;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the ticket numbers that people write into a subject; anybody may write any number, so they prove nothing. */
final class SubjectNumbers {

    private static final int MOST = 3;

    /** {@code #12}, {@code [#12]} and {@code ticket 12}; the number of an order is not the number of a ticket. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?<!\\b(?:order|invoice|receipt|parcel|item)\\s{0,3}(?:no\\.?|number)?\\s{0,3})(?<![\\w#&])#"
                    + "|\\bticket\\s{0,3}(?:no\\.?|number)?\\s{0,3})([1-9][0-9]{0,17})(?![\\w])",
            Pattern.CASE_INSENSITIVE);

    private SubjectNumbers() {}

    static List<TicketId> in(String subject) {
        return NUMBER.matcher(subject)
                .results()
                .map(it -> new TicketId(Long.parseLong(it.group(1))))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
