package io.quarterdeck.desk.channels.email.doors;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers the watermark, and takes what is kept from the intake. */
final class ProgressInMemory implements Progress {

    private final IntakeInMemory intake;
    private final Set<String> failures = new HashSet<>();
    private Watermark mark = Watermark.NONE;

    ProgressInMemory(IntakeInMemory intake) {
        this.intake = intake;
    }

    @Override
    public Optional<Watermark> begin() {
        return Optional.of(mark);
    }

    @Override
    public Set<Long> kept(long uidValidity, long fromUid) {
        return intake.kept().stream()
                .map(it -> (Arrival.Origin.Imap) it.origin())
                .filter(it -> it.uidValidity() == uidValidity && it.uid() >= fromUid)
                .map(Arrival.Origin.Imap::uid)
                .collect(Collectors.toSet());
    }

    @Override
    public void reached(Watermark next) {
        mark = next;
    }

    @Override
    public void failed(String reason) {
        failures.add(reason);
    }

    Watermark mark() {
        return mark;
    }

    Set<String> failures() {
        return failures;
    }
}
