package io.quarterdeck.desk.knowledge.texts;

import io.quarterdeck.desk.accounts.PersonId;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** What a translation said once, from then until its next version. */
@NamedInterface("texts")
public record TranslationVersion(
        int version, String title, String body, boolean draft, boolean outdated, Instant at, PersonId person) {}
