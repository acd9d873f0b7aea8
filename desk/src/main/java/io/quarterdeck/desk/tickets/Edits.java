package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Refusal;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a ticket as an edit says, through whichever door it came: all of it in one change, or nothing. */
@Service
public class Edits {

    /** What came of an edit: the ticket, the first line of its change in the log if anything changed, what was said. */
    public record Applied(Ticket ticket, Optional<Long> change, Optional<MessageId> comment) {}

    /** What happens when an attribute changes. */
    private static final Map<Attribute<?>, Set<String>> KINDS = Map.ofEntries(
            Map.entry(Attribute.SUBJECT, Set.of("renamed")),
            Map.entry(Attribute.TYPE, Set.of("retyped")),
            Map.entry(Attribute.PRIORITY, Set.of("classified")),
            Map.entry(Attribute.INTENT, Set.of("classified")),
            Map.entry(Attribute.STATUS, Set.of("status_changed", "received")),
            Map.entry(Attribute.CUSTOM_STATUS, Set.of("status_changed", "received")),
            Map.entry(Attribute.FORM, Set.of("formed")),
            Map.entry(Attribute.OWNER, Set.of("assigned")),
            Map.entry(Attribute.GROUP, Set.of("grouped")),
            Map.entry(Attribute.REQUESTER, Set.of("requested")),
            Map.entry(Attribute.ORGANIZATION, Set.of("organized")),
            Map.entry(Attribute.FOLLOWERS, Set.of("followers_changed")),
            Map.entry(Attribute.COPIED, Set.of("copied_changed")),
            Map.entry(Attribute.EXTERNAL_ID, Set.of("referenced")),
            Map.entry(Attribute.PROBLEM, Set.of("explained")),
            Map.entry(Attribute.TASK_DUE, Set.of("dated")),
            Map.entry(Attribute.TAGS, Set.of("tagged")),
            Map.entry(Attribute.SATISFACTION, Set.of("rated")),
            Map.entry(Attribute.RATING_COMMENT, Set.of("rated")),
            Map.entry(Attribute.RATING_REASON, Set.of("rated")));

    private final Changes changes;
    private final Editing editing;
    private final EditRights rights;
    private final TicketTable table;
    private final EventTable events;
    private final MessageTable messages;

    Edits(
            Changes changes,
            Editing editing,
            EditRights rights,
            TicketTable table,
            EventTable events,
            MessageTable messages) {
        this.changes = changes;
        this.editing = editing;
        this.rights = rights;
        this.table = table;
        this.events = events;
        this.messages = messages;
    }

    @Transactional
    public Applied apply(By by, TicketId id, Edit edit) {
        return apply(by, id, edit, List.of());
    }

    /** The same with what a rule does beside changing the ticket. */
    @Transactional
    public Applied apply(By by, TicketId id, Edit edit, List<Reactions.Effect> effects) {
        var ticket = changes.lock(by, id);
        rights.refuse(by, ticket, edit);
        var known = edit.comment().flatMap(it -> Optional.ofNullable(it.key())).flatMap(it -> messages.byKey(id, it));
        if (known.isPresent()) {
            return new Applied(ticket, Optional.empty(), known);
        }
        refuseStale(ticket, edit);
        var change = changes.on(ticket, by);
        editing.apply(change, edit);
        effects.forEach(change::does);
        var comment = Optional.ofNullable(change.said()).map(Reactions.Said::message);
        changes.conclude(change);
        return new Applied(
                change.isEmpty() ? ticket : changes.lock(id),
                change.isEmpty() ? Optional.empty() : Optional.of(change.began()),
                comment);
    }

    /** What would come of an edit: nothing is saved, and rules are not asked. */
    @Transactional(readOnly = true)
    public TicketFacts preview(By by, TicketId id, Edit edit) {
        var viewer = by.viewer();
        var ticket = (viewer == null ? table.find(id) : table.find(viewer, id)).orElseThrow(() -> Refusal.notFound(id));
        rights.refuse(by, ticket, edit);
        return editing.sketch(ticket.facts(), by, edit, changes.now());
    }

    /** The same of facts that the caller holds: what another edit by the desk itself would make of them. */
    public TicketFacts sketch(By by, TicketFacts facts, Edit edit) {
        return editing.sketch(facts, by, edit, changes.now());
    }

    private void refuseStale(Ticket ticket, Edit edit) {
        var expected = edit.expected();
        var stamp = expected.updatedAt();
        if (stamp != null
                && !ticket.updatedAt().truncatedTo(ChronoUnit.SECONDS).equals(stamp.truncatedTo(ChronoUnit.SECONDS))) {
            throw stale(ticket, ticket.version(), "Somebody changed %s since %s".formatted(ticket.id(), stamp));
        }
        var version = expected.version();
        if (version != null) {
            var meanwhile = events.kindsSince(ticket.id(), version);
            var touched = touched(edit);
            if (touched.stream().anyMatch(meanwhile::contains)) {
                throw stale(ticket, version, "Somebody changed %s since you read it".formatted(ticket.id()));
            }
        }
    }

    private static Refusal stale(Ticket ticket, long version, String why) {
        return Refusal.conflict("stale", why, Map.of("current_version", ticket.version(), "your_version", version));
    }

    /** The kinds of events that would contradict an edit; adding a tag and taking one away contradict nothing. */
    private static Set<String> touched(Edit edit) {
        var kinds = new HashSet<String>();
        edit.attributes().forEach(it -> kinds.addAll(KINDS.getOrDefault(it, Set.of())));
        edit.fields().keySet().forEach(it -> kinds.add("field_set " + it.value()));
        if (edit.comment().filter(NewComment::isPublic).isPresent()) {
            kinds.addAll(Replies.SAID_MEANWHILE);
        }
        return kinds;
    }
}
