package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Bus;
import io.quarterdeck.desk.kit.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How many tickets each view of open work holds. All of the staff see the same tickets, so one count of a brand's open
 * work, owner by owner, answers them all until a ticket changes, wherever it does; a promise that breaks meanwhile counts
 * as late a moment afterwards.
 */
@Component
class ViewCounts implements Bus.Listener {

    private static final Duration MOMENT = Duration.ofSeconds(2);

    /** The open work of one owner. */
    record Load(@Nullable PersonId owner, long open, long late, long dueSoon, long paused) {}

    private final TicketTable table;
    private final Clock clock;
    private final Remembered<BrandId, List<Load>> loads;

    ViewCounts(TicketTable table, Clock clock, Bus bus) {
        this.table = table;
        this.clock = clock;
        this.loads = new Remembered<>(MOMENT, clock);
        bus.listen(this);
    }

    /** Of what the viewer may know of, in the order of the views. */
    List<ViewCount> all(Viewer viewer) {
        var seen = seen(viewer);
        var own = seen.stream().filter(it -> viewer.person().equals(it.owner())).toList();
        var late = sum(seen, Load::late);
        return List.of(
                new ViewCount(View.OPEN, sum(seen, Load::open), late),
                new ViewCount(View.MINE, sum(own, Load::open), sum(own, Load::late)),
                new ViewCount(View.LATE, late, late),
                new ViewCount(View.DUE_SOON, sum(seen, Load::dueSoon), 0),
                new ViewCount(View.PAUSED, sum(seen, Load::paused), 0));
    }

    /** Of one view; the solved are too many to count at each look. */
    Optional<ViewCount> of(Viewer viewer, View view) {
        return view == View.SOLVED
                ? Optional.empty()
                : all(viewer).stream().filter(it -> it.view() == view).findFirst();
    }

    private List<Load> seen(Viewer viewer) {
        return viewer.role().isStaff()
                ? loads.get(viewer.brand(), _ -> table.loads(viewer, clock.instant()))
                : table.loads(viewer, clock.instant());
    }

    private static long sum(List<Load> loads, ToLongFunction<Load> number) {
        return loads.stream().mapToLong(number).sum();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(TicketChanged change) {
        loads.forget(change.brand());
    }

    /** What another node has changed. */
    @Override
    public void heard(String line) {
        var words = line.split(" ");
        if (words[0].equals("ticket")) {
            loads.forget(new BrandId(Long.parseLong(words[1])));
        }
    }

    @Override
    public void gap() {
        loads.forgetAll();
    }
}
