package io.quarterdeck.desk.zendesk.once;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.zendesk.wire.DialectJson;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what is asked under a key once. The key is taken, the work done and its result noted in one transaction:
 * of two requests that race the second waits and learns what the first made, and a crash leaves neither key nor work.
 */
@Service
public class IdempotencyKeys {

    public static final String HEADER = "Idempotency-Key";
    public static final String LOOKUP = "x-idempotency-lookup";

    private static final Duration KEPT = Duration.ofHours(2);
    private static final int LONGEST = 255;

    /** What the work made, by its id, and whether this request is a repetition; nothing is known of one without a key. */
    public record Outcome(String made, Optional<Boolean> again) {

        /** The value of {@link #LOOKUP}. */
        public Optional<String> lookup() {
            return again.map(it -> it ? "hit" : "miss");
        }

        public long id() {
            return Long.parseLong(made);
        }
    }

    private final IdempotencyKeyTable table;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final DialectJson json;
    private final Clock clock;

    IdempotencyKeys(
            IdempotencyKeyTable table, Brands brands, TransactionTemplate transaction, DialectJson json, Clock clock) {
        this.table = table;
        this.brands = brands;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Does the work, which gives the id of what it made; or, if the same body came under the same key, does nothing. */
    public Outcome once(Viewer viewer, @Nullable String key, Object body, Supplier<String> work) {
        if (key == null) {
            return new Outcome(transaction.execute(_ -> work.get()), Optional.empty());
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw refusal("A key has 1 to %d characters".formatted(LONGEST));
        }
        var digest = Secrets.sha256(json.written(body));
        return transaction.execute(_ -> underKey(viewer, key, digest, work));
    }

    private Outcome underKey(Viewer viewer, String key, byte[] digest, Supplier<String> work) {
        var now = clock.instant();
        if (table.take(viewer.person(), key, digest, now, now.minus(KEPT))) {
            var made = work.get();
            table.made(viewer.person(), key, made);
            return new Outcome(made, Optional.of(false));
        }
        var kept = table.find(viewer.person(), key).orElseThrow();
        if (!kept.asks(digest) || kept.made() == null) {
            throw refusal("This key came before with another body; take a new key for a new request");
        }
        return new Outcome(kept.made(), Optional.of(true));
    }

    private static DialectRefusal refusal(String sentence) {
        return DialectRefusal.of(400, "IdempotentRequestError", sentence);
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forgetOldOnes() {
        var forgotten = clock.instant().minus(KEPT);
        brands.all()
                .forEach(brand -> BrandScope.run(
                        brand.id(), () -> transaction.executeWithoutResult(_ -> table.deleteBefore(forgotten))));
    }
}
