package io.quarterdeck.desk.transfer.jobs;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.transfer.Exporting;
import io.quarterdeck.desk.transfer.Importing;
import io.quarterdeck.desk.transfer.files.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does one import or export. An import goes on where it was; an export is written anew by each attempt, in files of its own. */
@Component
class TransferWork {

    private final Importing importing;
    private final Exporting exporting;
    private final TransferFolders folders;
    private final TransferSettings settings;

    TransferWork(Importing importing, Exporting exporting, TransferFolders folders, TransferSettings settings) {
        this.importing = importing;
        this.exporting = exporting;
        this.folders = folders;
        this.settings = settings;
    }

    /** How many bytes there are to fetch, if there are any. */
    @Nullable
    Long perform(Transfer it, Viewer viewer, Lease lease, Consumer<Reached> progress) {
        return switch (it.wish().kind()) {
            case IMPORT -> {
                bring(it, viewer, progress);
                yield null;
            }
            case EXPORT -> write(it, viewer, lease, progress);
        };
    }

    private void bring(Transfer it, Viewer viewer, Consumer<Reached> progress) {
        var source = it.wish().source();
        var arrived = folders.arrived(it.files().folder());
        if (source == null || !Files.isReadable(arrived)) {
            throw Refusal.invalid("file_gone", "The file is not there any more; hand it over again");
        }
        var rows = rows(arrived);
        var bytes = size(rows);
        var wish =
                new Importing.Wish(rows, source, it.wish().dryRun(), it.wish().withStaff());
        progress.accept(new Reached(null, 0, bytes, 0));
        var run = importing.bring(
                viewer, wish, (reached, read) -> progress.accept(new Reached(reached.id(), 0, bytes, read)));
        progress.accept(new Reached(run.id(), 0, bytes, bytes));
    }

    /** The file itself, or the rows of an archive; once they are unpacked they stay. */
    private Path rows(Path arrived) {
        if (!Archive.isOne(arrived)) {
            return arrived;
        }
        var rows = arrived.resolveSibling("rows");
        if (!Files.exists(rows)) {
            Archive.unpack(arrived, rows, settings.most().toBytes());
        }
        return rows;
    }

    private long write(Transfer it, Viewer viewer, Lease lease, Consumer<Reached> progress) {
        var folder = it.files().folder();
        folders.drop(folder);
        var rows = folders.of(folder).resolve("rows-%d".formatted(lease.attempt()));
        var lines = exporting.write(viewer, rows, n -> progress.accept(new Reached(null, n, 0, 0)));
        progress.accept(new Reached(null, lines, 0, 0));
        var packed = folders.packed(folder, lease.attempt());
        Archive.pack(rows, packed);
        folders.dropAllBut(folder, packed);
        progress.accept(new Reached(null, lines, 0, 0));
        return size(packed);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
