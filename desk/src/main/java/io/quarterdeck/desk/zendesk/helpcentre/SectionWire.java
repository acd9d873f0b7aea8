package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.knowledge.shelves.Section;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A section as the wire shows it. */
record SectionWire(
        long id,
        String url,
        String htmlUrl,
        long categoryId,
        @Nullable Long parentSectionId,
        int position,
        String sorting,
        String themeTemplate,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String description,
        String locale,
        String sourceLocale,
        boolean outdated) {

    static SectionWire of(Section it, Asked asked) {
        var shelf = it.shelf();
        var id = it.id().value();
        return new SectionWire(
                id,
                asked.url("help_center/%s/sections".formatted(shelf.locale()), id),
                asked.address("/hc/%s/sections/%d".formatted(shelf.locale(), id)),
                it.category().value(),
                it.parent() == null ? null : it.parent().value(),
                shelf.position(),
                it.sorting(),
                "section_page",
                shelf.createdAt(),
                shelf.updatedAt(),
                shelf.name(),
                shelf.description(),
                shelf.locale().tag(),
                shelf.source().tag(),
                shelf.outdated());
    }
}
