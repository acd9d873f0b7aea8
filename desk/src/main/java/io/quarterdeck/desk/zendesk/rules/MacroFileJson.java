package io.quarterdeck.desk.zendesk.rules;

import io.quarterdeck.desk.automation.macros.MacroFile;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;

/** A file of a macro as the wire shows it. */
record MacroFileJson(long id, String filename, String contentType, String contentUrl, long size, Instant createdAt) {

    static MacroFileJson of(MacroFile it, Asked asked) {
        var id = it.id().value();
        return new MacroFileJson(
                id,
                it.content().name(),
                it.content().mediaType(),
                asked.address("/api/v2/macros/attachments/%d/content".formatted(id)),
                it.content().size(),
                it.createdAt());
    }
}
