package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Reading;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The playbook of the brand at hand: the release in force, and the way to a new one. */
@Service
public class Playbooks {

    /** How long a node may go on with an older release than another node has made. */
    private static final Duration AT_MOST_STALE = Duration.ofSeconds(2);

    private record Read(BrandId brand, int version) {}

    private final ReleaseTable table;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Remembered<BrandId, Optional<Integer>> lasts;
    private final Map<Read, Release> read = new ConcurrentHashMap<>();

    Playbooks(ReleaseTable table, Brands brands, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
        this.lasts = new Remembered<>(AT_MOST_STALE, clock);
    }

    /** The release in force; a brand without one cannot open tickets, and is told so. */
    public Release current() {
        var last =
                version().orElseThrow(() -> Refusal.invalid("no_playbook", "This brand has no released playbook yet"));
        return read.computeIfAbsent(
                new Read(BrandScope.required(), last),
                it -> transaction.execute(_ -> opened(table.find(it.version()).orElseThrow())));
    }

    /** The version in force, if the brand has released any. */
    public Optional<Integer> version() {
        return lasts.get(BrandScope.required(), _ -> transaction.execute(_ -> table.lastVersion()));
    }

    /** Founds or follows: releases in place of whatever is live, as the desk itself does for a brand that is new. */
    public Release release(String file, String source, String author, String reason) {
        var base = transaction.execute(_ -> table.lastVersion()).orElse(0);
        return release(new Draft(file, source, base), Signed.by(author, reason));
    }

    /** Releases a playbook for good, or refuses it with every finding; the release in force stays until then. */
    Release release(Draft draft, Signed signed) {
        var playbook = read(draft);
        var stored = transaction.execute(_ -> insert(draft, signed));
        forget();
        return opened(stored, playbook);
    }

    private ReleaseTable.Stored insert(Draft draft, Signed signed) {
        mustBeLive(draft.base());
        var stored = new ReleaseTable.Stored(
                draft.base() + 1, draft.hash(), draft.file(), draft.source(), signed, clock.instant());
        if (table.insert(stored) == 0) {
            throw releasedMeanwhile(stored.version());
        }
        return stored;
    }

    /** Refuses what was edited from a release that another has replaced. */
    void mustBeLive(int base) {
        int live = transaction.execute(_ -> table.lastVersion()).orElse(0);
        if (live != base) {
            throw releasedMeanwhile(live);
        }
    }

    private static Refusal releasedMeanwhile(int live) {
        return Refusal.conflict(
                "released_meanwhile",
                "Version %d was released meanwhile; compare yours with it, then release again".formatted(live),
                Map.of("live", live));
    }

    /** Learns at once of a release that this node has made. */
    void forget() {
        lasts.forget(BrandScope.required());
    }

    /** All releases, the newest first, without their sources. */
    List<ReleaseTable.Stored> history() {
        return transaction.execute(_ -> table.all());
    }

    /** A release as it was written. */
    ReleaseTable.Stored written(int version) {
        return transaction.execute(_ -> table.find(version)).orElseThrow(() -> Refusal.notFound("release " + version));
    }

    private static Release opened(ReleaseTable.Stored it) {
        return opened(it, parsed(it.file(), it.source()));
    }

    private static Release opened(ReleaseTable.Stored it, Playbook playbook) {
        return new Release(it.version(), it.hash(), it.signed().author(), it.releasedAt(), playbook);
    }

    /** What a draft says, if it can be read and is this brand's. */
    Playbook read(Draft draft) {
        var playbook = parsed(draft.file(), draft.source());
        var brand = brands.get(BrandScope.required()).key();
        if (!playbook.brand().equals(brand)) {
            throw Wrong.playbook(
                    draft.file(),
                    List.of(new Finding(
                            "QD-R01",
                            Finding.Level.ERROR,
                            "brand",
                            playbook.marks().of("brand"),
                            "this is the playbook of '%s', not of '%s'".formatted(playbook.brand(), brand),
                            "write brand: " + brand)));
        }
        return playbook;
    }

    static Playbook parsed(String file, String source) {
        return switch (YamlReader.read(source)) {
            case YamlReader.Text.Unreadable it -> throw Wrong.playbook(file, List.of(it.finding()));
            case YamlReader.Text.Tree it ->
                switch (Playbook.read(it.root())) {
                    case Reading.Read read -> read.playbook();
                    case Reading.Refused refused -> throw Wrong.playbook(file, refused.findings());
                };
        };
    }
}
