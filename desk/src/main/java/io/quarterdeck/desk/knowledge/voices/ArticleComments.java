package io.quarterdeck.desk.knowledge.voices;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.Articles;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.WrittenText;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers say beneath articles; who said it may change it, and editors may take it away. */
@Service
public class ArticleComments {

    private static final int LONGEST = 20_000;

    private final CommentTable table;
    private final Articles articles;
    private final Clock clock;

    ArticleComments(CommentTable table, Articles articles, Clock clock) {
        this.table = table;
        this.articles = articles;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Portion.Part<ArticleComment> of(Reader reader, ArticleId article, boolean descending, Portion portion) {
        articles.get(reader, article, null);
        return portion.part(table.of(article, descending, portion));
    }

    @Transactional(readOnly = true)
    public long count(Reader reader, ArticleId article) {
        articles.get(reader, article, null);
        return table.count(article);
    }

    @Transactional(readOnly = true)
    public ArticleComment get(Reader reader, CommentId id) {
        var comment = table.find(id).orElseThrow(() -> Refusal.notFound(id));
        articles.get(reader, comment.article(), null);
        return comment;
    }

    @Transactional
    public ArticleComment say(Reader reader, ArticleId article, @Nullable HelpLocale locale, String body) {
        var beneath = articles.get(reader, article, locale);
        var author = reader.person();
        if (beneath.standing().commentsDisabled()) {
            throw Refusal.forbidden("comments_disabled", "Nobody comments on %s".formatted(article));
        }
        var id = table.insert(article, author, beneath.words().locale(), clean(body), clock.instant());
        return table.find(id).orElseThrow();
    }

    @Transactional
    public ArticleComment change(Reader reader, CommentId id, String body) {
        own(reader, id);
        table.update(id, clean(body), clock.instant());
        return get(reader, id);
    }

    @Transactional
    public void archive(Reader reader, CommentId id) {
        own(reader, id);
        table.archive(id, clock.instant());
    }

    private void own(Reader reader, CommentId id) {
        var comment = get(reader, id);
        if (!reader.isEditor() && !comment.author().equals(reader.person())) {
            throw Refusal.forbidden("not_your_comment", "Somebody else said %s".formatted(id));
        }
    }

    private static String clean(String body) {
        var html = body.length() > LONGEST ? "" : WrittenText.clean(body);
        if (html.isBlank()) {
            throw Refusal.invalid("body", "A comment has 1 to %,d characters".formatted(LONGEST));
        }
        return html;
    }
}
