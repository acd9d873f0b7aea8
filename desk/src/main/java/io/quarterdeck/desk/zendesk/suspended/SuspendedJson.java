package io.quarterdeck.desk.zendesk.suspended;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.channels.email.SuspendedMails.Suspended;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail in quarantine as the wire shows it; what is wrong with it is said by one of the dialect's numbers and our own words. */
record SuspendedJson(
        long id,
        String url,
        AuthorJson author,
        String subject,
        String content,
        String cause,
        int causeId,
        List<String> errorMessages,
        @Nullable Long ticketId,
        @Nullable String recipient,
        @Nullable String messageId,
        Map<String, Object> via,
        long brandId,
        List<Object> attachments,
        Instant createdAt,
        Instant updatedAt) {

    record AuthorJson(@Nullable Long id, String name, String email) {}

    private static final int AUTO_MAILER = 3;
    private static final int LOOP = 4;
    private static final int UNKNOWN_AUTHOR = 10;
    private static final int UNPROCESSABLE = 19;

    static SuspendedJson of(Suspended it, String words, Viewer viewer, Asked asked) {
        return new SuspendedJson(
                it.id(),
                asked.url("suspended_tickets", it.id()),
                new AuthorJson(null, it.from(), it.from()),
                it.subject(),
                words,
                it.reason(),
                cause(it),
                List.of(),
                it.ticket() == null ? null : it.ticket().value(),
                it.to().isEmpty() ? null : it.to().getFirst(),
                null,
                Map.of("channel", "email", "source", Map.of("from", Map.of("address", it.from()), "to", Map.of())),
                viewer.brand().value(),
                List.of(),
                it.receivedAt(),
                it.receivedAt());
    }

    private static int cause(Suspended it) {
        return switch (it.code()) {
            case AUTOMATIC -> AUTO_MAILER;
            case LOOP, TOO_MANY_TICKETS -> LOOP;
            case NO_SENDER -> UNKNOWN_AUTHOR;
            case TOO_MANY_PARTS, TOO_DEEP, TOO_LARGE, TOO_SLOW, BAD_HEADER, BAD_STRUCTURE, FAILED -> UNPROCESSABLE;
        };
    }
}
