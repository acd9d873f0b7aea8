package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Brand;
import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandScope;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks every ticket of every brand against its history and the anchors, and says what it found. */
@Component
public class LogCheck {

    private static final int BATCH = 1_000;

    private final TicketTable table;
    private final Rebuilding rebuilding;
    private final Anchors anchors;
    private final Brands brands;
    private final TransactionTemplate transaction;

    LogCheck(
            TicketTable table, Rebuilding rebuilding, Anchors anchors, Brands brands, TransactionTemplate transaction) {
        this.table = table;
        this.rebuilding = rebuilding;
        this.anchors = anchors;
        this.brands = brands;
        this.transaction = transaction;
    }

    /** True when nothing was changed, lost or added behind the desk's back. */
    public boolean report(Consumer<String> say) {
        var sound = true;
        for (var brand : brands.founded()) {
            sound &= report(brand, say);
        }
        return sound;
    }

    /** The same of one brand alone. */
    public boolean report(Brand brand, Consumer<String> say) {
        return BrandScope.in(brand.id(), () -> reportWithin(brand.name(), say));
    }

    private boolean reportWithin(String name, Consumer<String> say) {
        var faults = 0;
        var checked = 0L;
        var last = new TicketId(0);
        for (var batch = next(last); !batch.isEmpty(); batch = next(last)) {
            for (var id : batch) {
                var fault = rebuilding.fault(id);
                fault.ifPresent(say);
                faults += fault.isPresent() ? 1 : 0;
                checked++;
            }
            last = batch.getLast();
        }
        var lost = anchors.faults();
        lost.forEach(say);
        say.accept("%s: %,d tickets checked, %d faults".formatted(name, checked, faults + lost.size()));
        return faults + lost.size() == 0;
    }

    private List<TicketId> next(TicketId last) {
        return transaction.execute(_ -> table.allAfter(last, BATCH));
    }
}
