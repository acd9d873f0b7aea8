package io.quarterdeck.desk.knowledge.readers;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.knowledge.readers.Belongings.Belonging;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds out where a reader belongs. */
@Service
public class Readers {

    private final Optional<Belongings> belongings;

    Readers(Optional<Belongings> belongings) {
        this.belongings = belongings;
    }

    public Reader of(Viewer viewer) {
        return new Reader(viewer, belongings.map(it -> it.of(viewer)).orElse(Belonging.NOWHERE));
    }

    public Reader of(Optional<Viewer> viewer) {
        return viewer.map(this::of).orElse(Reader.ANYBODY);
    }
}
