package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.Message;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.Pasts;
import io.quarterdeck.desk.tickets.Reactions.Said;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Words;
import io.quarterdeck.engine.rules.Facts;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Rule;
import io.quarterdeck.engine.rules.Scene;
import io.quarterdeck.engine.rules.Seen;
import io.quarterdeck.engine.rules.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a rule on the last seven days before it counts: on every change as it was made, or on every hour as it was. It
 * works for a second at a time and says how far it has come.
 */
@Component
public class TryOuts {

    private static final Duration BACK = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int BATCH = 50;
    private static final int MOST_HITS = 100;

    /** Where the rule would have run, on what it would have looked, and what it would have changed. */
    public record Hit(
            TicketId ticket,
            String subject,
            Instant at,
            List<String> seen,
            Map<Field, MacroDrafts.Difference> changes) {}

    /** How far it came; {@code last} is where to go on, {@code share} how much of the way that is, 1 when it is done. */
    public record Tried(List<Hit> hits, int examined, TicketId last, double share, boolean done) {}

    private final Pasts pasts;
    private final Around around;
    private final Scenes scenes;
    private final Foretelling foretelling;
    private final Clock clock;

    TryOuts(Pasts pasts, Around around, Scenes scenes, Foretelling foretelling, Clock clock) {
        this.pasts = pasts;
        this.around = around;
        this.scenes = scenes;
        this.foretelling = foretelling;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Tried run(RuleKind kind, Rule rule, TicketId after, int before) {
        var began = clock.instant();
        var since = began.minus(BACK);
        var total = pasts.countRecent(since);
        var hits = new ArrayList<Hit>();
        var last = after;
        var examined = before;
        while (hits.size() < MOST_HITS && clock.instant().isBefore(began.plus(PATIENCE))) {
            var batch = pasts.recent(since, last, BATCH);
            for (var id : batch) {
                hit(kind, rule, id, since, began).ifPresent(hits::add);
                examined++;
                last = id;
                if (hits.size() >= MOST_HITS) {
                    break;
                }
            }
            if (batch.size() < BATCH && (batch.isEmpty() || last.equals(batch.getLast()))) {
                return new Tried(hits, examined, last, 1, true);
            }
        }
        return new Tried(hits, examined, last, total == 0 ? 1 : Math.min(1, examined / (double) total), false);
    }

    private Optional<Hit> hit(RuleKind kind, Rule rule, TicketId id, Instant since, Instant now) {
        var past = new Past(pasts.turns(id), pasts.facts(id), messages(id));
        return kind == RuleKind.AUTOMATION ? byTheHour(rule, past, since, now) : atAnUpdate(rule, past, since);
    }

    private Map<MessageId, Message> messages(TicketId id) {
        var messages = new HashMap<MessageId, Message>();
        pasts.messages(id).forEach(it -> messages.put(it.id(), it));
        return messages;
    }

    /** A ticket's turns, with what it is called now in place of the digests of former names. */
    private record Past(List<Pasts.Turn> turns, TicketFacts live, Map<MessageId, Message> messages) {

        TicketFacts named(TicketFacts facts) {
            var about = facts.about();
            return new TicketFacts(
                    facts.id(),
                    facts.version(),
                    facts.origin(),
                    new TicketFacts.About(
                            live.about().subject(),
                            about.type(),
                            about.priority(),
                            about.intent(),
                            about.form(),
                            about.externalId(),
                            about.problem(),
                            about.taskDueAt(),
                            about.tags(),
                            about.fields()),
                    facts.parties(),
                    facts.standing(),
                    facts.due(),
                    facts.next());
        }

        /** What rules count, as it stood after a turn. */
        Milestones milestones(int turn) {
            var log = new ArrayList<LogEntry>();
            turns.subList(0, turn + 1).forEach(it -> log.addAll(it.entries()));
            return Milestones.of(log, live.origin().createdAt());
        }

        @Nullable
        Said said(Pasts.Turn turn) {
            for (var entry : turn.entries()) {
                var message = switch (entry.event()) {
                    case TicketEvent.Opened it -> it.message();
                    case TicketEvent.Received it -> it.message();
                    case TicketEvent.Replied it -> it.message();
                    case TicketEvent.Noted it -> it.message();
                    default -> null;
                };
                var known = message == null ? null : messages.get(message);
                if (known != null) {
                    return new Said(
                            known.id(), known.author(), known.kind() != Message.Kind.NOTE, Words.plain(known.text()));
                }
            }
            return null;
        }
    }

    private Optional<Hit> atAnUpdate(Rule rule, Past past, Instant since) {
        for (var i = 0; i < past.turns().size(); i++) {
            var turn = past.turns().get(i);
            var first = turn.entries().getFirst();
            var before = turn.before();
            if (first.at().isBefore(since)
                    || first.actor().kind() == Actor.Kind.SYSTEM
                    || before != null && before.standing().status() == Status.CLOSED) {
                continue;
            }
            var update = scenes.update(
                    before == null, first.cause(), past.live().origin().channel(), first.actor(), past.said(turn));
            var sight = new TicketSight(past.named(turn.asked()), update, around).knowing(past.milestones(i));
            var was = before == null ? Sight.NOTHING : new TicketSight(past.named(before), update, around);
            var hit = hit(rule, was, sight, scenes.scene(first.actor(), first.at()));
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> byTheHour(Rule rule, Past past, Instant since, Instant now) {
        var turn = -1;
        @Nullable TicketSight sight = null;
        for (var hour = since.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
                !hour.isAfter(now);
                hour = hour.plus(1, ChronoUnit.HOURS)) {
            var moved = turn;
            while (moved + 1 < past.turns().size()
                    && !past.turns().get(moved + 1).entries().getFirst().at().isAfter(hour)) {
                moved++;
            }
            if (moved < 0) {
                continue;
            }
            if (moved != turn || sight == null) {
                turn = moved;
                sight = new TicketSight(past.named(past.turns().get(turn).now()), Update.NONE, around)
                        .knowing(past.milestones(turn));
            }
            if (sight.facts().standing().status() == Status.CLOSED) {
                continue;
            }
            var hit = hit(rule, sight, sight, scenes.scene(Actor.SYSTEM, hour));
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> hit(Rule rule, Sight before, TicketSight now, Scene scene) {
        var facts = new Facts(before, now, scene);
        if (!rule.conditions().hold(facts)) {
            return Optional.empty();
        }
        var verdict = rule.conditions().explain(facts);
        var seen = new ArrayList<Seen>(verdict.all());
        verdict.any().stream().filter(Seen::held).forEach(seen::add);
        return Optional.of(new Hit(
                now.facts().id(),
                now.facts().about().subject(),
                scene.at(),
                seen.stream().map(Seen::sentence).toList(),
                foretelling.of(rule.actions(), now, scene)));
    }
}
