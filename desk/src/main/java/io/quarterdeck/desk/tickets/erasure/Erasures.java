package io.quarterdeck.desk.tickets.erasure;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.customers.CustomerEvent;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Footprints;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.WithinTransaction;
import io.quarterdeck.desk.tickets.Erased;
import io.quarterdeck.desk.tickets.Forgetting;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets whoever was scrubbed, one ticket a transaction, so that it goes on where it was stopped however many there are. */
@Component
public class Erasures {

    private static final Logger log = LoggerFactory.getLogger(Erasures.class);
    private static final int PEOPLE = 10;
    private static final int TICKETS = 100;

    /** What forgetting somebody takes. */
    @Component
    record Means(Footprints footprints, Forgetting forgetting, ApplicationEventPublisher publisher) {}

    private final ErasureTable table;
    private final Means means;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Erasures(ErasureTable table, Means means, Brands brands, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.means = means;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
    }

    @WithinTransaction
    void on(CustomerEvent.Scrubbed event) {
        table.insert(event.customer(), means.footprints().take(event.customer()), clock.instant());
    }

    @Scheduled(fixedDelayString = "PT5S")
    public void work() {
        brands.all().forEach(brand -> BrandScope.run(brand.id(), this::workInBrand));
    }

    private void workInBrand() {
        for (var customer : transaction.execute(_ -> table.waiting(PEOPLE))) {
            try {
                for (var step = 0; step < TICKETS && Boolean.TRUE.equals(transaction.execute(_ -> step(customer))); ) {
                    step++;
                }
            } catch (RuntimeException e) {
                log.warn("erasure failed, will come again customer={}", customer.value(), e);
            }
        }
    }

    /** One ticket further; false when there is nothing more to do here. */
    private boolean step(CustomerId customer) {
        var erasure = table.take(customer).orElse(null);
        if (erasure == null) {
            return false;
        }
        var next = means.forgetting().next(erasure.who(), erasure.last());
        if (next.isEmpty()) {
            means.publisher().publishEvent(new Erased.Addresses(erasure.who().addresses()));
            table.ended(customer, clock.instant());
            log.info("customer forgotten customer={}", customer.value());
            return false;
        }
        means.forgetting().forget(next.get(), erasure.who());
        table.reached(customer, next.get());
        return true;
    }
}
