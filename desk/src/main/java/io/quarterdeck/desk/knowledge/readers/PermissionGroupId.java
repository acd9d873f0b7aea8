package io.quarterdeck.desk.knowledge.readers;

import io.quarterdeck.desk.kit.Id;

/** Names one permission group of one brand. */
public record PermissionGroupId(long value) implements Id {

    @Override
    public String toString() {
        return "permission group " + value;
    }
}
