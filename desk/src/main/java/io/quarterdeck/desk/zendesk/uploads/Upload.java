package io.quarterdeck.desk.zendesk.uploads;

import java.time.Instant;
import java.util.List;

/** Files that wait for the comment that they belong to, under the token that its writer will name. */
record Upload(long id, Instant expiresAt, List<File> files) {

    /** A file, and where its content is kept. */
    record Kept(String name, String mediaType, long size, String sha256) {}

    record File(long id, Kept kept) {}
}
