package io.quarterdeck.desk.knowledge.texts;

import org.springframework.modulith.NamedInterface;

/** Names one category of one brand. */
@NamedInterface("texts")
public record CategoryId(long value) implements HelpId {

    @Override
    public String toString() {
        return "category " + value;
    }
}
