package io.quarterdeck.desk.zendesk.guide;

import io.quarterdeck.desk.knowledge.readers.Segment;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A part of the readers as the wire shows it. */
record SegmentWire(
        long id,
        String url,
        String name,
        String userType,
        List<Long> groupIds,
        List<Long> organizationIds,
        List<String> tags,
        List<String> orTags,
        boolean builtIn,
        Instant createdAt,
        Instant updatedAt) {

    static SegmentWire of(Segment it, Asked asked) {
        var rule = it.rule();
        return new SegmentWire(
                it.id().value(),
                asked.url("help_center/user_segments", it.id().value()),
                it.name(),
                rule.readers().name().toLowerCase(Locale.ROOT),
                rule.groups(),
                rule.organizations(),
                rule.tags(),
                rule.orTags(),
                it.builtIn(),
                it.createdAt(),
                it.updatedAt());
    }
}
