package io.quarterdeck.desk.automation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rule that a brand keeps; {@code version} counts its revisions. */
public record BrandRule(RuleId id, RuleKind kind, RuleDraft draft, Life life) {

    public record Life(
            int version,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant deletedAt) {}

    public String title() {
        return draft.wording().title();
    }

    public boolean active() {
        return draft.standing().active();
    }

    public int position() {
        var position = draft.standing().position();
        return position == null ? 0 : position;
    }

    public boolean deleted() {
        return life.deletedAt() != null;
    }

    public Definition definition() {
        return draft.definition();
    }

    /** How the log names it: {@code trigger:12}. */
    public String cause() {
        return kind.word() + ":" + id.value();
    }
}
