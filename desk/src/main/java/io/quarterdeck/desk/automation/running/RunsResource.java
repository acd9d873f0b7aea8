package io.quarterdeck.desk.automation.running;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why did this rule run? The newest answers for a ticket, for a rule, or for both. */
@RestController
@RequestMapping("/api/desk/rules/runs")
class RunsResource {

    record RunJson(
            @Means(TicketId.class) long ticketId,
            @Nullable @Means(RuleId.class) Long ruleId,
            @Nullable String rule,
            Instant at,
            @Means(RuleRun.Outcome.class) String outcome,
            String sentence,
            String cause,
            List<RuleRun.SeenJson> seen,
            Map<String, Object> done) {}

    /** {@code runs} is exact unless {@code more}. */
    record UsageJson(@Means(RuleId.class) long ruleId, int runs, boolean more, Instant lastAt) {}

    private final RuleRuns runs;
    private final Rules rules;
    private final Tickets tickets;
    private final Clock clock;

    RunsResource(RuleRuns runs, Rules rules, Tickets tickets, Clock clock) {
        this.runs = runs;
        this.rules = rules;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Why did this rule run? The newest answers for a ticket, for a rule, or for both. */
    @GetMapping
    @Needs(READ_PLAYBOOK)
    List<RunJson> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Long ticket,
            @RequestParam(required = false) @Nullable Long rule) {
        if (ticket == null && rule == null) {
            throw Refusal.invalid("ticket", "Say a ticket, a rule, or both");
        }
        var of = ticket == null
                ? null
                : tickets.get(viewer, new TicketId(ticket)).id();
        return runs.newest(of, rule == null ? null : new RuleId(rule)).stream()
                .map(this::json)
                .toList();
    }

    /** Which rules ran in the last seven days, and how often; macros are used by people and are not among them. */
    @GetMapping("/usage")
    @Needs(READ_PLAYBOOK)
    List<UsageJson> usage() {
        return runs.usage(clock.instant()).stream()
                .map(it -> new UsageJson(it.rule().value(), it.runs(), it.runs() == RuleRuns.MOST_COUNTED, it.lastAt()))
                .toList();
    }

    private RunJson json(RuleRun run) {
        var rule = Optional.ofNullable(run.rule()).flatMap(rules::find).map(BrandRule::title);
        var id = run.rule();
        return new RunJson(
                run.ticket().value(),
                id == null ? null : id.value(),
                rule.orElse(null),
                run.at(),
                run.outcome().word(),
                sentence(run),
                run.cause(),
                run.seen(),
                run.done());
    }

    private static String sentence(RuleRun run) {
        return switch (run.outcome()) {
            case FIRED -> "It ran because all that it asks for held";
            case WOULD_FIRE_AGAIN ->
                "It ran once in this update and would have run again: another rule undoes what it does";
            case OUT_OF_FIRINGS ->
                "It did not run: rules have run %d times on this ticket within an hour"
                        .formatted(RuleRuns.MOST_AN_HOUR);
            case TOO_DEEP -> "No rule ran: this update was made by rules that had been set off by rules";
            case REFUSED ->
                "It could not do what it wanted: %s".formatted(run.done().getOrDefault("code", ""));
        };
    }
}
