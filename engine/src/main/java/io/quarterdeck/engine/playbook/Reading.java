package io.quarterdeck.engine.playbook;

import java.util.List;

/** What came of reading a file. */
public sealed interface Reading {

    /** Usable; the findings are warnings and remarks. */
    record Read(Playbook playbook, List<Finding> findings) implements Reading {}

    /** At least one finding is an error. */
    record Refused(List<Finding> findings) implements Reading {}

    List<Finding> findings();
}
