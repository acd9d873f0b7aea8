package io.quarterdeck.desk.kit;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * Hands out numbers before their rows exist, so that a row, its events and their hashes are written in one statement.
 * A sequence that serves here is declared {@code increment by 50}; a restart leaves a gap, never a repeat.
 */
@Component
public class Ids {

    private static final int BLOCK = 50;

    private final Db db;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    Ids(Db db) {
        this.db = db;
    }

    public long next(String sequence) {
        return blocks.computeIfAbsent(sequence, Block::new).next();
    }

    private final class Block {
        private final String sequence;
        private Iterator<Long> left = LongStream.empty().iterator();

        Block(String sequence) {
            this.sequence = sequence;
        }

        synchronized long next() {
            if (!left.hasNext()) {
                var first = db.sql("select nextval(cast(:sequence as regclass)) as first")
                        .with("sequence", sequence)
                        .one(row -> row.number("first"));
                left = LongStream.range(first, first + BLOCK).iterator();
            }
            return left.next();
        }
    }
}
