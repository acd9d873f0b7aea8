package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a minute ties the newest events of a brand's tickets into one chain, so that a history cut off at its end,
 * or taken away whole, is found and named.
 */
@Component
public class Anchors {

    /** Longer than any transaction lives, so that one which committed late is anchored the next time. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final AnchorTable table;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Anchors(AnchorTable table, Brands brands, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    public void anchorAll() {
        brands.all()
                .forEach(brand -> BrandScope.run(brand.id(), () -> transaction.executeWithoutResult(_ -> anchor())));
    }

    private void anchor() {
        var last = table.last();
        var since = last.map(it -> it.at().minus(OVERLAP)).orElse(Instant.EPOCH);
        var heads = String.join("\n", table.headsSince(since));
        if (heads.isEmpty()
                || last.map(AnchorTable.Anchor::heads).filter(heads::equals).isPresent()) {
            return;
        }
        var previous = last.map(AnchorTable.Anchor::hash).orElse(Chain.START);
        var seq = last.map(AnchorTable.Anchor::seq).orElse(0L) + 1;
        table.insert(new AnchorTable.Anchor(seq, clock.instant(), heads, Chain.root(previous, heads)));
    }

    /** What the anchors know of and the log no longer holds. */
    @Transactional(readOnly = true)
    public List<String> faults() {
        var faults = new ArrayList<String>();
        var hash = Chain.START;
        var seq = 0L;
        for (var anchor : table.all()) {
            seq++;
            hash = Chain.root(hash, anchor.heads());
            if (anchor.seq() != seq || !Arrays.equals(hash, anchor.hash())) {
                faults.add("anchor %d was changed or is missing".formatted(seq));
                return faults;
            }
            table.lost(anchor.heads()).stream()
                    .map(head -> head.split(" "))
                    .forEach(head -> faults.add("ticket #%s: event %s is lost".formatted(head[0], head[1])));
        }
        return faults;
    }
}
