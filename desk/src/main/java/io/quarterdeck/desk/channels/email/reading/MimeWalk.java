package io.quarterdeck.desk.channels.email.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Walks the parts of one mail, in their order, and gathers what each gives. */
final class MimeWalk {

    private static final int LONGEST_TEXT = 2 * 1024 * 1024;
    private static final int LONGEST_REPORT = 64 * 1024;

    private final MimeTokenStream stream;
    private final Budget budget;
    private final PartSink sink;
    private final BodyPieces pieces = new BodyPieces();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Deque<String> multiparts = new ArrayDeque<>();
    private @Nullable HeaderFields top;
    private HeaderFields header = new HeaderFields();
    private String deliveryFields = "";
    private String receiptFields = "";
    private String originalHead = "";

    MimeWalk(MimeTokenStream stream, Budget budget, PartSink sink) {
        this.stream = stream;
        this.budget = budget;
        this.sink = sink;
    }

    void at(EntityState state) throws IOException {
        switch (state) {
            case T_START_MESSAGE, T_START_BODYPART -> {
                budget.part(multiparts.size());
                header = new HeaderFields();
            }
            case T_FIELD -> add(stream.getField());
            case T_END_HEADER -> top = top == null ? header : top;
            case T_START_MULTIPART -> begin(stream.getBodyDescriptor().getMimeType());
            case T_END_MULTIPART -> end();
            case T_BODY -> body();
            default -> budget.step();
        }
    }

    private void add(Field field) {
        var raw = field.getRaw().toByteArray();
        var colon = 0;
        while (colon < raw.length && raw[colon] != ':') {
            colon++;
        }
        var from = Math.min(colon + 1, raw.length);
        // eight-bit headers are against the rules and common
        var value = Decoding.text(Arrays.copyOfRange(raw, from, raw.length), "");
        header.add(field.getName(), value);
        budget.step();
    }

    private void begin(String type) {
        multiparts.push(type);
        if (type.equals("multipart/alternative")) {
            pieces.beginChoice();
        }
    }

    private void end() {
        multiparts.poll();
        if (!multiparts.contains("multipart/alternative")) {
            pieces.endChoice();
        }
    }

    private void body() throws IOException {
        var type = stream.getBodyDescriptor().getMimeType();
        var disposition = Parameters.of(header.first("content-disposition"));
        var contentType = Parameters.of(header.first("content-type"));
        var name = disposition.get("filename").or(() -> contentType.get("name"));
        var content = MeteredStream.decoded(stream.getDecodedInputStream(), budget);
        if (isShown(type, disposition, name)) {
            var bytes = content.readNBytes(LONGEST_TEXT);
            var cut = content.skip(Long.MAX_VALUE) > 0;
            var text = Decoding.text(bytes, contentType.get("charset").orElse(""));
            pieces.add(text, type.equals("text/html"), cut);
        } else {
            attach(type, name.orElse(""), content);
        }
    }

    private static boolean isShown(String type, Parameters disposition, Optional<String> name) {
        return (type.equals("text/plain") || type.equals("text/html"))
                && name.isEmpty()
                && !disposition.value().equals("attachment");
    }

    private void attach(String type, String name, InputStream content) {
        var head = new HeadStream(content, LONGEST_REPORT);
        var blob = sink.keep(head);
        if (multiparts.contains("multipart/report") && keepReport(type, head.head())) {
            return;
        }
        var id = MessageIds.of(header.first("content-id")).stream().findFirst().orElse("");
        attachments.add(new Attachment(
                FileName.of(defaultName(type, name), attachments.size() + 1), Tidy.line(type, 100), blob, id));
    }

    /** Parts of a report are read, not listed as files; the returned mail itself stays one. */
    private boolean keepReport(String type, byte[] head) {
        var text = new String(head, StandardCharsets.UTF_8);
        switch (type) {
            case "message/delivery-status", "message/global-delivery-status" -> deliveryFields = text;
            case "message/disposition-notification" -> receiptFields = text;
            case "message/rfc822", "message/global", "text/rfc822-headers" -> {
                originalHead = text;
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String defaultName(String type, String name) {
        if (!name.isBlank()) {
            return name;
        }
        return switch (type) {
            case "message/rfc822", "message/global" -> "mail.eml";
            case "text/calendar" -> "invitation.ics";
            case "text/rfc822-headers" -> "headers.txt";
            default -> "";
        };
    }

    ParsedMail mail(Envelope envelope) {
        var fields = top == null ? header : top;
        var body = pieces.body();
        var head = MailHead.of(fields, envelope);
        var report = report(fields, envelope, body.text());
        var from = head.people().from();
        if (from.isEmpty() && report.isEmpty()) {
            throw new Hostile(Quarantine.NO_SENDER, "No usable address in From, Sender or the envelope");
        }
        return new ParsedMail(head, body, List.copyOf(attachments), Automatic.of(fields, envelope, from, report));
    }

    private Optional<DeliveryReport> report(HeaderFields fields, Envelope envelope, String text) {
        var original = MessageIds.of(HeaderFields.of(originalHead).first("message-id")).stream()
                .findFirst();
        if (!deliveryFields.isEmpty()) {
            return Optional.of(DeliveryReport.ofDelivery(deliveryFields, original));
        }
        if (!receiptFields.isEmpty()) {
            return Optional.of(DeliveryReport.ofReceipt(receiptFields, original));
        }
        var failed = fields.first("x-failed-recipients");
        return failed.isEmpty() || !envelope.sender().isEmpty()
                ? Optional.empty()
                : Optional.of(DeliveryReport.ofFailedRecipients(failed, original.or(() -> quotedId(text))));
    }

    /** Such servers copy the returned header into the text. */
    private static Optional<String> quotedId(String text) {
        return text.lines()
                .limit(2_000)
                .map(String::strip)
                .filter(it -> it.regionMatches(true, 0, "message-id:", 0, 11))
                .flatMap(it -> MessageIds.of(it).stream())
                .findFirst();
    }
}
