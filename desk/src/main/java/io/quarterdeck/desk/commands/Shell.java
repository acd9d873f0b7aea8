package io.quarterdeck.desk.commands;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/** What a command may touch of the world outside: a folder, the three streams, and what time it is. */
public record Shell(Path folder, InputStream in, PrintStream out, PrintStream err, Clock clock) {}
