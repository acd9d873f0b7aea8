package io.quarterdeck.desk.transfer;

/** How far the import of one file is: rows read, things added, known already, and refused. */
public record ImportRun(long id, long rows, long added, long known, long refused, boolean ended) {

    ImportRun row() {
        return new ImportRun(id, rows + 1, added, known, refused, false);
    }

    ImportRun plus(boolean isNew) {
        return new ImportRun(id, rows, added + (isNew ? 1 : 0), known + (isNew ? 0 : 1), refused, false);
    }

    ImportRun refusing() {
        return new ImportRun(id, rows, added, known, refused + 1, false);
    }

    ImportRun end() {
        return new ImportRun(id, rows, added, known, refused, true);
    }
}
