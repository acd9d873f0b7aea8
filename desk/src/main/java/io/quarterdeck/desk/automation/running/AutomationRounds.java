package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.automation.Compiled;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.tickets.Pasts;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once an hour takes every automation through all tickets that it may concern. Each round is leased and remembers how far
 * it has come, so that many nodes share the work and one that dies leaves none of it undone (immunity 36).
 */
@Component
public class AutomationRounds {

    private static final Logger log = LoggerFactory.getLogger(AutomationRounds.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int BATCH = 200;

    private final Rules rules;
    private final RoundTable rounds;
    private final AutomationVisits visits;
    private final Pasts pasts;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AutomationRounds(
            Rules rules,
            RoundTable rounds,
            AutomationVisits visits,
            Pasts pasts,
            Brands brands,
            TransactionTemplate transaction,
            Clock clock) {
        this.rules = rules;
        this.rounds = rounds;
        this.visits = visits;
        this.pasts = pasts;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT30S")
    public void runDue() {
        brands.all().forEach(brand -> BrandScope.run(brand.id(), this::runDueOfBrand));
    }

    /** All that this brand's automations have to do in this hour. */
    void runDueOfBrand() {
        var automations = new LinkedHashMap<RuleId, Compiled>();
        rules.inForce(RuleKind.AUTOMATION)
                .forEach(it -> automations.put(it.source().id(), it));
        if (automations.isEmpty()) {
            return;
        }
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        transaction.executeWithoutResult(_ -> rounds.begin(automations.keySet(), hour));
        for (var round = lease(automations); round.isPresent(); round = lease(automations)) {
            var taken = round.get();
            walk(Objects.requireNonNull(automations.get(taken.rule())), taken);
        }
    }

    private Optional<RoundTable.Round> lease(Map<RuleId, Compiled> automations) {
        var now = clock.instant();
        return Optional.ofNullable(transaction.execute(_ -> rounds.lease(automations.keySet(), now, now.plus(LEASE))))
                .flatMap(it -> it);
    }

    /** Batch after batch until no ticket is left; the lease is longer than a batch takes. */
    private void walk(Compiled automation, RoundTable.Round round) {
        var last = round.last();
        while (true) {
            var now = clock.instant();
            var batch = pasts.alive(Candidates.of(automation.rule().conditions(), now), last, BATCH);
            batch.forEach(it -> visit(automation, round, it));
            if (batch.size() < BATCH) {
                transaction.executeWithoutResult(_ -> rounds.done(round, clock.instant()));
                log.info("automation round done rule={} hour={}", round.rule().value(), round.hour());
                return;
            }
            last = batch.getLast();
            progress(round, last);
        }
    }

    private void visit(Compiled automation, RoundTable.Round round, TicketId ticket) {
        try {
            if (visits.holds(automation, ticket)) {
                visits.visit(automation, round, ticket);
            }
        } catch (RuntimeException e) {
            log.warn("automation failed rule={} ticket={}", round.rule().value(), ticket.value(), e);
        }
    }

    private void progress(RoundTable.Round round, TicketId last) {
        transaction.executeWithoutResult(
                _ -> rounds.progress(round, last, clock.instant().plus(LEASE)));
    }
}
