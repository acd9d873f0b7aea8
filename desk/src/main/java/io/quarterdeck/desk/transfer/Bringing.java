package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.transfer.files.Luggage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What all rows of one import have in common: who brings them in, from where, and what is told of the row at hand. */
final class Bringing {

    private final Viewer viewer;
    private final Source source;
    private final Luggage luggage;
    private final boolean withStaff;
    private final boolean rehearsal;
    private final long run;
    private final List<String> notes = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final Set<String> made = new HashSet<>();

    Bringing(Viewer viewer, Importing.Wish wish, long run) {
        this.viewer = viewer;
        this.source = wish.source();
        this.luggage = Luggage.beside(wish.file());
        this.withStaff = wish.withStaff();
        this.rehearsal = wish.dryRun();
        this.run = run;
    }

    long run() {
        return run;
    }

    Viewer viewer() {
        return viewer;
    }

    String source() {
        return source.word();
    }

    boolean isForeign() {
        return source != Source.QUARTERDECK;
    }

    Luggage luggage() {
        return luggage;
    }

    /** Whether the staff of the file get their roles here. */
    boolean withStaff() {
        return withStaff;
    }

    boolean isRehearsal() {
        return rehearsal;
    }

    /** The name under which a thing of the source is found again. */
    String externalId(String id) {
        return source.word() + ":" + id;
    }

    /** In a dry run, for the rows that follow. */
    void saw(Seen it, long ours) {
        if (rehearsal) {
            seen.add(it);
            if (it.id() == null) {
                made.add(it.kind() + ours);
            }
        }
    }

    /** Whether the transaction at hand, which will not be kept, has made it. */
    boolean hasMade(String kind, long ours) {
        return made.contains(kind + ours);
    }

    /** How much was seen so far in this transaction. */
    int mark() {
        return seen.size();
    }

    /** What came after the mark was refused. */
    void backTo(int mark) {
        seen.subList(mark, seen.size()).clear();
    }

    /** All that was seen in one transaction of a dry run. */
    List<Seen> seen() {
        var all = List.copyOf(seen);
        seen.clear();
        made.clear();
        return all;
    }

    void note(String note) {
        notes.add(note);
    }

    void tell(Consumer<String> whom) {
        notes.forEach(whom);
        notes.clear();
    }
}
