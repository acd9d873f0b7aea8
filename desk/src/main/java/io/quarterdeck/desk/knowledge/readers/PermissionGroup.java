package io.quarterdeck.desk.knowledge.readers;

import java.time.Instant;
import java.util.List;

/** Which segments of the staff may write and which may publish, beside those whose role says so. */
public record PermissionGroup(
        PermissionGroupId id,
        String name,
        List<SegmentId> edit,
        List<SegmentId> publish,
        boolean builtIn,
        Instant createdAt,
        Instant updatedAt) {}
