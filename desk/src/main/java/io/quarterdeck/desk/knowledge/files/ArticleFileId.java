package io.quarterdeck.desk.knowledge.files;

import io.quarterdeck.desk.kit.Id;

/** Names one file of an article. */
public record ArticleFileId(long value) implements Id {

    @Override
    public String toString() {
        return "article attachment " + value;
    }
}
