package io.quarterdeck.desk.tickets.bulk;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Member;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries bulk changes out, ticket by ticket; any number of nodes may help, and each ticket is changed once. */
@Component
public class BulkWorker {

    private static final Logger log = LoggerFactory.getLogger(BulkWorker.class);
    private static final int BATCH = 100;

    private final BulkTable table;
    private final BulkTurn turns;
    private final Members members;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkWorker(
            BulkTable table,
            BulkTurn turns,
            Members members,
            Brands brands,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.turns = turns;
        this.members = members;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    public void work() {
        brands.all().forEach(brand -> BrandScope.run(brand.id(), this::workInBrand));
    }

    private void workInBrand() {
        var waiting = transaction.execute(_ -> table.waiting(BATCH));
        for (var turn : waiting) {
            try {
                take(turn);
            } catch (RuntimeException e) {
                log.warn(
                        "bulk change failed, will come again bulk={} ticket={}",
                        turn.bulk().value(),
                        turn.ticket().value(),
                        e);
            }
        }
        transaction.executeWithoutResult(_ -> table.end(clock.instant()));
    }

    /** A refusal undoes its own transaction; what it said is noted in another. */
    private void take(BulkTable.Turn turn) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (table.take(turn)) {
                    turns.take(viewer(turn), turn);
                }
            });
        } catch (Refusal refusal) {
            transaction.executeWithoutResult(_ -> {
                if (table.take(turn)) {
                    turns.refused(turn, refusal);
                }
            });
        }
    }

    /** In the role that whoever asked has by now; who has left the staff changes nothing any more. */
    private Viewer viewer(BulkTable.Turn turn) {
        return members.find(turn.by())
                .filter(Member::isStaff)
                .map(it -> new Viewer(BrandScope.required(), it.person(), it.name(), it.role()))
                .orElseThrow(() -> Refusal.forbidden("left", "Whoever asked for it is no longer on the staff"));
    }
}
