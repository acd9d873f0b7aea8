package io.quarterdeck.desk.transfer.jobs;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.transfer.Source;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An import or export as the native API shows it. */
record TransferJson(
        @Means(TransferId.class) long id,
        @Means(Transfer.Kind.class) String kind,
        @Means(Transfer.State.class) String state,
        @Nullable @Means(Source.class) String source,
        boolean dryRun,
        boolean staff,
        String name,
        @Nullable Long size,
        @Nullable Integer percent,
        RowsJson rows,
        @Nullable String code,
        @Nullable String why,
        @Means(PersonId.class) long askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable Instant removedAt) {

    /** Rows read, and what became of the things in them; an export has only read. */
    record RowsJson(long read, long added, long known, long refused) {}

    static TransferJson of(Transfer it) {
        var wish = it.wish();
        var progress = it.progress();
        return new TransferJson(
                it.id().value(),
                word(wish.kind()),
                word(progress.state()),
                wish.source() == null ? null : wish.source().word(),
                wish.dryRun(),
                wish.withStaff(),
                wish.name(),
                it.files().size(),
                progress.percent(),
                rows(progress),
                progress.code(),
                progress.why(),
                it.by().value(),
                it.times().askedAt(),
                it.times().endedAt(),
                it.times().removedAt());
    }

    private static RowsJson rows(Transfer.Progress it) {
        var run = it.run();
        return run == null
                ? new RowsJson(it.lines(), 0, 0, 0)
                : new RowsJson(run.rows(), run.added(), run.known(), run.refused());
    }

    static String word(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }
}
