package io.quarterdeck.desk.channels.email.sending;

import io.quarterdeck.desk.channels.email.reading.Address;
import io.quarterdeck.desk.channels.email.sending.OutgoingMail.Content;
import io.quarterdeck.desk.channels.email.sending.OutgoingMail.Route;
import io.quarterdeck.desk.channels.email.sending.OutgoingMail.Thread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An outgoing mail under test, lawful unless the test says otherwise. */
final class OutgoingMails {

    private static final String REPLY_TO = "support+12.abcdefghijklmnopqrstuvwx27@bleusalt.example";

    private Address from = new Address("Bleusalt", "support@bleusalt.example");
    private Address to = new Address("Ana", "ana@example.com");
    private Thread thread = new Thread("qd.12.abcdefghijklmnopqrstuvwx27.7@bleusalt.example", List.of());
    private Content content = new Content("Re: Where is my order?", "Hello Ana");
    private boolean automatic;

    static OutgoingMails aReply() {
        return new OutgoingMails();
    }

    OutgoingMails from(String name) {
        from = new Address(name, from.value());
        return this;
    }

    OutgoingMails to(String name, String address) {
        to = new Address(name, address);
        return this;
    }

    OutgoingMails about(String subject) {
        content = new Content(subject, content.text());
        return this;
    }

    OutgoingMails saying(String text) {
        content = new Content(content.subject(), text);
        return this;
    }

    OutgoingMails with(String file, String mediaType) {
        var files = new ArrayList<>(content.files());
        files.add(new OutgoingMail.File(file, mediaType, 11, "0".repeat(64)));
        content = new Content(content.subject(), content.text(), files);
        return this;
    }

    OutgoingMails answering(String... references) {
        thread = new Thread(thread.messageId(), List.of(references));
        return this;
    }

    OutgoingMails called(String messageId) {
        thread = new Thread(messageId, thread.references());
        return this;
    }

    OutgoingMails automatic() {
        automatic = true;
        return this;
    }

    OutgoingMail mail() {
        return new OutgoingMail(
                new Route(from, REPLY_TO, List.of(to)),
                thread,
                content,
                automatic,
                Instant.parse("2026-11-24T09:00:00Z"));
    }
}
