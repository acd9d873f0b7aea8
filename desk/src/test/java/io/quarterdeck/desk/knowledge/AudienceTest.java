package io.quarterdeck.desk.knowledge;

import static io.quarterdeck.desk.knowledge.HelpCase.reader;
import static io.quarterdeck.desk.knowledge.HelpCase.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.knowledge.readers.PermissionGroups;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.readers.Segment;
import io.quarterdeck.desk.knowledge.readers.SegmentId;
import io.quarterdeck.desk.knowledge.readers.Segments;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who reads and writes which article; lists, pages and search ask the same question. */
@DeskTest
@Import(HelpCase.class)
class AudienceTest {

    @Autowired
    TestBrands brands;

    @Autowired
    HelpCase help;

    @Autowired
    Articles articles;

    @Autowired
    ArticleWriting writing;

    @Autowired
    ArticleSearch search;

    @Autowired
    Segments segments;

    @Autowired
    PermissionGroups groups;

    TestBrand brand;
    Reader lead;
    SectionId section;
    ArticleId article;

    @BeforeEach
    void an_article() {
        brand = brands.callie();
        lead = reader(brand, Role.LEAD);
        section = help.section(brand);
        article = help.article(brand, section, "Engraving", "<p>We engrave rings</p>");
    }

    @Test
    void what_is_published_for_everybody_is_read_by_anybody() {
        assertReads(Reader.ANYBODY, true);
        assertReads(reader(brand, Role.CUSTOMER), true);
    }

    @Test
    void a_draft_is_read_by_those_who_may_write_it() {
        brand.run(() -> writing.change(lead, article, ArticleEdit.words(TranslationEdit.NOTHING.withDraft(true))));
        assertReads(Reader.ANYBODY, false);
        assertReads(reader(brand, Role.CUSTOMER), false);
        assertReads(reader(brand, Role.AGENT), false);
        assertReads(lead, true);
    }

    @Test
    void a_segment_is_the_staff_or_those_who_sign_in() {
        audience(Segment.Whole.SIGNED_IN_USERS);
        assertReads(Reader.ANYBODY, false);
        assertReads(reader(brand, Role.CUSTOMER), true);
        audience(Segment.Whole.STAFF);
        assertReads(reader(brand, Role.CUSTOMER), false);
        assertReads(reader(brand, Role.LIGHT_AGENT), true);
    }

    @Test
    void a_segment_is_narrowed_by_all_of_its_tags_and_any_of_the_others() {
        var vip = brand.in(() -> segments.create(
                lead, new Segments.Edit("VIP", null, null, null, List.of("VIP"), List.of("gold", "silver"))));
        assertThat(vip.rule().tags()).containsExactly("vip");
        only(vip.id());
        assertReads(reader(brand, Role.CUSTOMER), false);
        assertReads(tagged(brand, Role.CUSTOMER, "vip"), false);
        assertReads(tagged(brand, Role.CUSTOMER, "vip", "silver"), true);
        assertReads(tagged(brand, Role.CUSTOMER, "gold"), false);
    }

    @Test
    void a_segment_in_use_stays_and_a_built_in_one_stays_as_it_is() {
        var own = brand.in(() ->
                segments.create(lead, new Segments.Edit("Own", Segment.Whole.STAFF, List.of(7L), null, null, null)));
        only(own.id());
        assertThatThrownBy(() -> brand.run(() -> segments.delete(lead, own.id())))
                .hasMessageContaining("in use");
        only();
        brand.run(() -> segments.delete(lead, own.id()));
        assertThatThrownBy(() -> brand.run(() -> segments.delete(lead, builtIn(Segment.Whole.STAFF))))
                .hasMessageContaining("built in");
        assertThatThrownBy(() -> only(own.id())).hasMessageContaining("that there are");
    }

    @Test
    void a_permission_group_lets_part_of_the_staff_write_but_perhaps_not_publish() {
        var agent = reader(brand, Role.AGENT);
        assertThatThrownBy(() -> retitle(agent, true)).hasMessageContaining("not write it");
        assertThatThrownBy(() -> brand.in(() -> writing.create(agent, HelpCase.wish(section, "Mine", ""))))
                .hasMessageContaining("write");
        brand.run(() -> {
            var staff = List.of(builtIn(Segment.Whole.STAFF));
            var writers = groups.create(lead, new PermissionGroups.Edit("Writers", staff, null));
            writing.change(
                    lead,
                    article,
                    ArticleEdit.words(TranslationEdit.NOTHING.withDraft(true))
                            .withAccess(new ArticleEdit.Access(null, null, writers.id())));
        });
        retitle(agent, null);
        assertThatThrownBy(() -> retitle(agent, false)).hasMessageContaining("not publish");
        assertThat(brand.in(() -> articles.get(lead, article, null))
                        .words()
                        .state()
                        .draft())
                .as("nothing half-written")
                .isTrue();
        assertThatThrownBy(() -> retitle(reader(brand, Role.CUSTOMER), null)).hasMessageContaining("There is no");
    }

    @Test
    void another_brand_knows_nothing_of_it() {
        var other = brands.bleusalt();
        assertThatThrownBy(() -> other.in(() -> articles.get(reader(other, Role.ADMIN), article, null)))
                .hasMessageContaining("There is no");
        assertThatThrownBy(() -> other.in(
                        () -> writing.create(reader(other, Role.ADMIN), HelpCase.wish(section, "Into theirs", ""))))
                .hasMessageContaining("There is no section");
        assertThat(other.in(() -> search.count(reader(other, Role.ADMIN), ArticleSearch.Query.words("engrave"))))
                .isZero();
    }

    private void retitle(Reader reader, Boolean draft) {
        brand.run(() -> writing.retranslate(
                reader,
                article,
                articles.get(reader, article, null).words().locale(),
                TranslationEdit.words("Engraving " + reader.person(), null).withDraft(draft)));
    }

    private void audience(Segment.Whole whole) {
        only(brand.in(() -> builtIn(whole)));
    }

    private SegmentId builtIn(Segment.Whole whole) {
        return segments.builtIn().stream()
                .filter(it -> it.rule().readers() == whole)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void only(SegmentId... readers) {
        var access = new ArticleEdit.Access(null, List.of(readers), null);
        brand.run(() -> writing.change(
                lead, article, ArticleEdit.words(TranslationEdit.NOTHING).withAccess(access)));
    }

    private void assertReads(Reader reader, boolean reads) {
        brand.run(() -> {
            assertThat(articles.list(reader, ArticleFilter.ALL, ArticleOrder.POSITION, false, Portion.first(10))
                            .rows())
                    .hasSize(reads ? 1 : 0);
            assertThat(articles.count(reader, ArticleFilter.ALL)).isEqualTo(reads ? 1 : 0);
            var query = ArticleSearch.Query.words("engraving");
            assertThat(search.count(reader, query)).isEqualTo(reads ? 1 : 0);
            assertThat(search.find(reader, query, SearchOrder.RELEVANCE, true, Portion.first(10))
                            .rows())
                    .hasSize(reads ? 1 : 0);
            assertThat(articles.changed(reader, Instant.EPOCH, 0, Instant.parse("2100-01-01T00:00:00Z"), 10))
                    .hasSize(reads ? 1 : 0);
            if (!reads) {
                assertThatThrownBy(() -> articles.get(reader, article, null)).hasMessageContaining("There is no");
            }
        });
    }
}
