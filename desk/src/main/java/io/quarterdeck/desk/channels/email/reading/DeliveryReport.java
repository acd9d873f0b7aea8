package io.quarterdeck.desk.channels.email.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What another mail server says became of a mail of ours (RFC 3464), or a reader's receipt for it (RFC 8098). */
public record DeliveryReport(
        Fate fate, String recipient, String status, String diagnostic, Optional<String> originalId) {

    /** What became of the mail. */
    public enum Fate {
        FAILED,
        DELAYED,
        DELIVERED,
        READ
    }

    private static final int LONGEST = 500;

    static DeliveryReport ofDelivery(String fields, Optional<String> originalId) {
        var groups = Tidy.text(fields).split("\n[ \t]*\n", 50);
        var recipients = List.of(groups).stream()
                .map(HeaderFields::of)
                .filter(it -> it.has("action") || it.has("status"))
                .toList();
        // the worst news about any recipient is the news
        var worst = recipients.stream()
                .filter(it -> fate(it) == Fate.FAILED)
                .findFirst()
                .or(() -> recipients.stream().findFirst())
                .orElseGet(HeaderFields::new);
        return new DeliveryReport(
                fate(worst),
                recipient(worst),
                Tidy.line(worst.first("status"), 20),
                Tidy.line(worst.first("diagnostic-code"), LONGEST),
                originalId);
    }

    static DeliveryReport ofReceipt(String fields, Optional<String> originalId) {
        var receipt = HeaderFields.of(fields);
        var original =
                MessageIds.of(receipt.first("original-message-id")).stream().findFirst();
        return new DeliveryReport(Fate.READ, recipient(receipt), "", "", original.or(() -> originalId));
    }

    /** Some servers send no report, only a header that names who could not be reached. */
    static DeliveryReport ofFailedRecipients(String recipients, Optional<String> originalId) {
        return new DeliveryReport(Fate.FAILED, Tidy.line(recipients, LONGEST), "", "", originalId);
    }

    private static Fate fate(HeaderFields recipient) {
        return switch (recipient.first("action").toLowerCase(Locale.ROOT)) {
            case "failed" -> Fate.FAILED;
            case "delayed" -> Fate.DELAYED;
            case "delivered", "relayed", "expanded" -> Fate.DELIVERED;
            default -> recipient.first("status").startsWith("4") ? Fate.DELAYED : Fate.FAILED;
        };
    }

    private static String recipient(HeaderFields fields) {
        var last = fields.first("final-recipient");
        var claimed = last.isEmpty() ? fields.first("original-recipient") : last;
        return Tidy.line(claimed.substring(claimed.indexOf(';') + 1).replaceAll("[<>]", ""), LONGEST);
    }
}
