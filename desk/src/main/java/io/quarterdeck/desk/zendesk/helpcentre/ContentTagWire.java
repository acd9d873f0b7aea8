package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.ContentTag;
import java.time.Instant;

/** A content tag as the wire shows it; its id is a text. */
public record ContentTagWire(String id, String name, Instant createdAt, Instant updatedAt) {

    public static ContentTagWire of(ContentTag it) {
        return new ContentTagWire(Long.toString(it.id().value()), it.name(), it.createdAt(), it.updatedAt());
    }

    public static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Refusal.notFound("content tag");
        }
    }
}
