package io.quarterdeck.desk.commands;

import java.util.List;

/** One word of the command line. */
interface Command {

    /** How it is written, without the program's name. */
    String usage();

    /** Does it, and gives the exit code. Throws {@link Failure} when it was asked for something it cannot do. */
    int run(List<String> words, Shell shell);
}
