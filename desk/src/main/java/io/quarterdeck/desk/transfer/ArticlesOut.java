package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.knowledge.Article;
import io.quarterdeck.desk.knowledge.ArticleFilter;
import io.quarterdeck.desk.knowledge.ArticleOrder;
import io.quarterdeck.desk.knowledge.Articles;
import io.quarterdeck.desk.knowledge.files.ArticleFile;
import io.quarterdeck.desk.knowledge.files.ArticleFiles;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.readers.Readers;
import io.quarterdeck.desk.knowledge.shelves.Categories;
import io.quarterdeck.desk.knowledge.shelves.Section;
import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.knowledge.shelves.ShelfOrder;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.Translation;
import io.quarterdeck.desk.transfer.files.Luggage;
import io.quarterdeck.desk.transfer.shapes.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Writes down the shelves of the help centre and the articles on them, in every language. */
@Component
class ArticlesOut {

    private static final int PAGE = 100;

    /** What is read of a help centre. */
    @Component
    record Library(Categories categories, Sections sections, Articles articles, ArticleFiles files, Readers readers) {}

    private final Library library;
    private final Customers customers;

    ArticlesOut(Library library, Customers customers) {
        this.library = library;
        this.customers = customers;
    }

    void write(Viewer viewer, Luggage luggage, Consumer<Item> lines) {
        var reader = library.readers().of(viewer);
        var portion = Portion.first(PAGE);
        for (var more = true; more; ) {
            var part = library.categories().list(null, ShelfOrder.CREATED_AT, false, portion);
            part.rows()
                    .forEach(it -> lines.accept(new Item.Category(
                            Long.toString(it.id().value()),
                            it.shelf().source().tag(),
                            it.shelf().position(),
                            texts(library.categories().translations(reader, it.id())))));
            more = part.more();
            portion = more ? after(ShelfOrder.CREATED_AT.place(part.rows().getLast())) : portion;
        }
        sections(reader, lines);
        articles(reader, luggage, lines);
    }

    /** A section was made before those within it, unless it was moved: then its parent may come later, and is told of. */
    private void sections(Reader reader, Consumer<Item> lines) {
        var portion = Portion.first(PAGE);
        for (var more = true; more; ) {
            var part = library.sections().list(null, null, ShelfOrder.CREATED_AT, false, portion);
            part.rows().forEach(it -> lines.accept(section(reader, it)));
            more = part.more();
            portion = more ? after(ShelfOrder.CREATED_AT.place(part.rows().getLast())) : portion;
        }
    }

    private Item section(Reader reader, Section it) {
        return new Item.Section(
                Long.toString(it.id().value()),
                Long.toString(it.category().value()),
                it.parent() == null ? null : Long.toString(it.parent().value()),
                it.shelf().source().tag(),
                it.shelf().position(),
                texts(library.sections().translations(reader, it.id())));
    }

    private void articles(Reader reader, Luggage luggage, Consumer<Item> lines) {
        var portion = Portion.first(PAGE);
        for (var more = true; more; ) {
            var part = library.articles().list(reader, ArticleFilter.ALL, ArticleOrder.CREATED_AT, false, portion);
            part.rows().forEach(it -> lines.accept(article(reader, luggage, it)));
            more = part.more();
            portion = more ? after(ArticleOrder.CREATED_AT.place(part.rows().getLast())) : portion;
        }
    }

    private Item article(Reader reader, Luggage luggage, Article it) {
        return new Item.Article(
                Long.toString(it.id().value()),
                Long.toString(it.section().value()),
                Long.toString(customers.of(it.author()).value()),
                it.words().source().tag(),
                it.standing().promoted(),
                it.standing().position(),
                it.standing().commentsDisabled(),
                it.standing().labels(),
                texts(library.articles().translations(reader, it.id())),
                library.files().of(reader, it.id(), null).stream()
                        .map(file -> packed(file, luggage))
                        .toList());
    }

    private Item.File packed(ArticleFile file, Luggage luggage) {
        var content = file.content();
        try (var stream = library.files().open(file)) {
            luggage.put(content.sha256(), stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Item.File(
                content.name(), content.mediaType(), content.size(), content.sha256(), null, file.inline());
    }

    private static List<Item.Text> texts(List<Translation> translations) {
        return translations.stream()
                .map(it -> new Item.Text(
                        it.locale().tag(),
                        it.title(),
                        it.body(),
                        it.state().draft(),
                        it.state().outdated()))
                .toList();
    }

    private static Portion after(Portion.Place place) {
        return new Portion(PAGE, 0, place, null);
    }
}
