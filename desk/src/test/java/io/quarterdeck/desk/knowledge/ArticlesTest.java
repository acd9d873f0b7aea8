package io.quarterdeck.desk.knowledge;

import static io.quarterdeck.desk.knowledge.HelpCase.GERMAN;
import static io.quarterdeck.desk.knowledge.HelpCase.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.shelves.Categories;
import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import io.quarterdeck.desk.knowledge.texts.TranslationVersion;
import io.quarterdeck.desk.knowledge.voices.ArticleComments;
import io.quarterdeck.desk.knowledge.voices.Votes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DeskTest
@Import(HelpCase.class)
class ArticlesTest {

    static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");

    @Autowired
    TestBrands brands;

    @Autowired
    HelpCase help;

    @Autowired
    Articles articles;

    @Autowired
    ArticleWriting writing;

    @Autowired
    Categories categories;

    @Autowired
    Sections sections;

    @Autowired
    Votes votes;

    @Autowired
    ArticleComments comments;

    @Autowired
    DeskClock clock;

    TestBrand brand;
    Reader lead;
    SectionId section;
    ArticleId returns;

    @BeforeEach
    void a_help_centre_with_an_article() {
        clock.standAt(MONDAY);
        brand = brands.bleusalt();
        lead = reader(brand, Role.LEAD);
        section = help.section(brand);
        returns = help.article(brand, section, "Returns", "<p>Within 30 days</p><script>x()</script>");
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.runAgain();
    }

    @Test
    void an_article_says_in_each_language_what_was_written_in_it() {
        translate(GERMAN, "Rückgabe", "<p>Binnen 30 Tagen</p>");

        assertThat(read(null).title()).isEqualTo("Returns");
        assertThat(read(null).body()).isEqualTo("<p>Within 30 days</p>");
        assertThat(read(GERMAN).title()).isEqualTo("Rückgabe");
        assertThatThrownBy(() -> read(HelpLocale.of("fr"))).hasMessageContaining("There is no article");
        assertThatThrownBy(() -> translate(GERMAN, "Nochmals", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already written in de");
    }

    @Test
    void a_translation_is_out_of_date_once_its_source_says_something_else() {
        translate(GERMAN, "Rückgabe", "");
        change(ArticleEdit.words(TranslationEdit.words("Returns", "<p>Within 60 days</p>")));

        assertThat(read(GERMAN).state().outdated()).isTrue();
        assertThat(read(null).outdated()).containsExactly(GERMAN);
        brand.run(() -> writing.retranslate(lead, returns, GERMAN, TranslationEdit.words("Rückgaben", "60 Tage")));
        assertThat(read(null).outdated()).isEmpty();
    }

    @Test
    void every_wording_is_kept_and_nothing_is_kept_twice() {
        change(ArticleEdit.words(TranslationEdit.words("Returns", "<p>Within 60 days</p>")));
        change(ArticleEdit.words(TranslationEdit.words("Returns", "<p>Within 60 days</p>")));
        change(ArticleEdit.words(TranslationEdit.words("Sending it back", null)));

        var versions = brand.in(() -> articles.versions(lead, returns, HelpLocale.DEFAULT, Integer.MAX_VALUE));
        assertThat(versions).extracting(TranslationVersion::version).containsExactly(3, 2, 1);
        assertThat(versions).extracting(TranslationVersion::body).contains("<p>Within 30 days</p>");
        assertThatThrownBy(() -> brand.in(() ->
                        articles.versions(reader(brand, Role.AGENT), returns, HelpLocale.DEFAULT, Integer.MAX_VALUE)))
                .hasMessageContaining("not write it");
    }

    @Test
    void a_list_is_walked_by_number_and_by_place_with_the_same_rows() {
        for (var title : List.of("Delivery", "Sizes", "Gifts", "Care")) {
            help.article(brand, section, title, "");
        }
        brand.run(() -> {
            var filter = ArticleFilter.in(section);
            assertThat(articles.count(lead, filter)).isEqualTo(5);
            var byNumber = new ArrayList<String>();
            for (var page = 1; page <= 3; page++) {
                articles.list(lead, filter, ArticleOrder.TITLE, false, Portion.page(page, 2))
                        .rows()
                        .forEach(it -> byNumber.add(it.words().title()));
            }
            assertThat(byNumber).containsExactly("Care", "Delivery", "Gifts", "Returns", "Sizes");
            var first = articles.list(lead, filter, ArticleOrder.TITLE, false, Portion.first(2));
            assertThat(first.more()).isTrue();
            var place = ArticleOrder.TITLE.place(first.rows().getLast());
            var second = articles.list(lead, filter, ArticleOrder.TITLE, false, new Portion(2, 0, place, null));
            assertThat(second.rows()).extracting(it -> it.words().title()).containsExactly("Gifts", "Returns");
            var back = ArticleOrder.TITLE.place(second.rows().getFirst());
            var again = articles.list(lead, filter, ArticleOrder.TITLE, false, new Portion(2, 0, null, back));
            assertThat(again.rows()).isEqualTo(first.rows());
            assertThat(again.more()).isFalse();
            assertThat(articles.list(lead, filter, ArticleOrder.CREATED_AT, true, Portion.first(1))
                            .rows())
                    .extracting(it -> it.words().title())
                    .containsExactly("Care");
        });
    }

    @Test
    void what_changed_is_walked_in_order_without_a_row_missed_or_repeated() {
        for (var n = 0; n < 5; n++) {
            help.article(brand, section, "Together " + n, "");
        }
        clock.standAt(MONDAY.plusSeconds(60));
        change(ArticleEdit.standing(ArticleEdit.Standing.labels(List.of("money", "Money", "money "))));
        clock.standAt(MONDAY.plusSeconds(61));

        var first = brand.in(() -> articles.changed(lead, MONDAY, 0, clock.instant(), 3));
        var last = first.getLast();
        var rest = brand.in(
                () -> articles.changed(lead, last.times().updatedAt(), last.id().value(), clock.instant(), 100));
        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(rest.getLast().id()).isEqualTo(returns);
        assertThat(rest.getLast().standing().labels()).containsExactly("Money", "money");
        assertThat(rest.getLast().times().editedAt()).as("it says nothing new").isEqualTo(MONDAY);
        assertThat(brand.in(() -> articles.changed(lead, MONDAY, 0, MONDAY, 100)))
                .isEmpty();
    }

    @Test
    void what_goes_comes_back_unless_its_shelf_is_gone() {
        brand.run(() -> writing.archive(lead, returns));
        assertThatThrownBy(() -> read(null)).hasMessageContaining("There is no");
        brand.run(() -> writing.restore(lead, returns));
        assertThat(read(null).title()).isEqualTo("Returns");
        brand.run(() -> categories.archive(lead, sections.get(section, null).category()));
        assertThatThrownBy(() -> read(null)).hasMessageContaining("There is no");
        assertThatThrownBy(() -> brand.in(() -> writing.restore(lead, returns))).hasMessageContaining("section");
    }

    @Test
    void sections_stand_within_one_another_but_never_in_a_circle() {
        brand.run(() -> {
            var category = sections.get(section, null).category();
            var inner = sections.create(
                    lead, category, new Sections.Placing(null, section, null), HelpCase.named("Late orders"));
            assertThat(inner.parent()).isEqualTo(section);
            assertThatThrownBy(() -> sections.change(
                            lead, section, new Sections.Placing(null, inner.id(), null), HelpCase.named("Orders")))
                    .hasMessageContaining("stands within");
            var other = categories.create(lead, HelpCase.named("Else"));
            sections.change(lead, section, new Sections.Placing(other.id(), null, null), HelpCase.named("Orders"));
            assertThat(sections.get(inner.id(), null).category()).isEqualTo(other.id());
            sections.archive(lead, section);
            assertThatThrownBy(() -> sections.get(inner.id(), null)).hasMessageContaining("There is no section");
        });
    }

    @Test
    void a_person_has_one_vote_and_may_change_their_mind() {
        brand.run(() -> {
            votes.cast(reader(brand, Role.CUSTOMER), returns, 1);
            votes.cast(reader(brand, Role.AGENT), returns, 1);
            var second = votes.cast(reader(brand, Role.CUSTOMER), returns, -1);
            assertThat(articles.get(lead, returns, null).standing().voteSum()).isZero();
            assertThat(articles.get(lead, returns, null).standing().voteCount()).isEqualTo(2);
            assertThatThrownBy(() -> votes.withdraw(reader(brand, Role.AGENT), second.id()))
                    .hasMessageContaining("There is no vote");
            votes.withdraw(reader(brand, Role.CUSTOMER), second.id());
            assertThat(articles.get(lead, returns, null).standing().voteSum()).isEqualTo(1);
            assertThatThrownBy(() -> votes.cast(lead, returns, 2)).hasMessageContaining("1 or -1");
            assertThatThrownBy(() -> votes.cast(Reader.ANYBODY, returns, 1)).hasMessageContaining("Sign in");
        });
    }

    @Test
    void readers_comment_where_they_may_and_own_what_they_said() {
        var customer = reader(brand, Role.CUSTOMER);
        brand.run(() -> {
            var said = comments.say(customer, returns, null, "Thanks <script>x()</script>a <b>lot</b>");
            assertThat(said.body()).isEqualTo("Thanks a <b>lot</b>");
            votes.cast(lead, said.id(), 1);
            assertThat(comments.of(Reader.ANYBODY, returns, false, Portion.first(10))
                            .rows())
                    .extracting(it -> it.voteSum())
                    .containsExactly(1);
            assertThatThrownBy(() -> comments.change(reader(brand, Role.AGENT), said.id(), "no"))
                    .hasMessageContaining("Somebody else");
            comments.archive(lead, said.id());
            assertThat(comments.count(customer, returns)).isZero();
            writing.change(
                    lead, returns, ArticleEdit.standing(new ArticleEdit.Standing(null, null, true, null, null, null)));
            assertThatThrownBy(() -> comments.say(customer, returns, null, "again"))
                    .hasMessageContaining("Nobody comments");
        });
    }

    private Article.Words read(HelpLocale locale) {
        return brand.in(() -> articles.get(lead, returns, locale)).words();
    }

    private void translate(HelpLocale into, String title, String body) {
        brand.run(() -> writing.translate(lead, returns, into, TranslationEdit.words(title, body)));
    }

    private void change(ArticleEdit edit) {
        brand.run(() -> writing.change(lead, returns, edit));
    }
}
