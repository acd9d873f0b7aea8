package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The brands of this installation: few, rarely new, never renamed, so those once seen are remembered. */
@Service
public class Brands {

    private final BrandTable table;
    private final Clock clock;
    private volatile List<Brand> known = List.of();

    Brands(BrandTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Transactional
    public Brand found(String key, String name) {
        return table.insert(key, name, clock.instant());
    }

    public List<Brand> all() {
        known = table.all();
        return known;
    }

    public Optional<Brand> named(String key) {
        return first(known, key).or(() -> first(all(), key));
    }

    public Brand get(BrandId id) {
        return known.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .or(() -> all().stream().filter(it -> it.id().equals(id)).findFirst())
                .orElseThrow();
    }

    private static Optional<Brand> first(List<Brand> brands, String key) {
        return brands.stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
