package io.quarterdeck.desk.sla;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.tickets.Tickets;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Wakes tickets whose promises change by time alone; timers are leased, so that a dead node's come due again. */
@Component
public class PromiseTimers {

    private static final Logger log = LoggerFactory.getLogger(PromiseTimers.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final WatchTable watches;
    private final Tickets tickets;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PromiseTimers(WatchTable watches, Tickets tickets, Brands brands, TransactionTemplate transaction, Clock clock) {
        this.watches = watches;
        this.tickets = tickets;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    public void wakeDue() {
        brands.all().forEach(brand -> BrandScope.run(brand.id(), this::wakeDueOfBrand));
    }

    private void wakeDueOfBrand() {
        var now = clock.instant();
        var due = transaction.execute(_ -> watches.lease(now, now.plus(LEASE), BATCH));
        for (var ticket : due) {
            try {
                tickets.woke(ticket);
            } catch (RuntimeException e) {
                log.warn("timer failed, will come due again ticket={}", ticket.value(), e);
            }
        }
    }
}
