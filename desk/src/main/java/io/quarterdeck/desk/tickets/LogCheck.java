package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Brand;
import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandScope;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks every ticket of every brand against its history and the anchors, and says what it found. */
@Component
public class LogCheck {

    private static final int BATCH = 50;

    private final TicketTable table;
    private final Rebuilding rebuilding;
    private final Anchors anchors;
    private final Brands brands;
    private final TransactionTemplate snapshot;

    LogCheck(
            TicketTable table,
            Rebuilding rebuilding,
            Anchors anchors,
            Brands brands,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.rebuilding = rebuilding;
        this.anchors = anchors;
        this.brands = brands;
        this.snapshot = new TransactionTemplate(transactions);
        // a row and its history are read as of one instant, so that a desk at work need not stop for it
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** What is wrong with a few tickets, and the last of them. */
    private record Checked(int tickets, List<String> faults, TicketId last) {}

    /** True when nothing was changed, lost or added behind the desk's back. */
    public boolean report(Consumer<String> say) {
        var sound = true;
        for (var brand : brands.all()) {
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
        for (var some = after(new TicketId(0)); some.tickets() > 0; some = after(some.last())) {
            some.faults().forEach(say);
            faults += some.faults().size();
            checked += some.tickets();
        }
        var lost = anchors.faults();
        lost.forEach(say);
        say.accept("%s: %,d tickets checked, %d faults".formatted(name, checked, faults + lost.size()));
        return faults + lost.size() == 0;
    }

    private Checked after(TicketId last) {
        return snapshot.execute(_ -> {
            var some = table.allAfter(last, BATCH);
            var faults =
                    some.stream().flatMap(id -> rebuilding.fault(id).stream()).toList();
            return new Checked(some.size(), faults, some.isEmpty() ? last : some.getLast());
        });
    }
}
