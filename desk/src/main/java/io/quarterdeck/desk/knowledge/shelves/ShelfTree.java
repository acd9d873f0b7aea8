package io.quarterdeck.desk.knowledge.shelves;

import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole order of a help centre at once, as a reader finds their way by. */
@Service
public class ShelfTree {

    /** A category with its sections, or a section with those within it. */
    public record Node(long id, String name, String description, String locale, List<Node> sections) {}

    private final CategoryTable categories;
    private final SectionTable sections;

    ShelfTree(CategoryTable categories, SectionTable sections) {
        this.categories = categories;
        this.sections = sections;
    }

    @Transactional(readOnly = true)
    public List<Node> tree(@Nullable HelpLocale locale) {
        var all = sections.all(locale);
        return categories.all(locale).stream()
                .map(it -> node(
                        it.id().value(),
                        it.shelf(),
                        within(
                                all.stream()
                                        .filter(s -> s.category().equals(it.id()))
                                        .toList(),
                                null)))
                .toList();
    }

    private static List<Node> within(List<Section> sections, @Nullable SectionId parent) {
        return sections.stream()
                .filter(it -> Objects.equals(it.parent(), parent))
                .map(it -> node(it.id().value(), it.shelf(), within(sections, it.id())))
                .toList();
    }

    private static Node node(long id, Shelf it, List<Node> within) {
        return new Node(id, it.name(), it.description(), it.locale().tag(), within);
    }
}
