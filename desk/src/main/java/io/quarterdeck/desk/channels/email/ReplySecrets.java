package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.kit.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The installation's keys for reply tokens: made at the first need, the newest signs, the one before is still believed. */
@Component
class ReplySecrets {

    private final ReplyKeyTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private @Nullable ReplyTokens tokens;

    ReplySecrets(ReplyKeyTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    synchronized ReplyTokens tokens() {
        if (tokens == null) {
            tokens = new ReplyTokens(transaction.execute(_ -> keys()));
        }
        return tokens;
    }

    private ReplyKeys keys() {
        table.insertFirst(Secrets.fresh().getBytes(StandardCharsets.UTF_8), clock.instant());
        var newest = table.newest();
        return new ReplyKeys(newest.getFirst(), newest.size() > 1 ? newest.get(1) : null);
    }
}
