package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.knowledge.readers.Belongings.Belonging;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.shelves.Categories;
import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.knowledge.shelves.ShelfEdit;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** A help centre with one category and one section, and quick ways to write in it. */
@TestComponent
public class HelpCase {

    public static final HelpLocale GERMAN = HelpLocale.of("de");

    private final Categories categories;
    private final Sections sections;
    private final ArticleWriting writing;

    HelpCase(Categories categories, Sections sections, ArticleWriting writing) {
        this.categories = categories;
        this.sections = sections;
        this.writing = writing;
    }

    public static Reader reader(TestBrand brand, Role role) {
        return new Reader(brand.viewer(role), Belonging.NOWHERE);
    }

    public static Reader tagged(TestBrand brand, Role role, String... tags) {
        return new Reader(brand.viewer(role), new Belonging(List.of(), List.of(), List.of(tags)));
    }

    public SectionId section(TestBrand brand) {
        return brand.in(() -> {
            var lead = reader(brand, Role.LEAD);
            var category = categories.create(lead, named("Help"));
            return sections.create(lead, category.id(), Sections.Placing.SAME, named("Orders"))
                    .id();
        });
    }

    public static ShelfEdit named(String name) {
        return new ShelfEdit(null, name, null, null, null);
    }

    public static ArticleEdit wish(SectionId section, String title, String body) {
        return new ArticleEdit(
                null, TranslationEdit.words(title, body), section, ArticleEdit.Standing.SAME, ArticleEdit.Access.SAME);
    }

    /** A published article, written by the lead. */
    public ArticleId article(TestBrand brand, SectionId section, String title, String body) {
        return brand.in(() -> writing.create(reader(brand, Role.LEAD), wish(section, title, body))
                .id());
    }
}
