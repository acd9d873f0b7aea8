package io.quarterdeck.desk.knowledge.readers;

import io.quarterdeck.desk.accounts.Viewer;
import java.util.List;

/** Says to which groups and organisations a person belongs and how they are tagged; modules above know. */
public interface Belongings {

    /** By number, since what they name lives above this module. */
    record Belonging(List<Long> groups, List<Long> organizations, List<String> tags) {
        public static final Belonging NOWHERE = new Belonging(List.of(), List.of(), List.of());
    }

    Belonging of(Viewer viewer);
}
