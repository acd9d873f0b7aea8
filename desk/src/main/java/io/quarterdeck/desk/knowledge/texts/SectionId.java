package io.quarterdeck.desk.knowledge.texts;

import org.springframework.modulith.NamedInterface;

/** Names one section of one brand. */
@NamedInterface("texts")
public record SectionId(long value) implements HelpId {

    @Override
    public String toString() {
        return "section " + value;
    }
}
