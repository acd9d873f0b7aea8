package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.automation.templates.Occasion;
import io.quarterdeck.desk.automation.templates.Placeholders;
import io.quarterdeck.desk.automation.templates.Templates;
import io.quarterdeck.desk.channels.Notices;
import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.engine.rules.Value;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a notice for whom it may concern and queues it; what cannot be filled is written down and harms nobody's update. */
@Component
class NoticeDesk {

    private static final int MOST_RECEIVERS = 200;
    private static final int LONGEST_SUBJECT = 300;

    private final Notices notices;
    private final Templates templates;
    private final Placeholders placeholders;
    private final Customers customers;
    private final Groups groups;
    private final RuleRuns runs;

    NoticeDesk(
            Notices notices,
            Templates templates,
            Placeholders placeholders,
            Customers customers,
            Groups groups,
            RuleRuns runs) {
        this.notices = notices;
        this.templates = templates;
        this.placeholders = placeholders;
        this.customers = customers;
        this.groups = groups;
        this.runs = runs;
    }

    void queue(NoticeEffect effect, LogEntry entry, TicketFacts now) {
        try {
            told(entry).flatMap(it -> customers.find(it).stream()).forEach(it -> send(effect, entry, now, it));
        } catch (Refusal e) {
            runs.failed(now.id(), effect.rule().id(), entry.at(), e.code());
        }
    }

    private void send(NoticeEffect effect, LogEntry entry, TicketFacts now, Customer to) {
        var address = to.address();
        if (address == null) {
            return;
        }
        var action = effect.action();
        var occasion = new Occasion(now, actor(effect.update().actor()), echoes(effect, now, to.id()));
        var subject = templates.fill(action.subject(), placeholders.of(occasion, action.subject()));
        var body = templates.fill(action.body(), placeholders.of(occasion, action.body()));
        var queued = notices.queue(new Notices.Notice(
                now.id(),
                "%d.%d.%d.%d"
                        .formatted(
                                now.id().value(),
                                entry.seq(),
                                effect.rule().id().value(),
                                to.id().value()),
                to.name(),
                address,
                oneLine(subject.text()),
                body.text(),
                entry.at()));
        if (!queued) {
            runs.failed(now.id(), effect.rule().id(), entry.at(), "no_mailbox");
        }
    }

    /** Whoever opens a ticket in somebody's name must not choose what that somebody is told. */
    private boolean echoes(NoticeEffect effect, TicketFacts now, CustomerId to) {
        return effect.update().opens()
                && effect.update().actor().kind() == Actor.Kind.CUSTOMER
                && (to.equals(now.parties().requester())
                        || now.parties().copied().contains(to));
    }

    /** Whom a notice is for, as the log will say. */
    List<CustomerId> receivers(NoticeEffect effect, TicketFacts now) {
        return ids(effect, now).distinct().limit(MOST_RECEIVERS).toList();
    }

    /** Those whom the log says were told, and nobody else. */
    private static Stream<CustomerId> told(LogEntry entry) {
        return entry.event() instanceof TicketEvent.Acted acted ? acted.to().stream() : Stream.empty();
    }

    private Stream<CustomerId> ids(NoticeEffect effect, TicketFacts now) {
        var parties = now.parties();
        var to = effect.action().to();
        if (to instanceof Value.Reference(var id)) {
            return effect.action().group() ? members(new GroupId(id)) : Stream.of(new CustomerId(id));
        }
        if (!(to instanceof Value.Someone someone)) {
            return Stream.of();
        }
        return switch (someone) {
            case REQUESTER -> Stream.of(parties.requester());
            case REQUESTER_AND_CCS ->
                Stream.of(List.of(parties.requester()), parties.copied()).flatMap(Collection::stream);
            case ASSIGNEE -> parties.owner() == null ? Stream.of() : Stream.of(customers.of(parties.owner()));
            case CURRENT_USER -> Stream.ofNullable(actor(effect.update().actor()));
            case GROUP, CURRENT_GROUPS -> parties.group() == null ? Stream.of() : members(parties.group());
        };
    }

    private Stream<CustomerId> members(GroupId group) {
        return groups.members(group).stream().map(customers::of);
    }

    private @Nullable CustomerId actor(Actor actor) {
        var id = actor.id();
        if (id == null) {
            return null;
        }
        return switch (actor.kind()) {
            case SYSTEM -> null;
            case CUSTOMER -> new CustomerId(id);
            case AGENT -> customers.of(new PersonId(id));
        };
    }

    private static String oneLine(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }
}
