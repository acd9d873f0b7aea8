package io.quarterdeck.desk.knowledge;

import static io.quarterdeck.desk.knowledge.HelpCase.GERMAN;
import static io.quarterdeck.desk.knowledge.HelpCase.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DeskTest
@Import(HelpCase.class)
class ArticleSearchTest {

    @Autowired
    TestBrands brands;

    @Autowired
    HelpCase help;

    @Autowired
    ArticleWriting writing;

    @Autowired
    ArticleSearch search;

    TestBrand brand;
    SectionId section;
    ArticleId shipping;
    ArticleId refunds;

    @BeforeEach
    void a_few_articles() {
        brand = brands.bleusalt();
        section = help.section(brand);
        shipping = help.article(
                brand, section, "Shipping", "<p>We are shipping parcels daily. Refunds are another matter.</p>");
        refunds = help.article(
                brand, section, "Refunds", "<p>Money returned within five days &lt;b&gt; &amp; nights</p>");
    }

    @Test
    void words_are_found_in_any_form_and_a_title_weighs_most() {
        assertThat(found("refund")).containsExactly(refunds, shipping);
        assertThat(found("shipped parcel")).containsExactly(shipping);
        assertThat(found("\"five days\"")).containsExactly(refunds);
        assertThat(found("refund -shipping")).containsExactly(refunds);
        assertThat(found("nothing of the kind")).isEmpty();
    }

    @Test
    void the_words_are_marked_and_nothing_else_is_html() {
        assertThat(snippet("return")).isEqualTo("Money <em>returned</em> within five days &amp; nights");
        assertThat(snippet("days or <script>"))
                .doesNotContain("<b>", "<script>")
                .contains("<em>days</em>");
    }

    @Test
    void a_search_is_in_one_language_or_in_all() {
        brand.run(() -> writing.translate(
                reader(brand, Role.LEAD),
                refunds,
                GERMAN,
                TranslationEdit.words("Erstattungen", "<p>Geld binnen fünf Tagen</p>")));
        assertThat(found("Tagen")).isEmpty();
        assertThat(found(query("Tag", ArticleFilter.ALL.in(GERMAN)))).containsExactly(refunds);
        assertThat(found(new ArticleSearch.Query("Tagen", true, List.of(), ArticleFilter.ALL)))
                .containsExactly(refunds);
    }

    @Test
    void it_is_narrowed_by_place_and_label() {
        var elsewhere = help.section(brand);
        assertThat(found(query("refund", ArticleFilter.in(elsewhere)))).isEmpty();
        brand.run(() -> writing.change(
                reader(brand, Role.LEAD),
                shipping,
                ArticleEdit.standing(ArticleEdit.Standing.labels(List.of("post")))));
        assertThat(found(new ArticleSearch.Query("", false, List.of("post", "other"), ArticleFilter.ALL)))
                .containsExactly(shipping);
    }

    @Test
    void bounds_are_kept_and_any_words_are_taken_as_words() {
        assertThat(found("' & | ! :* \\ % _ (( )) \0 <->")).isEmpty();
        assertThatThrownBy(() -> found("x".repeat(501))).hasMessageContaining("at most 500");
        assertThatThrownBy(() -> brand.in(() -> search.find(
                        Reader.ANYBODY,
                        ArticleSearch.Query.words("x"),
                        SearchOrder.RELEVANCE,
                        true,
                        Portion.page(11, 100))))
                .hasMessageContaining("1,000");
    }

    private List<ArticleId> found(String words) {
        return found(ArticleSearch.Query.words(words));
    }

    private List<ArticleId> found(ArticleSearch.Query query) {
        return brand.in(() -> {
            var part = search.find(Reader.ANYBODY, query, SearchOrder.RELEVANCE, true, Portion.first(10));
            assertThat(search.count(Reader.ANYBODY, query))
                    .isEqualTo(part.rows().size());
            return part.rows().stream().map(it -> it.article().id()).toList();
        });
    }

    private static ArticleSearch.Query query(String words, ArticleFilter filter) {
        return new ArticleSearch.Query(words, false, List.of(), filter);
    }

    private String snippet(String words) {
        return brand.in(() -> search.find(
                        Reader.ANYBODY,
                        new ArticleSearch.Query(words, false, List.of(), ArticleFilter.ALL),
                        SearchOrder.RELEVANCE,
                        true,
                        Portion.first(1))
                .rows()
                .getFirst()
                .snippet());
    }
}
