package io.quarterdeck.desk.knowledge;

import static io.quarterdeck.desk.fixture.TestBrand.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DeskTest
@Import(HelpCase.class)
class ArticlesResourceTest {

    private static final String ARTICLES = "/api/desk/articles";

    @Autowired
    TestBrands brands;

    @Autowired
    HelpCase help;

    @LocalServerPort
    int port;

    TestBrand brand;
    SectionId section;
    ArticleId article;
    HttpCaller lead;
    HttpCaller customer;

    @BeforeEach
    void two_callers_and_an_article() {
        brand = brands.bleusalt();
        section = help.section(brand);
        article = help.article(brand, section, "Returns", "<p>Within 30 days</p>");
        lead = new HttpCaller(port).signIn(brand.email(Role.LEAD), PASSWORD).brand(brand.key());
        customer = new HttpCaller(port)
                .signIn(brand.email(Role.CUSTOMER), PASSWORD)
                .brand(brand.key());
    }

    @Test
    void an_article_is_written_changed_translated_archived_and_restored() {
        var created = lead.post(
                ARTICLES,
                Map.of(
                        "title",
                        "Sizes",
                        "body",
                        "<p>S to XL</p><script>x()</script>",
                        "section_id",
                        section.value(),
                        "labels",
                        List.of("fit")));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("body").asString()).isEqualTo("<p>S to XL</p>");
        var path = ARTICLES + "/" + created.json().path("id").asLong();

        assertThat(lead.patch(path, Map.of("promoted", true))
                        .json()
                        .path("promoted")
                        .asBoolean())
                .isTrue();
        var german = lead.call("PUT", path + "/translations/DE", Map.of("title", "Größen", "body", ""));
        assertThat(german.json().path("locale").asString()).isEqualTo("de");
        lead.patch(path, Map.of("body", "<p>XS to XL</p>"));
        assertThat(lead.get(path).json().path("outdated_locales").get(0).asString())
                .isEqualTo("de");
        assertThat(lead.get(path + "/translations/en-us/versions").json()).hasSize(2);
        assertThat(lead.get(path + "/translations").json()).hasSize(2);

        assertThat(customer.patch(path, Map.of("title", "Mine")).status()).isEqualTo(403);
        assertThat(lead.delete(path).status()).isEqualTo(204);
        assertThat(customer.get(path).status()).isEqualTo(404);
        assertThat(lead.post(path + "/restore", Map.of()).status()).isEqualTo(200);
        assertThat(customer.get(path).json().path("title").asString()).isEqualTo("Sizes");
    }

    @Test
    void bad_input_is_told_where_and_why() {
        assertThat(lead.post(ARTICLES, Map.of("title", "x")).json().path("code").asString())
                .isEqualTo("section_id");
        var blank = lead.post(ARTICLES, Map.of("title", " ", "section_id", section.value()));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.json().path("code").asString()).isEqualTo("title");
        assertThat(lead.get(ARTICLES + "?sort=colour").json().path("detail").asString())
                .contains("not by 'colour'");
        assertThat(lead.get(ARTICLES + "?per_page=101").status()).isEqualTo(422);
        assertThat(lead.get(ARTICLES + "/x").status()).isEqualTo(400);
        assertThat(lead.get(ARTICLES + "/1?locale=..").status()).isEqualTo(422);
        assertThat(lead.call("PUT", ARTICLES + "/%d/translations/zz-".formatted(article.value()), Map.of())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void readers_find_vote_and_comment() {
        var finds = customer.get(ARTICLES + "/search?q=return").json();
        assertThat(finds.path("count").asInt()).isEqualTo(1);
        assertThat(finds.path("finds").get(0).path("snippet").asString()).contains("30 days");
        var path = ARTICLES + "/" + article.value();
        assertThat(customer.call("PUT", path + "/vote", Map.of("value", -1)).status())
                .isEqualTo(200);
        assertThat(customer.get(path).json().path("vote_sum").asInt()).isEqualTo(-1);
        assertThat(customer.post(path + "/comments", Map.of("text", "Too short"))
                        .status())
                .isEqualTo(201);
        assertThat(lead.get(path + "/comments").json().get(0).path("body").asString())
                .isEqualTo("Too short");
    }

    @Test
    void a_file_is_kept_by_its_content_and_read_by_those_who_read_its_article() {
        var path = ARTICLES + "/%d/files?name=label.pdf".formatted(article.value());
        var added = lead.post(path, "not really a label");
        assertThat(added.status()).isEqualTo(201);
        var file = "/files/" + added.json().path("id").asLong();
        assertThat(customer.get(ARTICLES + file).text()).isEqualTo("not really a label");
        var stranger = new HttpCaller(port);
        assertThat(stranger.get("/api/desk/help/" + brand.key() + file).text()).isEqualTo("not really a label");
        assertThat(customer.post(path, "mine").status()).isEqualTo(403);
        lead.patch(ARTICLES + "/" + article.value(), Map.of("draft", true));
        assertThat(stranger.get("/api/desk/help/" + brand.key() + file).status())
                .isEqualTo(404);
        assertThat(lead.delete(ARTICLES + file).status()).isEqualTo(204);
        assertThat(lead.get(ARTICLES + file).status()).isEqualTo(404);
    }

    @Test
    void anybody_reads_what_is_for_everybody_and_not_who_wrote_it() {
        var stranger = new HttpCaller(port);
        var path = "/api/desk/help/" + brand.key();
        var shown = stranger.get(path + "/articles/" + article.value()).json();
        assertThat(shown.path("title").asString()).isEqualTo("Returns");
        assertThat(shown.path("author_id").isNull()).isTrue();
        assertThat(stranger.get(path + "/articles").json().path("count").asInt())
                .isEqualTo(1);
        assertThat(stranger.get(path + "/articles/search?q=days")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(stranger.get(path + "/shelves")
                        .json()
                        .get(0)
                        .path("sections")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("Orders");
        assertThat(stranger.get("/api/desk/help/nobody/articles").status()).isEqualTo(404);
        var other = brands.callie();
        assertThat(stranger.get("/api/desk/help/%s/articles/%d".formatted(other.key(), article.value()))
                        .status())
                .isEqualTo(404);
    }
}
