package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.knowledge.Article;
import io.quarterdeck.desk.knowledge.Articles;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.shelves.Categories;
import io.quarterdeck.desk.knowledge.shelves.Section;
import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Sideloads;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts articles on the wire with what the caller asked to have sent along: users, sections, categories, translations. */
@Component
class ArticleAnswers {

    private final Articles articles;
    private final Sections sections;
    private final Categories categories;
    private final HelpUsers users;
    private final Sideloads sideloads;

    ArticleAnswers(Articles articles, Sections sections, Categories categories, HelpUsers users, Sideloads sideloads) {
        this.articles = articles;
        this.sections = sections;
        this.categories = categories;
        this.users = users;
        this.sideloads = sideloads;
    }

    HelpUsers users() {
        return users;
    }

    List<ArticleWire> wire(List<Article> rows, Reader reader, Asked asked) {
        var authors = users.of(rows.stream().map(Article::author).toList());
        return rows.stream()
                .map(it -> wire(it, authors.getOrDefault(it.author(), 0L), reader, asked))
                .toList();
    }

    private ArticleWire wire(Article it, long author, Reader reader, Asked asked) {
        var wire = ArticleWire.of(it, author, asked);
        return asked.includes().contains("translations")
                ? wire.with(articles.translations(reader, it.id()).stream()
                        .map(said -> TranslationWire.of(said, users, asked))
                        .toList())
                : wire;
    }

    ArticleWire wire(Article it, Reader reader, Asked asked) {
        return wire(it, users.of(it.author()), reader, asked);
    }

    /** The answer with the shelves on which the articles stand and the people who wrote them, if they were asked for. */
    Envelope beside(Envelope answer, List<Article> rows, Reader reader, Asked asked) {
        var envelope = answer;
        var wanted = asked.includes();
        if (wanted.contains("sections") || wanted.contains("categories")) {
            var around = rows.stream()
                    .map(Article::section)
                    .distinct()
                    .map(it -> sections.get(it, null))
                    .toList();
            if (wanted.contains("sections")) {
                envelope = envelope.with(
                        "sections",
                        around.stream().map(it -> SectionWire.of(it, asked)).toList());
            }
            if (wanted.contains("categories")) {
                envelope = envelope.with(
                        "categories",
                        around.stream()
                                .map(Section::category)
                                .distinct()
                                .map(it -> CategoryWire.of(categories.get(it, null), asked))
                                .toList());
            }
        }
        return reader.viewer() == null
                ? envelope
                : sideloads
                        .beside(envelope, reader.viewer(), asked)
                        .with(
                                "users",
                                List.copyOf(users.of(rows.stream()
                                                .map(Article::author)
                                                .toList())
                                        .values()))
                        .envelope();
    }
}
