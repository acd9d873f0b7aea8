package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.tickets.TicketId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ticket and the token that our own addresses and Message-IDs carry; a claim until the token is checked. */
record ReplyMark(TicketId ticket, String token) {

    private static final String CLAIM = "([1-9][0-9]{0,17})\\.([a-z2-7]{" + ReplyTokens.LENGTH + "})";
    private static final Pattern ADDRESS = Pattern.compile("[^+@]{1,64}\\+" + CLAIM + "@[^@]{1,255}");
    private static final Pattern MESSAGE_ID = Pattern.compile("qd\\." + CLAIM + "\\.[0-9a-z]{1,40}@[^@]{1,255}");

    /** {@code support@example.com} becomes {@code support+12.token@example.com}. */
    String address(String mailbox) {
        var at = mailbox.lastIndexOf('@');
        return "%s+%d.%s%s".formatted(mailbox.substring(0, at), ticket.value(), token, mailbox.substring(at));
    }

    /** Without its angle brackets; {@code unique} tells two mails to the same person apart. */
    String messageId(String unique, String domain) {
        return "qd.%d.%s.%s@%s".formatted(ticket.value(), token, unique, domain);
    }

    static Optional<ReplyMark> inAddress(String address) {
        return in(ADDRESS, address);
    }

    static Optional<ReplyMark> inMessageId(String id) {
        return in(MESSAGE_ID, id);
    }

    private static Optional<ReplyMark> in(Pattern pattern, String text) {
        var claim = pattern.matcher(text.toLowerCase(Locale.ROOT));
        return claim.matches()
                ? Optional.of(new ReplyMark(new TicketId(Long.parseLong(claim.group(1))), claim.group(2)))
                : Optional.empty();
    }
}
