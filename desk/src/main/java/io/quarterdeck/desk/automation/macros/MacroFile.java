package io.quarterdeck.desk.automation.macros;

import io.quarterdeck.desk.automation.RuleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file that goes out with what a macro says, or will. */
public record MacroFile(MacroFileId id, @Nullable RuleId macro, Content content, Instant createdAt) {

    /** What is in it, and where that is kept. */
    public record Content(String name, String mediaType, long size, String sha256) {}
}
