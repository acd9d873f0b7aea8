package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The brands of this installation: few, and rarely new. What another node changes of them is known within a moment. */
@Service
public class Brands {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST_NAME = 200;

    private final BrandTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Seen seen = new Seen(List.of(), Instant.EPOCH);

    /** Looked at by every request, and refreshed by whoever comes first after a while: nobody waits for anybody. */
    private record Seen(List<Brand> brands, Instant at) {}

    Brands(BrandTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Brand found(String key, String name) {
        return found(key, name, _ -> {});
    }

    /**
     * Founds a brand and settles it, both or neither. What settles it is done inside the new brand, so this is no part
     * of a transaction of another one.
     */
    public Brand found(String key, String name, Consumer<Brand> settle) {
        refuse(key, name);
        var brand = BrandScope.in(
                table.reserve(), () -> transaction.execute(_ -> settled(BrandScope.required(), key, name, settle)));
        founded();
        return brand;
    }

    private Brand settled(BrandId id, String key, String name, Consumer<Brand> settle) {
        var brand = table.insert(id, key, name, clock.instant())
                .orElseThrow(() -> Refusal.conflict(
                        "brand_taken", "There is a brand '%s' already; choose another key".formatted(key), Map.of()));
        settle.accept(brand);
        return brand;
    }

    private void refuse(String key, String name) {
        if (!isKey(key)) {
            throw Refusal.invalid(
                    "key", "A brand's key is 1 to 40 small letters, digits and underscores, a letter first");
        }
        refuseName(name);
    }

    private static void refuseName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "A brand has a name of 1 to %d characters".formatted(LONGEST_NAME));
        }
    }

    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    public Brand rename(BrandId id, String name) {
        refuseName(name);
        table.rename(id, name, clock.instant());
        return again(id);
    }

    /** Nobody works for it or is let in from now on; nothing of it is lost. */
    public Brand retire(BrandId id) {
        table.retire(id, clock.instant(), clock.instant());
        return again(id);
    }

    /** Takes a retirement back. */
    public Brand revive(BrandId id) {
        table.retire(id, null, clock.instant());
        return again(id);
    }

    private Brand again(BrandId id) {
        founded();
        return get(id);
    }

    /** Those for which somebody works. */
    public List<Brand> all() {
        return founded().stream().filter(it -> !it.isRetired()).toList();
    }

    /** The retired ones too, as they stand at this moment. */
    public List<Brand> founded() {
        var now = new Seen(table.all(), clock.instant());
        seen = now;
        return now.brands();
    }

    /** One for which somebody works. */
    public Optional<Brand> named(String key) {
        return find(key).filter(it -> !it.isRetired());
    }

    /** Any that was ever founded. */
    public Optional<Brand> find(String key) {
        return first(remembered(), key).or(() -> first(founded(), key));
    }

    /** Any that this node heard of, a moment ago at the latest. */
    Optional<Brand> known(String key) {
        return first(remembered(), key);
    }

    public Optional<Brand> find(BrandId id) {
        return first(remembered(), id).or(() -> first(founded(), id));
    }

    public Brand get(BrandId id) {
        return find(id).orElseThrow();
    }

    private List<Brand> remembered() {
        var last = seen;
        return last.at().plus(Members.AT_MOST_STALE).isBefore(clock.instant()) ? founded() : last.brands();
    }

    private static Optional<Brand> first(List<Brand> brands, String key) {
        return brands.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private static Optional<Brand> first(List<Brand> brands, BrandId id) {
        return brands.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
