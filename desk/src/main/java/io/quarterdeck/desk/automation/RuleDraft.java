package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.accounts.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule as somebody wants it to be. */
public record RuleDraft(Wording wording, Standing standing, Definition definition, Audience audience) {

    public record Wording(String title, @Nullable String description) {}

    /** Without a position it stays where it is, and a new one comes last. */
    public record Standing(
            boolean active,
            @Nullable Integer position,
            @Nullable CategoryId category) {}

    /** For this person alone, unless somebody is named already. */
    RuleDraft ofOneself(PersonId person) {
        return audience.equals(Audience.EVERYBODY)
                ? new RuleDraft(wording, standing, definition, new Audience(person, List.of()))
                : this;
    }
}
