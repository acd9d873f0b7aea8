package io.quarterdeck.desk.automation;

import org.jspecify.annotations.Nullable;

/** A rule as somebody wants it to be. */
public record RuleDraft(Wording wording, Standing standing, Definition definition, Audience audience) {

    public record Wording(String title, @Nullable String description) {}

    /** Without a position it stays where it is, and a new one comes last. */
    public record Standing(
            boolean active,
            @Nullable Integer position,
            @Nullable RuleCategoryId category) {}
}
