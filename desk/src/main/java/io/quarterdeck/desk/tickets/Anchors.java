package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a minute ties the newest events of a brand's tickets into one chain, so that a history cut off at its end,
 * or taken away whole, is found and named.
 */
@Component
public class Anchors {

    /** Longer than any transaction lives, so that one which committed late is anchored the next time. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final int MOST_HEADS = 5_000;
    private static final int MOST_ANCHORS = 20;

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
        brands.all().forEach(brand -> BrandScope.run(brand.id(), this::anchor));
    }

    /** After a large import there is more than one anchor should hold, and more than one transaction should read. */
    private void anchor() {
        var since = transaction.execute(
                _ -> table.last().map(it -> it.at().minus(OVERLAP)).orElse(Instant.EPOCH));
        var next = Optional.of(new AnchorTable.Head(since, 0, ""));
        while (next.isPresent()) {
            var after = next.get();
            next = transaction.execute(_ -> anchor(after));
        }
    }

    /** Where the next anchor begins, if there is more. */
    private Optional<AnchorTable.Head> anchor(AnchorTable.Head after) {
        var page = table.headsAfter(after.at(), after.id(), MOST_HEADS);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        var last = table.last();
        var heads = page.stream().map(AnchorTable.Head::line).collect(Collectors.joining("\n"));
        if (last.map(AnchorTable.Anchor::heads).filter(heads::equals).isEmpty() && !isInserted(last, heads)) {
            // another node has set an anchor of that number meanwhile
            return Optional.of(after);
        }
        return page.size() < MOST_HEADS ? Optional.empty() : Optional.of(page.getLast());
    }

    private boolean isInserted(Optional<AnchorTable.Anchor> last, String heads) {
        var previous = last.map(AnchorTable.Anchor::hash).orElse(Chain.START);
        var seq = last.map(AnchorTable.Anchor::seq).orElse(0L) + 1;
        return table.insert(new AnchorTable.Anchor(seq, clock.instant(), heads, Chain.root(previous, heads))) == 1;
    }

    /** What the anchors know of and the log no longer holds; no transaction reads more than a few of them. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        var hash = Chain.START;
        var seq = 0L;
        for (var some = after(seq); !some.isEmpty(); some = after(seq)) {
            for (var anchor : some) {
                seq++;
                hash = Chain.root(hash, anchor.heads());
                if (anchor.seq() != seq || !Arrays.equals(hash, anchor.hash())) {
                    faults.add("anchor %d was changed or is missing".formatted(seq));
                    return faults;
                }
                faults.addAll(lost(anchor.heads().lines().toList()));
            }
        }
        return faults;
    }

    private List<AnchorTable.Anchor> after(long seq) {
        return transaction.execute(_ -> table.after(seq, MOST_ANCHORS));
    }

    private List<String> lost(List<String> heads) {
        var lost = new ArrayList<String>();
        for (var from = 0; from < heads.size(); from += MOST_HEADS) {
            var some = String.join("\n", heads.subList(from, Math.min(heads.size(), from + MOST_HEADS)));
            transaction.execute(_ -> table.lost(some)).stream()
                    .map(head -> head.split(" "))
                    .forEach(head -> lost.add("ticket #%s: event %s is lost".formatted(head[0], head[1])));
        }
        return lost;
    }
}
