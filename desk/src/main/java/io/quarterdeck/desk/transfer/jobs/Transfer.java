package io.quarterdeck.desk.transfer.jobs;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.transfer.ImportRun;
import io.quarterdeck.desk.transfer.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import or an export that somebody asked for, and how far it is. */
record Transfer(TransferId id, PersonId by, Wish wish, Files files, Progress progress, Times times) {

    enum Kind {
        IMPORT,
        EXPORT
    }

    enum State {
        WAITING,
        WORKING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isOver() {
            return this != WAITING && this != WORKING;
        }
    }

    /** An export has no source; {@code name} is what its asker calls the file. */
    record Wish(Kind kind, @Nullable Source source, boolean dryRun, boolean withStaff, String name) {

        static Wish export(String name) {
            return new Wish(Kind.EXPORT, null, false, false, name);
        }

        Wish forGood() {
            return new Wish(kind, source, false, withStaff, name);
        }
    }

    /** Where its files are, the bytes of the one that was handed over or can be fetched, and which attempt has written it. */
    record Files(String folder, @Nullable Long size, long attempt) {

        static Files in(String folder, @Nullable Long size) {
            return new Files(folder, size, 0);
        }
    }

    /**
     * How far it is. An import has a run once it has begun, and counts its rows there; an export has written lines. Code
     * and reason say why it failed.
     */
    record Progress(
            State state,
            @Nullable ImportRun run,
            long lines,
            long bytes,
            long bytesRead,
            @Nullable String code,
            @Nullable String why) {

        /** As far as that can be known. */
        @Nullable
        Integer percent() {
            if (state == State.DONE) {
                return 100;
            }
            return bytes == 0 ? null : Integer.valueOf((int) (Math.min(bytesRead, bytes) * 100 / bytes));
        }
    }

    record Times(
            Instant askedAt,
            @Nullable Instant endedAt,
            @Nullable Instant removedAt) {}

    boolean isImport() {
        return wish.kind() == Kind.IMPORT;
    }

    boolean isRemoved() {
        return times.removedAt() != null;
    }
}
