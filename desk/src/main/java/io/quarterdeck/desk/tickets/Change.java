package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.engine.sla.Due;
import io.quarterdeck.engine.sla.NextStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that happens to one ticket in one transaction, chained as it is said. */
final class Change {

    /** What the entries of one change have in common. */
    record Frame(BrandId brand, TicketId ticket, Actor actor, int release, String cause, Instant at) {}

    private final Frame frame;
    private final EventCodec codec;
    private final List<LogEntry> entries = new ArrayList<>();
    private long seq;
    private byte[] hash;

    Change(Frame frame, long lastSeq, byte[] lastHash, EventCodec codec) {
        this.frame = frame;
        this.seq = lastSeq;
        this.hash = lastHash;
        this.codec = codec;
    }

    Change happened(TicketEvent event) {
        seq++;
        var values = codec.write(event);
        var link = new Chain.Link(
                frame.brand(),
                frame.ticket(),
                seq,
                frame.at(),
                codec.kind(event),
                frame.actor(),
                frame.release(),
                frame.cause(),
                values);
        hash = Chain.hash(hash, link);
        entries.add(new LogEntry(
                frame.ticket(), seq, frame.at(), frame.actor(), frame.release(), frame.cause(), event, values, hash));
        return this;
    }

    /** What became of the promises; what is carried is said again only when it is not what the ticket carried before. */
    Change happened(Promises.Terms terms, @Nullable Due due, @Nullable NextStep next) {
        terms.facts().forEach(this::happened);
        return Objects.equals(terms.due(), due) && Objects.equals(terms.next(), next)
                ? this
                : happened(new TicketEvent.Carried(terms.due(), terms.next()));
    }

    Instant at() {
        return frame.at();
    }

    List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    byte[] lastHash() {
        return hash;
    }

    TicketChanged published() {
        return new TicketChanged(frame.brand(), frame.ticket(), entries());
    }
}
