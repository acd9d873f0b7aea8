package io.quarterdeck.desk.channels.email.reading;

import io.quarterdeck.desk.kit.blobs.Blob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A raw mail under test, lawful unless the test says otherwise. */
public final class RawMail {

    static final Instant RECEIVED = Instant.parse("2026-11-24T09:00:00Z");

    private final StringBuilder header = new StringBuilder();
    private String body = "Hello\r\n";
    private String sender = "ana@example.com";
    private Limits limits = Limits.STANDARD;
    private InstantSource clock = Clock.fixed(RECEIVED, ZoneOffset.UTC);
    private final Map<String, byte[]> kept = new HashMap<>();

    public static RawMail aMail() {
        return new RawMail()
                .with("From: Ana <ana@example.com>")
                .with("To: support@bleusalt.example")
                .with("Subject: Where is my order?")
                .with("Message-ID: <1@example.com>");
    }

    static RawMail anEmptyHeader() {
        return new RawMail();
    }

    public RawMail with(String field) {
        header.append(field).append("\r\n");
        return this;
    }

    public RawMail saying(String text) {
        body = text.replace("\r\n", "\n").replace("\n", "\r\n");
        return this;
    }

    RawMail from(String envelopeSender) {
        sender = envelopeSender;
        return this;
    }

    RawMail within(Limits other) {
        limits = other;
        return this;
    }

    RawMail onA(InstantSource other) {
        clock = other;
        return this;
    }

    /** Latin-1, so that a test can say every byte. */
    public byte[] bytes() {
        return (header + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    Reading read() {
        return read(bytes());
    }

    Reading read(byte[] raw) {
        var envelope = new Envelope(sender, List.of("support@bleusalt.example"), RECEIVED);
        var number = new AtomicInteger();
        return new MailParser(limits, clock).read(new ByteArrayInputStream(raw), envelope, content -> {
            try {
                var bytes = content.readAllBytes();
                var name = "blob" + number.incrementAndGet();
                kept.put(name, bytes);
                return new Blob(name, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    ParsedMail parsed() {
        return switch (read()) {
            case Reading.Parsed(var mail) -> mail;
            case Reading.Quarantined(var code, var reason) -> throw new AssertionError(code + ": " + reason);
        };
    }

    Quarantine quarantined() {
        return switch (read()) {
            case Reading.Parsed(var mail) ->
                throw new AssertionError("was read: " + mail.head().subject());
            case Reading.Quarantined(var code, var _) -> code;
        };
    }

    byte[] kept(Attachment attachment) {
        return kept.getOrDefault(attachment.content().sha256(), new byte[0]);
    }
}
