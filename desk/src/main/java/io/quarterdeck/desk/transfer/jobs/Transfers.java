package io.quarterdeck.desk.transfer.jobs;

import static io.quarterdeck.desk.accounts.Permission.TRANSFER;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.transfer.ImportNote;
import io.quarterdeck.desk.transfer.Importing;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports and exports that administrators ask for, look after and fetch; a brand does one of each at a time. */
@Service
class Transfers {

    private static final int LONGEST_NAME = 255;
    private static final int MOST = 100;
    private static final Duration FETCHED_IN_PARTS = Duration.ofHours(1);

    /** What is written down of them. */
    @Component
    record Books(TransferTable transfers, TransferEventTable events, Importing importing) {}

    private final Books books;
    private final TransferFolders folders;
    private final TransferSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Transfers(
            Books books,
            TransferFolders folders,
            TransferSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.books = books;
        this.folders = folders;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a file to bring in, of any size that is allowed, without ever holding it in memory. */
    Transfer bring(Viewer viewer, Transfer.Wish wish, InputStream content) {
        checked(viewer, wish);
        transaction.executeWithoutResult(_ -> refuseSecond(wish.kind()));
        var folder = TransferFolders.fresh();
        try {
            var size = folders.receive(folder, content, settings.most().toBytes());
            if (size == 0) {
                throw Refusal.invalid("file", "The body of the request is the file, and it is empty");
            }
            return transaction.execute(_ -> begun(viewer, wish, Transfer.Files.in(folder, size)));
        } catch (RuntimeException e) {
            folders.drop(folder);
            throw e;
        }
    }

    /** Writes down all that the brand has. */
    Transfer export(Viewer viewer, String name) {
        var wish = Transfer.Wish.export(name);
        checked(viewer, wish);
        return transaction.execute(_ -> begun(viewer, wish, Transfer.Files.in(TransferFolders.fresh(), null)));
    }

    /** Brings in for good what was brought in on trial, without its being sent again. */
    Transfer bringForGood(Viewer viewer, TransferId id) {
        return transaction.execute(_ -> {
            var tried = get(viewer, id);
            if (!tried.wish().dryRun() || tried.progress().state() != Transfer.State.DONE || tried.isRemoved()) {
                throw conflict("not_tried", "Only a dry run that has come to its end is brought in for good", tried);
            }
            return begun(viewer, tried.wish().forGood(), tried.files());
        });
    }

    private Transfer begun(Viewer viewer, Transfer.Wish wish, Transfer.Files files) {
        var at = clock.instant();
        var id = books.transfers().insert(viewer.person(), wish, files, at);
        if (id.isEmpty()) {
            refuseSecond(wish.kind());
            throw busy(wish.kind(), Map.of());
        }
        books.events().insert(id.get(), TransferEvent.What.ASKED, viewer.person(), at);
        return books.transfers().find(id.get()).orElseThrow();
    }

    private static void checked(Viewer viewer, Transfer.Wish wish) {
        viewer.must(TRANSFER);
        if (wish.name().isBlank() || wish.name().length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "A name has 1 to %d characters".formatted(LONGEST_NAME));
        }
    }

    private void refuseSecond(Transfer.Kind kind) {
        books.transfers().atWork(kind).ifPresent(id -> {
            throw busy(kind, Map.of("id", id.value()));
        });
    }

    private static Refusal busy(Transfer.Kind kind, Map<String, Object> details) {
        return Refusal.conflict(
                "transfer_busy",
                kind == Transfer.Kind.IMPORT
                        ? "An import is at work in this brand; let it end, or cancel it"
                        : "An export is at work in this brand; let it end, or cancel it",
                details);
    }

    List<Transfer> before(Viewer viewer, long id) {
        viewer.must(TRANSFER);
        return transaction.execute(_ -> books.transfers().before(id, MOST));
    }

    Transfer get(Viewer viewer, TransferId id) {
        viewer.must(TRANSFER);
        return transaction.execute(_ -> books.transfers().find(id).orElseThrow(() -> Refusal.notFound(id)));
    }

    /** What was brought in so far stays; the rest does not come. */
    Transfer cancel(Viewer viewer, TransferId id) {
        return transaction.execute(_ -> {
            var before = get(viewer, id);
            if (books.transfers().cancel(id, clock.instant()) == 0) {
                throw conflict("is_over", "It is over already", before);
            }
            return told(viewer, id, TransferEvent.What.CANCELLED);
        });
    }

    /** One that failed or was cancelled goes on where it was. */
    Transfer resume(Viewer viewer, TransferId id) {
        var kind = get(viewer, id).wish().kind();
        try {
            return transaction.execute(_ -> {
                var before = get(viewer, id);
                if (books.transfers().resume(id, clock.instant()) == 0) {
                    throw conflict(
                            "not_stopped",
                            "Only what failed or was cancelled, and has its file still, goes on",
                            before);
                }
                return told(viewer, id, TransferEvent.What.RESUMED);
            });
        } catch (DuplicateKeyException e) {
            throw busy(kind, Map.of());
        }
    }

    private Transfer told(Viewer viewer, TransferId id, TransferEvent.What what) {
        books.events().insert(id, what, viewer.person(), clock.instant());
        return books.transfers().find(id).orElseThrow();
    }

    private static Refusal conflict(String code, String sentence, Transfer it) {
        return Refusal.conflict(
                code, sentence, Map.of("state", it.progress().state().name().toLowerCase(Locale.ROOT)));
    }

    /** Some of what an import has to tell, after a note of a row. */
    List<ImportNote> notes(Viewer viewer, TransferId id, @Nullable ImportNote after) {
        var run = get(viewer, id).progress().run();
        return run == null ? List.of() : books.importing().notes(run.id(), after, MOST);
    }

    /** All that an import has to tell, a line each. */
    InputStream report(Viewer viewer, TransferId id) {
        var run = get(viewer, id).progress().run();
        return ReportLines.of(
                after -> run == null ? List.of() : books.importing().notes(run.id(), after, MOST));
    }

    List<TransferEvent> log(Viewer viewer, TransferId id) {
        get(viewer, id);
        return transaction.execute(_ -> books.events().of(id, MOST));
    }

    /** What an export has packed; who fetches it is written down. */
    Path file(Viewer viewer, TransferId id) {
        var it = get(viewer, id);
        var file = folders.packed(it.files().folder(), it.files().attempt());
        if (it.isImport() || it.progress().state() != Transfer.State.DONE || it.isRemoved() || !Files.exists(file)) {
            throw Refusal.notFound("file of " + id);
        }
        var at = clock.instant();
        transaction.executeWithoutResult(
                _ -> books.events().fetched(id, viewer.person(), at.minus(FETCHED_IN_PARTS), at));
        return file;
    }
}
