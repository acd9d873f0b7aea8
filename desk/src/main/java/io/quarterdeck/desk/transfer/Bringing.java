package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What all rows of one import have in common: who brings them in, from where, and what is told of the row at hand. */
final class Bringing {

    private final Viewer viewer;
    private final Source source;
    private final Luggage luggage;
    private final boolean withStaff;
    private final boolean rehearsal;
    private final List<String> notes = new ArrayList<>();

    Bringing(Viewer viewer, Source source, Luggage luggage, boolean withStaff, boolean rehearsal) {
        this.viewer = viewer;
        this.source = source;
        this.luggage = luggage;
        this.withStaff = withStaff;
        this.rehearsal = rehearsal;
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

    void note(String note) {
        notes.add(note);
    }

    void tell(Consumer<String> whom) {
        notes.forEach(whom);
        notes.clear();
    }
}
