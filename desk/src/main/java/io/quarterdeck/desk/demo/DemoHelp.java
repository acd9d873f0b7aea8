package io.quarterdeck.desk.demo;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.knowledge.ArticleEdit;
import io.quarterdeck.desk.knowledge.ArticleWriting;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.readers.Readers;
import io.quarterdeck.desk.knowledge.shelves.Categories;
import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.knowledge.shelves.ShelfEdit;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import java.util.List;
import org.springframework.stereotype.Component;

/** A small help centre: the questions that the demo's customers ask most. */
@Component
class DemoHelp {

    private final Categories categories;
    private final Sections sections;
    private final ArticleWriting writing;
    private final Readers readers;

    DemoHelp(Categories categories, Sections sections, ArticleWriting writing, Readers readers) {
        this.categories = categories;
        this.sections = sections;
        this.writing = writing;
        this.readers = readers;
    }

    void write(Viewer by) {
        var reader = readers.of(by);
        var orders = categories.create(reader, named("Orders and delivery")).id();
        var products = categories.create(reader, named("Our products")).id();
        var delivery = sections.create(reader, orders, Sections.Placing.SAME, named("Delivery"))
                .id();
        var returns = sections.create(reader, orders, Sections.Placing.SAME, named("Returns"))
                .id();
        var care = sections.create(reader, products, Sections.Placing.SAME, named("Use and care"))
                .id();
        article(reader, delivery, "Where is my parcel?", """
                <p>You get a mail with a link as soon as the parcel leaves us. The link follows it to your door.</p>
                <h2>It has not moved for two days</h2>
                <p>Answer that mail, or <strong>write to us with the order number</strong>. We ask the carrier the same day.</p>
                """, false, List.of("parcel", "tracking"));
        article(reader, delivery, "Change the address of an order", """
                <p>Until it is packed you can change it yourself under <em>My orders</em>. After that, write to us at once:
                we can often still catch it.</p>
                """, false, List.of("address"));
        var back = article(reader, returns, "Send something back", """
                <p>You have 30 days. Print the label under <em>My orders</em>, put it on the parcel, and hand it in.</p>
                <ul><li>Unopened: you get all of the money back.</li><li>Opened: write to us, and we find a way.</li></ul>
                """, false, List.of("return", "refund"));
        writing.translate(reader, back, HelpLocale.of("de"), TranslationEdit.words("Etwas zurückschicken", """
                <p>Sie haben 30 Tage Zeit. Drucken Sie den Aufkleber unter <em>Meine Bestellungen</em> aus.</p>
                """));
        article(reader, care, "Allergies and ingredients", """
                <p>The full list of ingredients is on each page, and we send it in writing to whoever asks.</p>
                """, false, List.of("health"));
        article(reader, care, "What to do when a jar is cracked", """
                <p>Do not use it. Send us a photo of the jar and of the number on the bottom.</p>
                """, true, List.of());
    }

    private ArticleId article(
            Reader reader, SectionId section, String title, String body, boolean draft, List<String> labels) {
        var words = TranslationEdit.words(title, body).withDraft(draft);
        var edit = new ArticleEdit(null, words, section, ArticleEdit.Standing.labels(labels), ArticleEdit.Access.SAME);
        return writing.create(reader, edit).id();
    }

    private static ShelfEdit named(String name) {
        return new ShelfEdit(null, name, null, null, null);
    }
}
