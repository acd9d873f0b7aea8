package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.transfer.shapes.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a file into the brand at hand, row by row, in constant memory. How far it is stands in the database, written with
 * the rows: an import that is killed goes on where it was, and the same thing never comes in twice.
 */
@Service
public class Importing {

    private static final int ROWS_A_TRANSACTION = 50;
    private static final int MOST_NOTES_A_ROW = 100;
    private static final int NOTES_A_PAGE = 500;

    /** What to bring in, from where, and how. */
    public record Wish(Path file, Source source, boolean dryRun, boolean withStaff) {}

    private final ImportTable table;
    private final Arrivals arrivals;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate each;

    Importing(
            ImportTable table, Arrivals arrivals, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.arrivals = arrivals;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Does it, telling now and then how far it is; a dry run keeps nothing, and tells what it would leave out. */
    public ImportRun bring(Viewer viewer, Wish wish, Consumer<ImportRun> progress, Consumer<ImportNote> notes) {
        var in = new Bringing(viewer, wish.source(), Luggage.beside(wish.file()), wish.withStaff(), wish.dryRun());
        var fingerprint = fingerprint(wish.file());
        try (var rows = Rows.of(wish.file(), json)) {
            if (!wish.dryRun()) {
                var ended = bring(in, fingerprint, rows, wish.source().shape(json), progress);
                tell(ended.id(), notes);
                return ended;
            }
            return transaction.execute(status -> {
                status.setRollbackOnly();
                var ended = bring(in, "dry " + fingerprint, rows, wish.source().shape(json), progress);
                tell(ended.id(), notes);
                return ended;
            });
        }
    }

    private ImportRun bring(
            Bringing in, String fingerprint, Rows rows, Shape shape, Consumer<ImportRun> progress) {
        var run = transaction.execute(_ -> table.begin(in.source(), fingerprint, clock.instant()));
        if (run.ended()) {
            return run;
        }
        for (var skipped = 0L; skipped < run.rows() && rows.hasNext(); skipped++) {
            rows.next();
        }
        while (rows.hasNext()) {
            var before = run;
            run = transaction.execute(_ -> some(in, before, rows, shape));
            progress.accept(run);
        }
        var last = run;
        return transaction.execute(_ -> advanced(last, last.end()));
    }

    /** Some rows and how far the run is with them, kept together or not at all. */
    private ImportRun some(Bringing in, ImportRun before, Rows rows, Shape shape) {
        var run = before;
        for (var n = 0; n < ROWS_A_TRANSACTION && rows.hasNext(); n++) {
            run = one(in, run.row(), rows.next(), shape);
        }
        return advanced(before, run);
    }

    private ImportRun advanced(ImportRun before, ImportRun after) {
        if (table.advance(before, after, clock.instant()) == 0) {
            throw Refusal.conflict("import_runs", "Somebody else is importing this very file", Map.of());
        }
        return after;
    }

    private ImportRun one(Bringing in, ImportRun run, Rows.Row row, Shape shape) {
        var n = new int[1];
        if (row.json() == null) {
            note(run, n, "row", "-", "it is no JSON object");
            return run.refusing();
        }
        List<Shape.Read> read;
        try {
            read = shape.read(row.json());
        } catch (Refusal refusal) {
            note(run, n, "row", row.json().path("id").asString("-"), String.valueOf(refusal.getMessage()));
            return run.refusing();
        }
        var after = run;
        for (var it : read) {
            after = one(in, after, it, n);
        }
        return after;
    }

    private ImportRun one(Bringing in, ImportRun run, Shape.Read read, int[] n) {
        var item = read.item();
        var why = new ArrayList<String>();
        var added = each.execute(status -> {
            try {
                return arrivals.add(in, item);
            } catch (Refusal | DataIntegrityViolationException e) {
                status.setRollbackOnly();
                why.add(said(e));
                return null;
            }
        });
        read.leftOut().forEach(name -> note(run, n, item.kind(), item.id(), name + ": there is no place for it"));
        in.tell(note -> note(run, n, item.kind(), item.id(), note));
        if (added == null) {
            note(run, n, item.kind(), item.id(), "refused: " + String.join(", ", why));
            return run.refusing();
        }
        return run.plus(added);
    }

    /** What was wrong, by field and by rule; never the row's own words. */
    private static String said(RuntimeException failure) {
        return failure instanceof Refusal refusal
                ? "%s (%s)".formatted(refusal.getMessage(), refusal.code())
                : "it contradicts what is here already";
    }

    private void note(ImportRun run, int[] n, String kind, String id, String note) {
        if (n[0] < MOST_NOTES_A_ROW) {
            n[0]++;
            table.note(run.id(), new ImportNote(run.rows(), n[0], kind, id, note));
        }
    }

    private void tell(long run, Consumer<ImportNote> notes) {
        var page = notesAfter(run, null);
        while (!page.isEmpty()) {
            page.forEach(notes);
            page = notesAfter(run, page.getLast());
        }
    }

    private List<ImportNote> notesAfter(long run, @Nullable ImportNote last) {
        return transaction.execute(_ -> table.notes(run, last, NOTES_A_PAGE));
    }

    private static String fingerprint(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
