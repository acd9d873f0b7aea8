package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.Article;
import io.quarterdeck.desk.knowledge.ArticleEdit;
import io.quarterdeck.desk.knowledge.ArticleWriting;
import io.quarterdeck.desk.knowledge.files.ArticleFiles;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.readers.Readers;
import io.quarterdeck.desk.knowledge.shelves.Categories;
import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.knowledge.shelves.ShelfEdit;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import io.quarterdeck.desk.transfer.shapes.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings in the shelves of a help centre and the articles on them, in every language; what is here already stays. */
@Component
class ArticlesIn {

    /** The shelves and articles here. */
    @Component
    record Guide(
            Categories categories, Sections sections, ArticleWriting articles, ArticleFiles files, Readers readers) {}

    private final Arrived arrived;
    private final Guide guide;
    private final PeopleIn people;

    ArticlesIn(Arrived arrived, Guide guide, PeopleIn people) {
        this.arrived = arrived;
        this.guide = guide;
        this.people = people;
    }

    boolean add(Bringing in, Item.Category it) {
        if (isKnown(in, it)) {
            return false;
        }
        var reader = guide.readers().of(in.viewer());
        var texts = sourceFirst(it.translations(), it.locale());
        var category =
                guide.categories().create(reader, shelf(texts.getFirst(), it.position(), in.externalId(it.id())));
        texts.stream()
                .skip(1)
                .forEach(text ->
                        guide.categories().translate(reader, category.id(), HelpLocale.of(text.locale()), words(text)));
        arrived.add(in, it, category.id().value(), it.locale());
        return true;
    }

    boolean add(Bringing in, Item.Section it) {
        if (isKnown(in, it)) {
            return false;
        }
        var reader = guide.readers().of(in.viewer());
        var texts = sourceFirst(it.translations(), it.locale());
        var category = new CategoryId(there(in, "category", it.categoryId()));
        var parent = it.parentSectionId() == null ? null : new SectionId(there(in, "section", it.parentSectionId()));
        var section = guide.sections()
                .create(
                        reader,
                        category,
                        new Sections.Placing(null, parent, null),
                        shelf(texts.getFirst(), it.position(), in.externalId(it.id())));
        texts.stream()
                .skip(1)
                .forEach(text ->
                        guide.sections().translate(reader, section.id(), HelpLocale.of(text.locale()), words(text)));
        arrived.add(in, it, section.id().value(), it.locale() + " " + it.categoryId());
        return true;
    }

    boolean add(Bringing in, Item.Article it) {
        if (isKnown(in, it)) {
            return false;
        }
        var reader = guide.readers().of(in.viewer());
        var texts = sourceFirst(it.translations(), it.locale());
        var source = texts.getFirst();
        var author = it.authorId() == null
                ? null
                : arrived.find(in, "user", it.authorId())
                        .flatMap(known -> people.staff(new CustomerId(known)))
                        .filter(people::isActive)
                        .orElse(null);
        if (author == null && it.authorId() != null) {
            in.note("author_id: user %s does not work here".formatted(it.authorId()));
        }
        var article = guide.articles()
                .create(
                        reader,
                        new ArticleEdit(
                                HelpLocale.of(source.locale()),
                                words(source),
                                new SectionId(there(in, "section", it.sectionId())),
                                new ArticleEdit.Standing(
                                        it.promoted(),
                                        it.position(),
                                        it.commentsDisabled(),
                                        it.labelNames(),
                                        null,
                                        in.externalId(it.id())),
                                new ArticleEdit.Access(author, null, null)));
        texts.stream()
                .skip(1)
                .forEach(text ->
                        guide.articles().translate(reader, article.id(), HelpLocale.of(text.locale()), words(text)));
        attach(in, reader, it, article);
        arrived.add(in, it, article.id().value(), "");
        return true;
    }

    private void attach(Bringing in, Reader reader, Item.Article it, Article article) {
        for (var file : it.attachments()) {
            var content = file.sha256() == null
                    ? null
                    : in.luggage().open(file.sha256()).orElse(null);
            if (content == null) {
                in.note("attachment: the content of a file of %d bytes did not travel with it".formatted(file.size()));
                continue;
            }
            try (content) {
                if (!in.isRehearsal()) {
                    var claim = new ArticleFiles.Claim(file.fileName(), file.contentType(), file.inline());
                    guide.files().add(reader, article.id(), claim, content);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean isKnown(Bringing in, Item it) {
        return arrived.isKnown(in, it.kind(), it.id());
    }

    private long there(Bringing in, String kind, String id) {
        return arrived.find(in, kind, id)
                .orElseThrow(() ->
                        Refusal.invalid(kind, "The %s %s on which it stands is not in the file".formatted(kind, id)));
    }

    private static List<Item.Text> sourceFirst(List<Item.Text> texts, String locale) {
        if (texts.isEmpty()) {
            throw Refusal.invalid("translations", "It says nothing in any language");
        }
        return texts.stream()
                .sorted(Comparator.comparing(text -> !text.locale().equalsIgnoreCase(locale)))
                .toList();
    }

    private static ShelfEdit shelf(Item.Text text, int position, String externalId) {
        return new ShelfEdit(HelpLocale.of(text.locale()), text.title(), text.body(), position, externalId);
    }

    private static TranslationEdit words(Item.Text text) {
        return new TranslationEdit(text.title(), text.body(), text.draft(), text.outdated(), null);
    }
}
