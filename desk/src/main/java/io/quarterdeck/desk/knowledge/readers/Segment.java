package io.quarterdeck.desk.knowledge.readers;

import java.time.Instant;
import java.util.List;

/** A named part of the readers: those who sign in or the staff, narrowed by groups, organisations and tags. */
public record Segment(SegmentId id, String name, Rule rule, boolean builtIn, Instant createdAt, Instant updatedAt) {

    /** Of whom a segment is a part. */
    public enum Whole {
        SIGNED_IN_USERS,
        STAFF
    }

    /** Who belongs: any of the groups, any of the organisations, all of the tags and any of the other tags. */
    public record Rule(
            Whole readers, List<Long> groups, List<Long> organizations, List<String> tags, List<String> orTags) {

        public Rule {
            groups = List.copyOf(groups);
            organizations = List.copyOf(organizations);
            tags = List.copyOf(tags);
            orTags = List.copyOf(orTags);
        }

        public static Rule everyOf(Whole readers) {
            return new Rule(readers, List.of(), List.of(), List.of(), List.of());
        }
    }
}
