package io.quarterdeck.desk.kit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers for a moment what is asked for at every request and changes seldom. What this node changes itself it
 * forgets at once; what another node changes it learns when the moment is over.
 */
public final class Remembered<K, V> {

    private static final int MOST = 10_000;

    private final Cache<K, V> cache;

    /** A moment is measured on the desk's clock, so that a story which sets the clock is believed. */
    public Remembered(Duration moment, Clock clock) {
        cache = Caffeine.newBuilder()
                .expireAfterWrite(moment)
                .maximumSize(MOST)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    public V get(K key, Function<K, V> ask) {
        return cache.get(key, ask);
    }

    public void forget(K key) {
        nowAndAtTheEnd(() -> cache.invalidate(key));
    }

    public void forgetIf(Predicate<K> which) {
        nowAndAtTheEnd(() -> cache.asMap().keySet().removeIf(which));
    }

    public void forgetAll() {
        nowAndAtTheEnd(cache::invalidateAll);
    }

    /** Within a transaction once more when it is over: until then only it sees what it wrote, and nobody knows its end. */
    private static void nowAndAtTheEnd(Runnable forget) {
        forget.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget.run();
                }
            });
        }
    }
}
