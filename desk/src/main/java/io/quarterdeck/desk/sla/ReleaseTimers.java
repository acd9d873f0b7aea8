package io.quarterdeck.desk.sla;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings each open ticket under the release in force, behind the release's back. Every ticket keeps which release it
 * has seen, so a node that dies in the middle leaves the rest to whoever comes next.
 */
@Component
public class ReleaseTimers {

    private static final Logger log = LoggerFactory.getLogger(ReleaseTimers.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final WatchTable watches;
    private final Tickets tickets;
    private final Playbooks playbooks;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReleaseTimers(
            WatchTable watches,
            Tickets tickets,
            Playbooks playbooks,
            Brands brands,
            TransactionTemplate transaction,
            Clock clock) {
        this.watches = watches;
        this.tickets = tickets;
        this.playbooks = playbooks;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    public void visitOpen() {
        brands.all().forEach(brand -> BrandScope.run(brand.id(), this::visitOpenOfBrand));
    }

    private void visitOpenOfBrand() {
        playbooks.version().ifPresent(release -> {
            var visited = 0;
            for (var some = lease(release); !some.isEmpty(); some = lease(release)) {
                some.forEach(this::visit);
                visited += some.size();
            }
            if (visited > 0) {
                log.info("release reached the open tickets release={} tickets={}", release, visited);
            }
        });
    }

    private List<TicketId> lease(int release) {
        var now = clock.instant();
        return transaction.execute(_ -> watches.leaseBefore(release, now, now.plus(LEASE), BATCH));
    }

    private void visit(TicketId ticket) {
        try {
            tickets.released(ticket);
        } catch (RuntimeException e) {
            log.warn("release did not reach a ticket, will try again ticket={}", ticket.value(), e);
        }
    }
}
