package io.quarterdeck.desk.channels.email.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What shows that no person wrote a mail, or that no machine may answer it (RFC 3834, immunity 6). */
public record Automatic(Set<Mark> marks, Optional<DeliveryReport> report) {

    /** One such sign. */
    public enum Mark {
        AUTO_REPLIED,
        AUTO_GENERATED,
        BULK,
        LIST,
        ASKS_FOR_SILENCE,
        NULL_SENDER,
        NO_REPLY_ADDRESS,
        REPORT
    }

    private static final List<String> NO_REPLY =
            List.of("no-reply", "noreply", "no_reply", "donotreply", "do-not-reply", "mailer-daemon", "postmaster");
    private static final List<String> LIST_HEADERS =
            List.of("list-id", "list-post", "list-help", "list-unsubscribe", "list-owner", "list-archive");
    private static final List<String> RESPONDERS = List.of("x-autoreply", "x-autorespond", "x-autoresponder");

    /** A person's own words: they move clocks and may be acknowledged. */
    public boolean isByPerson() {
        return marks.isEmpty();
    }

    /** Our own answer, sent by nobody in particular, may go back without starting a loop. */
    public boolean mayBeAnswered() {
        return marks.isEmpty();
    }

    /** A machine answered for its owner: a word about them, but not from them. */
    public boolean isAutoReply() {
        return marks.contains(Mark.AUTO_REPLIED);
    }

    static Automatic of(
            HeaderFields header, Envelope envelope, Optional<Address> from, Optional<DeliveryReport> report) {
        var marks = EnumSet.noneOf(Mark.class);
        var submitted = header.first("auto-submitted").toLowerCase(Locale.ROOT).strip();
        if (!submitted.isEmpty() && !submitted.startsWith("no")) {
            marks.add(submitted.startsWith("auto-replied") ? Mark.AUTO_REPLIED : Mark.AUTO_GENERATED);
        }
        switch (header.first("precedence").toLowerCase(Locale.ROOT).strip()) {
            case "bulk", "junk" -> marks.add(Mark.BULK);
            case "list" -> marks.add(Mark.LIST);
            case "auto_reply" -> marks.add(Mark.AUTO_REPLIED);
            default -> {}
        }
        mark(marks, Mark.AUTO_REPLIED, RESPONDERS.stream().anyMatch(header::has));
        mark(marks, Mark.LIST, LIST_HEADERS.stream().anyMatch(header::has));
        mark(marks, Mark.ASKS_FOR_SILENCE, asksForSilence(header));
        mark(
                marks,
                Mark.NULL_SENDER,
                envelope.sender().isEmpty() || header.first("return-path").equals("<>"));
        mark(
                marks,
                Mark.NO_REPLY_ADDRESS,
                from.isPresent() && NO_REPLY.stream().anyMatch(from.get().local()::startsWith));
        mark(marks, Mark.REPORT, report.isPresent());
        return new Automatic(Set.copyOf(marks), report);
    }

    private static void mark(Set<Mark> marks, Mark mark, boolean holds) {
        if (holds) {
            marks.add(mark);
        }
    }

    private static boolean asksForSilence(HeaderFields header) {
        var suppress = header.first("x-auto-response-suppress")
                .toLowerCase(Locale.ROOT)
                .strip();
        return !suppress.isEmpty() && !suppress.equals("none");
    }
}
