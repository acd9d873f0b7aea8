package io.quarterdeck.desk.knowledge.voices;

import io.quarterdeck.desk.kit.Id;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.Articles;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes on articles and their comments: one of each person, who may change their mind. */
@Service
public class Votes {

    private final VoteTable table;
    private final Articles articles;
    private final ArticleComments comments;
    private final Clock clock;

    Votes(VoteTable table, Articles articles, ArticleComments comments, Clock clock) {
        this.table = table;
        this.articles = articles;
        this.comments = comments;
        this.clock = clock;
    }

    @Transactional
    public Vote cast(Reader reader, Id on, int value) {
        if (value != 1 && value != -1) {
            throw Refusal.invalid("vote", "A vote is worth 1 or -1");
        }
        var person = reader.person();
        visible(reader, on);
        table.lock(on);
        var id = table.cast(on, person, value, clock.instant());
        table.count(on);
        return table.find(id).orElseThrow();
    }

    /** Those who may write everything see who voted how; everybody else their own alone. */
    @Transactional(readOnly = true)
    public Portion.Part<Vote> on(Reader reader, Id on, Portion portion) {
        visible(reader, on);
        return portion.part(table.on(on, reader.isEditor() ? null : reader.person(), portion));
    }

    @Transactional(readOnly = true)
    public long count(Reader reader, Id on) {
        visible(reader, on);
        return table.count(on, reader.isEditor() ? null : reader.person());
    }

    @Transactional(readOnly = true)
    public Vote get(Reader reader, VoteId id) {
        return table.find(id)
                .filter(it -> reader.isEditor() || it.person().equals(reader.person()))
                .orElseThrow(() -> Refusal.notFound(id));
    }

    @Transactional
    public void withdraw(Reader reader, VoteId id) {
        var vote = get(reader, id);
        table.lock(vote.on());
        table.delete(id);
        table.count(vote.on());
    }

    private void visible(Reader reader, Id on) {
        switch (on) {
            case ArticleId article -> articles.get(reader, article, null);
            case CommentId comment -> comments.get(reader, comment);
            default -> throw new IllegalArgumentException("nobody votes on " + on);
        }
    }
}
