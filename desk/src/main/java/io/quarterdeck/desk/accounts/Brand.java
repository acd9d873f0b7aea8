package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One tenant; {@code key} is what addresses and URLs call it. A retired one keeps all it has and lets nobody in. */
public record Brand(
        BrandId id,
        String key,
        String name,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant retiredAt) {

    public boolean isRetired() {
        return retiredAt != null;
    }
}
