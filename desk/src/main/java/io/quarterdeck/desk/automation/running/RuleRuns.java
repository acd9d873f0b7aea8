package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.engine.rules.Action;
import io.quarterdeck.engine.rules.Cycle;
import io.quarterdeck.engine.rules.Firing;
import io.quarterdeck.engine.rules.Seen;
import io.quarterdeck.engine.rules.Stop;
import io.quarterdeck.engine.rules.Value;
import io.quarterdeck.engine.rules.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why rules ran: kept in the transaction in which they did, and read by whoever wonders. */
@Service
public class RuleRuns {

    /** What rules may do to one ticket in an hour; whoever needs more has rules that drive each other. */
    static final int MOST_AN_HOUR = 100;

    /** How far back uses are counted, and as far as which number. */
    private static final Duration USED_WITHIN = Duration.ofDays(7);

    public static final int MOST_COUNTED = 200;

    /** How often a rule has run lately, exactly as far as {@link #MOST_COUNTED}. */
    public record Usage(RuleId rule, int runs, Instant lastAt) {}

    private final RunTable table;

    RuleRuns(RunTable table) {
        this.table = table;
    }

    /** The newest runs of a ticket, of a rule, or of both. */
    @Transactional(readOnly = true)
    public List<RuleRun> newest(@Nullable TicketId ticket, @Nullable RuleId rule) {
        return table.newest(ticket, rule);
    }

    /** The rules that ran in the last seven days. */
    @Transactional(readOnly = true)
    public List<Usage> usage(Instant now) {
        return table.usage(now.minus(USED_WITHIN), MOST_COUNTED);
    }

    int left(TicketId ticket, Instant at) {
        return MOST_AN_HOUR - table.firings(ticket, at.minus(Duration.ofHours(1)));
    }

    /** How often a rule has fired on a ticket in the last hour, this time included. */
    int calls(TicketId ticket, RuleId rule, Instant at) {
        return table.firings(ticket, rule, at.minus(Duration.ofHours(1)));
    }

    void keep(TicketId ticket, Instant at, String cause, Cycle.Outcome<?> outcome) {
        outcome.firings().forEach(it -> table.insert(fired(ticket, at, cause, it)));
        outcome.stops().forEach(it -> table.insert(stopped(ticket, at, cause, it)));
    }

    /** Something that a rule was to do beside the ticket could not be done. */
    void failed(TicketId ticket, RuleId rule, Instant at, String code) {
        table.insert(new RuleRun(ticket, rule, at, RuleRun.Outcome.REFUSED, "effect", List.of(), Map.of("code", code)));
    }

    private static RuleRun fired(TicketId ticket, Instant at, String cause, Firing<?> firing) {
        var done = new TreeMap<String, Object>();
        firing.changes().forEach((field, value) -> done.put(field.word(), shown(value)));
        firing.effects().forEach(it -> done.put(Writing.written(it).field(), receiver(it)));
        return new RuleRun(
                ticket,
                new RuleId(firing.rule().id()),
                at,
                RuleRun.Outcome.FIRED,
                cause,
                Stream.concat(firing.why().all().stream(), firing.why().any().stream())
                        .map(RuleRuns::seen)
                        .toList(),
                done);
    }

    private static RuleRun stopped(TicketId ticket, Instant at, String cause, Stop stop) {
        return switch (stop) {
            case Stop.WouldFireAgain(var rule) ->
                stopped(ticket, at, cause, rule, RuleRun.Outcome.WOULD_FIRE_AGAIN, Map.of());
            case Stop.OutOfFirings(var rule) ->
                stopped(ticket, at, cause, rule, RuleRun.Outcome.OUT_OF_FIRINGS, Map.of("most", MOST_AN_HOUR));
            case Stop.TooDeep(var depth) ->
                stopped(ticket, at, cause, null, RuleRun.Outcome.TOO_DEEP, Map.of("depth", depth));
            case Stop.Refused(var rule, var code) ->
                stopped(ticket, at, cause, rule, RuleRun.Outcome.REFUSED, Map.of("code", code));
        };
    }

    private static RuleRun stopped(
            TicketId ticket,
            Instant at,
            String cause,
            @Nullable Long rule,
            RuleRun.Outcome outcome,
            Map<String, Object> done) {
        return new RuleRun(ticket, rule == null ? null : new RuleId(rule), at, outcome, cause, List.of(), done);
    }

    private static RuleRun.SeenJson seen(Seen seen) {
        var written = Writing.written(seen.condition());
        return new RuleRun.SeenJson(written.field(), written.operator(), written.value(), seen.saw(), seen.held());
    }

    /** What a person may have written is not for the log. */
    private static String shown(Value value) {
        return value instanceof Value.Text ? "(text)" : Writing.word(value);
    }

    /** To whom or what, never which words. */
    private static String receiver(Action effect) {
        return effect instanceof Action.Say || effect instanceof Action.Retitle
                ? ""
                : Writing.written(effect).value(0);
    }
}
