package io.quarterdeck.desk.knowledge.texts;

import org.springframework.modulith.NamedInterface;

/** Names one article of one brand. */
@NamedInterface("texts")
public record ArticleId(long value) implements HelpId {

    @Override
    public String toString() {
        return "article " + value;
    }
}
