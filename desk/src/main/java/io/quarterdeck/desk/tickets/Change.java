package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that happens to one ticket in one transaction, chained as it is said; it knows what the ticket is by now. */
final class Change {

    /** What the entries of one change have in common. */
    record Frame(BrandId brand, TicketId ticket, By by, int release, Instant at) {}

    private final Frame frame;
    private final EventCodec codec;
    private final @Nullable TicketFacts before;
    private final long began;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> former = new HashMap<>();
    private final List<NewMessage> messages = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<Answers.Effects.Kept> effects = new ArrayList<>();
    private Actor actor;
    private String cause;
    private long seq;
    private byte[] hash;
    private @Nullable TicketFold fold;
    private Reactions.@Nullable Said said;
    private @Nullable String preview;
    private @Nullable String replyTo;
    private boolean concernsRules = true;

    Change(Frame frame, @Nullable TicketFacts before, byte[] lastHash, EventCodec codec) {
        this.frame = frame;
        this.codec = codec;
        this.before = before;
        this.seq = before == null ? 0 : before.version();
        this.began = seq + 1;
        this.hash = lastHash;
        this.actor = frame.by().actor();
        this.cause = frame.by().cause();
        this.fold = before == null ? null : new TicketFold(before, TicketFold.Reading.of(words));
    }

    Change happened(TicketEvent event) {
        seq++;
        var values = codec.write(event);
        var link = new Chain.Link(
                frame.brand(),
                frame.ticket(),
                seq,
                began,
                frame.at(),
                codec.kind(event),
                actor,
                frame.release(),
                cause,
                values);
        hash = Chain.hash(hash, link);
        var entry = new LogEntry(
                frame.ticket(), seq, began, frame.at(), actor, frame.release(), cause, event, values, hash);
        entries.add(entry);
        if (fold == null) {
            fold = new TicketFold(entry, TicketFold.Reading.of(words));
        } else {
            fold.happened(entry);
        }
        return this;
    }

    /** What became of the promises; what is carried is said again only when it is not what the ticket carried before. */
    void happened(Promises.Terms terms) {
        var carried = now();
        terms.facts().forEach(this::happened);
        if (!Objects.equals(terms.due(), carried.due()) || !Objects.equals(terms.next(), carried.next())) {
            happened(new TicketEvent.Carried(terms.due(), terms.next()));
        }
    }

    /** From here on it is a rule that acts, or the desk. */
    void as(Actor actor, String cause) {
        this.actor = actor;
        this.cause = cause;
    }

    /** No rule is asked about this one. */
    Change withoutRules() {
        concernsRules = false;
        return this;
    }

    boolean concernsRules() {
        return concernsRules;
    }

    /** A rule does something beside changing the ticket: it is told here, and kept once the ticket is. */
    void does(Reactions.Effect effect) {
        happened(effect.told(now()));
        effects.add(new Answers.Effects.Kept(effect, entries.getLast()));
    }

    List<Answers.Effects.Kept> effects() {
        return effects;
    }

    /** Something that promises care about. */
    void means(Happening happening) {
        happenings.add(happening);
    }

    /** Words that an event will name by the digest that this answers. */
    String digest(String text) {
        var digest = Secrets.digest(text);
        words.put(digest, text);
        return digest;
    }

    /** The same of words that are replaced, and will be found by their digest in future. */
    String formerly(String text) {
        var digest = Secrets.digest(text);
        former.put(digest, text);
        return digest;
    }

    /** A message to be stored with this change. */
    void says(NewMessage message) {
        messages.add(message);
    }

    /** The caller's own message, about which rules may ask. */
    void saying(Reactions.Said said) {
        this.said = said;
    }

    /** Where an answer goes from here on. */
    void replyTo(@Nullable String address) {
        replyTo = address;
    }

    @Nullable
    String replyTo() {
        return replyTo;
    }

    void preview(String text) {
        preview = text;
    }

    By by() {
        return frame.by();
    }

    Actor actor() {
        return actor;
    }

    TicketId ticket() {
        return frame.ticket();
    }

    Instant at() {
        return frame.at();
    }

    long began() {
        return began;
    }

    boolean opens() {
        return before == null;
    }

    @Nullable
    TicketFacts before() {
        return before;
    }

    /** What the ticket is after all that has happened so far. */
    TicketFacts now() {
        return Objects.requireNonNull(fold, "it is not opened yet").facts();
    }

    /** What kind of contact it is by now. */
    Contact contact() {
        return contact(now());
    }

    static Contact contact(TicketFacts facts) {
        return new Contact(
                facts.origin().channel(),
                facts.about().priority(),
                facts.about().intent());
    }

    List<Happening> happenings() {
        return happenings;
    }

    List<NewMessage> messages() {
        return messages;
    }

    Map<String, String> former() {
        return former;
    }

    Reactions.@Nullable Said said() {
        return said;
    }

    Optional<String> preview() {
        return Optional.ofNullable(preview);
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
