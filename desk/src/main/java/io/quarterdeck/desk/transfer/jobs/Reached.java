package io.quarterdeck.desk.transfer.jobs;

import org.jspecify.annotations.Nullable;

/** How far a worker is: the run of an import, the lines of an export, and the bytes that are read of those there are. */
record Reached(@Nullable Long run, long lines, long bytes, long bytesRead) {}
