package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Reading;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
        var brand = BrandScope.required();
        var last = lasts.get(brand, _ -> transaction.execute(_ -> table.lastVersion()))
                .orElseThrow(() -> Refusal.invalid("no_playbook", "This brand has no released playbook yet"));
        return read.computeIfAbsent(
                new Read(brand, last),
                it -> transaction.execute(_ -> opened(table.find(it.version()).orElseThrow())));
    }

    /** Releases a playbook for good, or refuses it with every finding; the release in force stays until then. */
    @Transactional
    public Release release(String file, String source, String author, String reason) {
        var playbook = read(file, source);
        var brand = brands.get(BrandScope.required());
        if (!playbook.brand().equals(brand.key())) {
            throw refused(
                    file,
                    List.of(new Finding(
                            "QD-R01",
                            Finding.Level.ERROR,
                            "brand",
                            playbook.marks().of("brand"),
                            "this is the playbook of '%s', not of '%s'".formatted(playbook.brand(), brand.key()),
                            "write brand: " + brand.key())));
        }
        var version = table.lastVersion().orElse(0) + 1;
        var stored =
                new ReleaseTable.Stored(version, Secrets.digest(source), file, source, author, reason, clock.instant());
        if (table.insert(stored) == 0) {
            throw Refusal.conflict(
                    "released_meanwhile", "Somebody released version %d first".formatted(version), Map.of());
        }
        lasts.forget(brand.id());
        return opened(stored);
    }

    /** All releases, the newest first, without reading their sources. */
    @Transactional(readOnly = true)
    List<ReleaseTable.Stored> history() {
        return table.all();
    }

    private static Release opened(ReleaseTable.Stored it) {
        return new Release(
                it.version(),
                it.hash(),
                it.file(),
                it.author(),
                it.reason(),
                it.releasedAt(),
                read(it.file(), it.source()));
    }

    private static Playbook read(String file, String source) {
        return switch (YamlReader.read(source)) {
            case YamlReader.Text.Unreadable it -> throw refused(file, List.of(it.finding()));
            case YamlReader.Text.Tree it ->
                switch (Playbook.read(it.root())) {
                    case Reading.Read read -> read.playbook();
                    case Reading.Refused refused -> throw refused(file, refused.findings());
                };
        };
    }

    private static Refusal refused(String file, List<Finding> findings) {
        var lines = findings.stream().map(it -> it.format(file)).toList();
        var wire = findings.stream()
                .map(it -> Map.of(
                        "rule", it.rule(),
                        "level", it.level().name().toLowerCase(Locale.ROOT),
                        "line", it.mark().line(),
                        "column", it.mark().column(),
                        "what", it.what(),
                        "advice", it.advice()))
                .toList();
        return Refusal.invalid("playbook", String.join("\n", lines), Map.of("findings", wire));
    }
}
