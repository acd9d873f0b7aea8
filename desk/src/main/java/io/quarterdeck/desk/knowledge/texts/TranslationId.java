package io.quarterdeck.desk.knowledge.texts;

import io.quarterdeck.desk.kit.Id;
import org.springframework.modulith.NamedInterface;

/** Names what one thing says in one language. */
@NamedInterface("texts")
public record TranslationId(long value) implements Id {

    @Override
    public String toString() {
        return "translation " + value;
    }
}
