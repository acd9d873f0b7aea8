package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.knowledge.shelves.Category;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;

/** A category as the wire shows it. */
record CategoryWire(
        long id,
        String url,
        String htmlUrl,
        int position,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String description,
        String locale,
        String sourceLocale,
        boolean outdated) {

    static CategoryWire of(Category it, Asked asked) {
        var shelf = it.shelf();
        var id = it.id().value();
        return new CategoryWire(
                id,
                asked.url("help_center/%s/categories".formatted(shelf.locale()), id),
                asked.address("/hc/%s/categories/%d".formatted(shelf.locale(), id)),
                shelf.position(),
                shelf.createdAt(),
                shelf.updatedAt(),
                shelf.name(),
                shelf.description(),
                shelf.locale().tag(),
                shelf.source().tag(),
                shelf.outdated());
    }
}
