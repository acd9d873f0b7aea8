package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandScope;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets held replies go when their undo window is over; any number of nodes may try, one succeeds. */
@Component
public class HeldReplies {

    private static final Logger log = LoggerFactory.getLogger(HeldReplies.class);
    private static final int BATCH = 100;

    private final MessageTable messages;
    private final Replies replies;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HeldReplies(MessageTable messages, Replies replies, Brands brands, TransactionTemplate transaction, Clock clock) {
        this.messages = messages;
        this.replies = replies;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    public void releaseDue() {
        brands.all().forEach(brand -> BrandScope.run(brand.id(), this::releaseDueOfBrand));
    }

    private void releaseDueOfBrand() {
        var due = transaction.execute(_ -> messages.dueForRelease(clock.instant(), BATCH));
        for (var reply : due) {
            try {
                replies.release(reply);
            } catch (RuntimeException e) {
                log.warn(
                        "reply not released, will try again message={}",
                        reply.id().value(),
                        e);
            }
        }
    }
}
