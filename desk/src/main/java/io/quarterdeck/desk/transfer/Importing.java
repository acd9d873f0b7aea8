package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.transfer.files.ReadRow;
import io.quarterdeck.desk.transfer.files.Rows;
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
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
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

    /** So much that a transaction stays far below the longest one allowed, and its savepoints below the 64 that are cheap. */
    private static final int ROWS_A_TRANSACTION = 60;

    private static final int WEIGHT_OF_A_TRANSACTION = 400;
    private static final int MOST_NOTES_A_ROW = 100;
    private static final int NOTES_A_PAGE = 500;
    private static final int FORGOTTEN_AT_ONCE = 10_000;

    /** The code of the refusal of a second importer of the same file. */
    public static final String SOMEBODY_ELSE = "import_runs";

    /** Is told now and then how far an import is, and how many bytes of the file that were. */
    @FunctionalInterface
    public interface Progress {
        void at(ImportRun run, long bytesRead);
    }

    /** What to bring in, from where, and how. */
    public record Wish(Path file, Source source, boolean dryRun, boolean withStaff) {}

    /** What an import writes down of itself. */
    @Component
    record Books(ImportTable runs, RehearsalTable rehearsal) {}

    private final Books books;
    private final Arrivals arrivals;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate each;

    Importing(Books books, Arrivals arrivals, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.books = books;
        this.arrivals = arrivals;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Does it, telling now and then how far it is; a dry run keeps nothing, and notes what it would leave out. */
    public ImportRun bring(Viewer viewer, Wish wish, Progress progress) {
        var fingerprint = fingerprint(wish.file());
        var run = wish.dryRun() ? rehearsal(wish, "dry " + fingerprint) : begun(wish, fingerprint);
        if (!run.ended()) {
            var in = new Bringing(viewer, wish, run.id());
            try (var rows = Rows.of(wish.file(), json)) {
                rows.skip(run.rows());
                run = bring(in, run, rows, wish.source().shape(json), progress);
            }
        }
        return run;
    }

    private ImportRun begun(Wish wish, String fingerprint) {
        return transaction.execute(_ -> books.runs().begin(wish.source().word(), fingerprint, clock.instant()));
    }

    /** One that was killed goes on; one that has ended is done again, since the brand is another one by now. */
    private ImportRun rehearsal(Wish wish, String fingerprint) {
        var run = begun(wish, fingerprint);
        if (!run.ended()) {
            return run;
        }
        inPortions(() -> books.runs().forgetNotes(run.id(), FORGOTTEN_AT_ONCE));
        transaction.executeWithoutResult(_ -> books.runs().startOver(run.id(), clock.instant()));
        return begun(wish, fingerprint);
    }

    private ImportRun bring(Bringing in, ImportRun begun, Rows rows, Shape shape, Progress progress) {
        var run = begun;
        while (rows.hasNext()) {
            var before = run;
            var some = some(rows, shape);
            run = in.isRehearsal()
                    ? rehearsed(in, before, some)
                    : transaction.execute(_ -> kept(in, before, brought(in, before, some)));
            progress.at(run, rows.bytesRead());
        }
        var last = run;
        if (in.isRehearsal()) {
            inPortions(() -> books.rehearsal().forget(last.id(), FORGOTTEN_AT_ONCE));
        }
        return transaction.execute(_ -> advanced(last, last.end()));
    }

    private static List<ReadRow> some(Rows rows, Shape shape) {
        var some = new ArrayList<ReadRow>();
        var weight = 0L;
        while (rows.hasNext() && some.size() < ROWS_A_TRANSACTION && weight < WEIGHT_OF_A_TRANSACTION) {
            some.add(ReadRow.of(rows.next(), shape));
            weight += some.getLast().weight();
        }
        return some;
    }

    /** How far the run is after some rows, and what there is to tell of them. */
    private record Brought(ImportRun run, List<ImportNote> notes) {}

    /** A dry run brings the rows in, throws all of that away, and keeps what there is to tell. */
    private ImportRun rehearsed(Bringing in, ImportRun before, List<ReadRow> rows) {
        var brought = transaction.execute(status -> {
            status.setRollbackOnly();
            return brought(in, before, rows);
        });
        var seen = in.seen();
        return transaction.execute(_ -> {
            books.rehearsal().add(before.id(), seen);
            return kept(in, before, brought);
        });
    }

    private Brought brought(Bringing in, ImportRun before, List<ReadRow> rows) {
        var notes = new ArrayList<ImportNote>();
        var run = before;
        for (var row : rows) {
            run = one(in, run.row(), row, notes);
        }
        return new Brought(run, notes);
    }

    /** The rows and how far the run is with them are kept together or not at all. */
    private ImportRun kept(Bringing in, ImportRun before, Brought brought) {
        if (!brought.notes().isEmpty()) {
            books.runs().note(before.id(), brought.notes());
        }
        return advanced(before, brought.run());
    }

    private ImportRun advanced(ImportRun before, ImportRun after) {
        if (books.runs().advance(before, after, clock.instant()) == 0) {
            throw Refusal.conflict(SOMEBODY_ELSE, "Somebody else is importing this very file", Map.of());
        }
        return after;
    }

    private ImportRun one(Bringing in, ImportRun run, ReadRow row, List<ImportNote> notes) {
        var first = notes.size();
        if (row.refused() != null) {
            note(run, notes, first, "row", row.id(), row.refused());
            return run.refusing();
        }
        var after = run;
        for (var it : row.things()) {
            after = one(in, after, it, notes, first);
        }
        return after;
    }

    private ImportRun one(Bringing in, ImportRun run, Shape.Read read, List<ImportNote> notes, int first) {
        var item = read.item();
        var why = new ArrayList<String>();
        var mark = in.mark();
        var added = each.execute(status -> {
            try {
                return arrivals.add(in, item);
            } catch (Refusal | DataIntegrityViolationException e) {
                status.setRollbackOnly();
                why.add(said(e));
                return null;
            }
        });
        read.leftOut()
                .forEach(name -> note(run, notes, first, item.kind(), item.id(), name + ": there is no place for it"));
        in.tell(note -> note(run, notes, first, item.kind(), item.id(), note));
        if (added == null) {
            in.backTo(mark);
            note(run, notes, first, item.kind(), item.id(), "refused: " + String.join(", ", why));
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

    private static void note(ImportRun run, List<ImportNote> notes, int first, String kind, String id, String note) {
        var n = notes.size() - first;
        if (n < MOST_NOTES_A_ROW) {
            notes.add(new ImportNote(run.rows(), n + 1, kind, id, note));
        }
    }

    /** Again and again, a transaction each, until nothing is left to do. */
    private void inPortions(IntSupplier some) {
        while (transaction.execute(_ -> some.getAsInt()) > 0) {
            // the next portion
        }
    }

    /** All that there is to tell of a run, in the order of the rows. */
    public void report(ImportRun run, Consumer<ImportNote> notes) {
        for (var page = notes(run.id(), null, NOTES_A_PAGE); !page.isEmpty(); ) {
            page.forEach(notes);
            page = notes(run.id(), page.getLast(), NOTES_A_PAGE);
        }
    }

    /** Some of it, after one note. */
    public List<ImportNote> notes(long run, @Nullable ImportNote after, int most) {
        return transaction.execute(_ -> books.runs().notes(run, after, most));
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
