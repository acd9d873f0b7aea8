package io.quarterdeck.desk.knowledge.voices;

import io.quarterdeck.desk.kit.Id;

/** Names one comment on an article. */
public record CommentId(long value) implements Id {

    @Override
    public String toString() {
        return "comment " + value;
    }
}
