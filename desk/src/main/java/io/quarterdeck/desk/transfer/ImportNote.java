package io.quarterdeck.desk.transfer;

/** Something of a row that was left behind or changed on the way. */
public record ImportNote(long row, int n, String kind, String sourceId, String note) {

    public String line() {
        return "row %d, %s %s: %s".formatted(row, kind, sourceId, note);
    }
}
