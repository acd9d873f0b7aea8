package io.quarterdeck.desk.channels.email.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An intake that can be away. */
final class IntakeInMemory implements Intake {

    /** One kept mail. */
    record Kept(Arrival.Origin origin, String sender, List<String> recipients, String raw) {}

    private final Set<String> known;
    private final Map<String, Kept> mails = new LinkedHashMap<>();
    private boolean away;
    private boolean full;

    IntakeInMemory(String... known) {
        this.known = Set.of(known);
    }

    synchronized void isAway(boolean now) {
        away = now;
    }

    synchronized void isFull(boolean now) {
        full = now;
    }

    @Override
    public synchronized boolean knows(String recipient) {
        mustBeHere();
        return known.contains(recipient);
    }

    @Override
    public synchronized void keep(Arrival arrival) {
        var raw = read(arrival);
        mustBeHere();
        if (full) {
            throw new IllegalStateException("the disk is full");
        }
        mails.putIfAbsent(
                raw,
                new Kept(
                        arrival.origin(),
                        arrival.envelope().sender(),
                        arrival.envelope().recipients(),
                        raw));
    }

    synchronized List<Kept> kept() {
        return List.copyOf(mails.values());
    }

    synchronized void forget(Kept mail) {
        mails.remove(mail.raw());
    }

    private void mustBeHere() {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
    }

    private static String read(Arrival arrival) {
        try {
            return new String(arrival.raw().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
