package io.quarterdeck.desk.zendesk.helpcentre;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
@Keeps({
    "GET help_center/categories",
    "POST help_center/categories",
    "GET help_center/categories/{id}",
    "PUT help_center/categories/{id}",
    "DELETE help_center/categories/{id}",
    "GET help_center/{locale}/categories",
    "POST help_center/{locale}/categories",
    "GET help_center/{locale}/categories/{id}",
    "PUT help_center/{locale}/categories/{id}",
    "GET help_center/sections",
    "POST help_center/sections",
    "GET help_center/sections/{id}",
    "PUT help_center/sections/{id}",
    "DELETE help_center/sections/{id}",
    "GET help_center/{locale}/sections",
    "POST help_center/{locale}/sections",
    "GET help_center/{locale}/sections/{id}",
    "PUT help_center/{locale}/sections/{id}",
    "GET help_center/categories/{id}/sections",
    "POST help_center/categories/{id}/sections",
    "GET help_center/{locale}/categories/{id}/sections",
    "POST help_center/{locale}/categories/{id}/sections",
    "GET help_center/articles",
    "GET help_center/articles/{id}",
    "PUT help_center/articles/{id}",
    "DELETE help_center/articles/{id}",
    "GET help_center/{locale}/articles",
    "GET help_center/{locale}/articles/{id}",
    "PUT help_center/{locale}/articles/{id}",
    "GET help_center/sections/{id}/articles",
    "POST help_center/sections/{id}/articles",
    "GET help_center/{locale}/sections/{id}/articles",
    "POST help_center/{locale}/sections/{id}/articles",
    "GET help_center/categories/{id}/articles",
    "GET help_center/{locale}/categories/{id}/articles",
    "GET help_center/articles/{id}/translations",
    "POST help_center/articles/{id}/translations",
    "GET help_center/articles/{id}/translations/{locale}",
    "PUT help_center/articles/{id}/translations/{locale}",
    "GET help_center/articles/{id}/translations/missing",
    "GET help_center/sections/{id}/translations",
    "POST help_center/sections/{id}/translations",
    "GET help_center/sections/{id}/translations/{locale}",
    "PUT help_center/sections/{id}/translations/{locale}",
    "GET help_center/sections/{id}/translations/missing",
    "GET help_center/categories/{id}/translations",
    "POST help_center/categories/{id}/translations",
    "GET help_center/categories/{id}/translations/{locale}",
    "PUT help_center/categories/{id}/translations/{locale}",
    "GET help_center/categories/{id}/translations/missing",
    "DELETE help_center/translations/{id}",
    "GET help_center/articles/search",
    "GET help_center/incremental/articles",
    "GET help_center/locales"
})
class HelpCentreDialectTest {

    private static final String ARTICLES = "help_center/sections/{id}/articles";

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    DialectCaller lead;
    long category;
    long section;
    long article;

    @BeforeEach
    void a_help_centre() {
        brand = brands.bleusalt();
        lead = dialect.as(brand, Role.LEAD);
        category = id(lead.post("help_center/categories", Map.of("category", Map.of("name", "Help"))), "category");
        section = id(
                lead.post(
                        "help_center/categories/{id}/sections", Map.of("section", Map.of("name", "Orders")), category),
                "section");
        article = id(write("Returns", "<p>Within 30 days</p>"), "article");
    }

    @Test
    void an_article_has_every_key_that_clients_read() {
        var shown = lead.get("help_center/articles/{id}", article).path("article");
        assertThat(shown.propertyNames())
                .contains(
                        "id",
                        "url",
                        "html_url",
                        "author_id",
                        "section_id",
                        "title",
                        "name",
                        "body",
                        "locale",
                        "source_locale",
                        "outdated",
                        "outdated_locales",
                        "draft",
                        "promoted",
                        "position",
                        "comments_disabled",
                        "vote_sum",
                        "vote_count",
                        "label_names",
                        "content_tag_ids",
                        "user_segment_id",
                        "user_segment_ids",
                        "permission_group_id",
                        "created_at",
                        "updated_at",
                        "edited_at");
        assertThat(shown.path("user_segment_id").isNull()).isTrue();
        assertThat(shown.path("url").asString()).startsWith("http://").endsWith(article + ".json");
        assertThat(lead.get("help_center/categories/{id}", category)
                        .path("category")
                        .propertyNames())
                .contains("id", "name", "description", "locale", "source_locale", "outdated", "position");
        assertThat(lead.get("help_center/sections/{id}", section)
                        .path("section")
                        .path("category_id")
                        .asLong())
                .isEqualTo(category);
    }

    @Test
    void shelves_are_written_read_and_taken_away_in_any_language() {
        var german = Map.of("category", Map.of("name", "Hilfe", "position", 2));
        var other = id(lead.post("help_center/{locale}/categories", german, "de"), "category");
        assertThat(lead.get("help_center/{locale}/categories/{id}", "de", other)
                        .path("category")
                        .path("name")
                        .asString())
                .isEqualTo("Hilfe");
        lead.put("help_center/{locale}/categories/{id}", Map.of("category", Map.of("name", "Hilfen")), "de", other);
        lead.put("help_center/categories/{id}", Map.of("category", Map.of("position", 5)), other);
        assertThat(names(lead.get("help_center/categories"), "categories", "name"))
                .containsExactly("Help", "Hilfen");
        assertThat(names(lead.get("help_center/{locale}/categories", "de"), "categories", "name"))
                .containsExactly("Hilfen");

        var body = Map.of("section", Map.of("name", "Versand", "category_id", other));
        var ours = id(lead.post("help_center/{locale}/sections", body, "de"), "section");
        var late =
                Map.of("section", Map.of("name", "Late orders", "category_id", category, "parent_section_id", section));
        var inner = id(lead.post("help_center/sections", late), "section");
        id(
                lead.post(
                        "help_center/{locale}/categories/{id}/sections",
                        Map.of("section", Map.of("name", "Rückgabe")),
                        "de",
                        other),
                "section");
        assertThat(lead.get("help_center/sections").path("count").asInt()).isEqualTo(4);
        assertThat(names(lead.get("help_center/{locale}/sections", "de"), "sections", "name"))
                .containsExactly("Versand", "Rückgabe");
        assertThat(names(lead.get("help_center/categories/{id}/sections", category), "sections", "name"))
                .containsExactly("Orders", "Late orders");
        assertThat(lead.get("help_center/{locale}/categories/{id}/sections", "de", other)
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(lead.get("help_center/{locale}/sections/{id}", "de", ours).status())
                .isEqualTo(200);
        lead.put("help_center/{locale}/sections/{id}", Map.of("section", Map.of("description", "Wann?")), "de", ours);
        var out = new HashMap<String, Object>();
        out.put("parent_section_id", null);
        var moved = lead.put("help_center/sections/{id}", Map.of("section", out), inner);
        assertThat(moved.path("section").path("parent_section_id").isNull()).isTrue();

        assertThat(lead.delete("help_center/sections/{id}", inner).status()).isEqualTo(204);
        assertThat(lead.delete("help_center/categories/{id}", other).status()).isEqualTo(204);
        assertThat(lead.get("help_center/sections/{id}", ours).status()).isEqualTo(404);
    }

    @Test
    void articles_are_listed_by_place_and_language_and_sent_along_with_their_shelves() {
        write("Delivery", "");
        var german = Map.of("article", Map.of("title", "Größen", "body", "", "label_names", List.of("fit")));
        lead.post("help_center/{locale}/sections/{id}/articles", german, "de", section);
        assertThat(lead.get("help_center/articles").path("count").asInt()).isEqualTo(3);
        assertThat(names(lead.get(ARTICLES + "?sort_by=title", section), "articles", "title"))
                .containsExactly("Delivery", "Größen", "Returns");
        assertThat(names(lead.get("help_center/{locale}/sections/{id}/articles", "de", section), "articles", "title"))
                .containsExactly("Größen");
        assertThat(lead.get("help_center/categories/{id}/articles", category)
                        .path("count")
                        .asInt())
                .isEqualTo(3);
        assertThat(lead.get("help_center/{locale}/categories/{id}/articles", "de", category)
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(lead.get("help_center/{locale}/articles?label_names=fit", "de")
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        var beside = lead.get("help_center/articles?include=sections,categories,translations");
        assertThat(beside.path("sections")).hasSize(1);
        assertThat(beside.path("categories").get(0).path("id").asLong()).isEqualTo(category);
        assertThat(beside.path("articles").get(0).path("translations")).hasSize(1);
    }

    @Test
    void pages_are_the_help_centres_own_by_number_and_by_cursor() {
        for (var title : List.of("Delivery", "Sizes", "Gifts", "Care")) {
            write(title, "");
        }
        var page = lead.get("help_center/articles.json?sort_by=title&sort_order=desc&per_page=2&page=2");
        assertThat(names(page, "articles", "title")).containsExactly("Gifts", "Delivery");
        assertThat(page.path("page").asInt()).isEqualTo(2);
        assertThat(page.path("per_page").asInt()).isEqualTo(2);
        assertThat(page.path("page_count").asInt()).isEqualTo(3);
        assertThat(page.path("sort_by").asString()).isEqualTo("title");
        assertThat(page.path("sort_order").asString()).isEqualTo("desc");
        assertThat(lead.get("help_center/articles").path("per_page").asInt()).isEqualTo(30);

        var walked = new ArrayList<String>();
        var next = "help_center/articles?page[size]=2&sort=title";
        while (!next.isEmpty()) {
            var answer = lead.call("GET", next, null);
            walked.addAll(names(answer, "articles", "title"));
            assertThat(answer.path("links").has("first")).isTrue();
            next = answer.path("links").path("next").asString("");
        }
        assertThat(walked).containsExactly("Care", "Delivery", "Gifts", "Returns", "Sizes");
    }

    @Test
    void an_article_is_changed_but_for_its_words_which_are_a_translation() {
        var changed = lead.put(
                "help_center/articles/{id}",
                Map.of("article", Map.of("promoted", true, "label_names", List.of("money"), "title", "Ignored")),
                article);
        assertThat(changed.path("article").path("promoted").asBoolean()).isTrue();
        assertThat(changed.path("article").path("title").asString()).isEqualTo("Returns");

        var german = Map.of("translation", Map.of("locale", "de", "title", "Rückgabe", "body", "<p>30 Tage</p>"));
        var added = lead.post("help_center/articles/{id}/translations", german, article);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.path("translation").path("source_type").asString()).isEqualTo("Article");
        assertThat(lead.post("help_center/articles/{id}/translations", german, article)
                        .text())
                .contains("DuplicateValue");
        lead.put(
                "help_center/articles/{id}/translations/{locale}",
                Map.of("translation", Map.of("body", "<p>60 days</p>")),
                article,
                "en-us");
        var shown =
                lead.get("help_center/{locale}/articles/{id}", "de", article).path("article");
        assertThat(shown.path("outdated").asBoolean()).isTrue();
        assertThat(shown.path("title").asString()).isEqualTo("Rückgabe");
        lead.put("help_center/{locale}/articles/{id}", Map.of("article", Map.of("position", 3)), "de", article);
        assertThat(lead.get("help_center/articles/{id}/translations/{locale}", article, "de")
                        .path("translation")
                        .path("updated_by_id")
                        .isIntegralNumber())
                .isTrue();
        write("Only in English", "");
        assertThat(lead.get("help_center/articles/{id}/translations", article).path("translations"))
                .hasSize(2);
        assertThat(lead.get("help_center/articles/{id}/translations/missing", article)
                        .path("locales"))
                .isEmpty();
        assertThat(lead.get("help_center/locales").path("locales")).hasSize(2);
        assertThat(lead.delete(
                                "help_center/translations/{id}",
                                added.path("translation").path("id").asLong())
                        .status())
                .isEqualTo(204);
        assertThat(lead.get("help_center/{locale}/articles/{id}", "de", article).status())
                .isEqualTo(404);
        assertThat(lead.delete("help_center/articles/{id}", article).status()).isEqualTo(204);
    }

    @Test
    void shelves_are_named_in_each_language() {
        var french = Map.of("translation", Map.of("locale", "fr", "title", "Aide", "body", ""));
        for (var noun : Map.of("categories", category, "sections", section).entrySet()) {
            var path = "help_center/%s/{id}/translations".formatted(noun.getKey());
            assertThat(lead.post(path, french, noun.getValue()).status()).isEqualTo(201);
            assertThat(lead.get(path, noun.getValue()).path("count").asInt()).isEqualTo(2);
            assertThat(lead.get(path + "/{locale}", noun.getValue(), "fr")
                            .path("translation")
                            .path("title")
                            .asString())
                    .isEqualTo("Aide");
            var again = Map.of("translation", Map.of("title", "Secours"));
            assertThat(lead.put(path + "/{locale}", again, noun.getValue(), "fr")
                            .status())
                    .isEqualTo(200);
            assertThat(lead.get(path + "/missing", noun.getValue()).path("locales"))
                    .isEmpty();
        }
    }

    @Test
    void articles_are_found_and_exported_as_they_change() {
        write("Refunds", "<p>Money is returned in five days</p>");
        var finds = lead.get("help_center/articles/search?query=returned&locale=en-us");
        assertThat(finds.path("count").asInt()).isEqualTo(2);
        assertThat(finds.path("results").get(0).path("result_type").asString()).isEqualTo("article");
        assertThat(finds.text()).contains("<em>returned</em>");
        assertThat(lead.get("help_center/articles/search").status()).isEqualTo(400);
        assertThat(lead.get("help_center/articles/search?query=x&created_before=2001-01-01")
                        .path("count")
                        .asInt())
                .isZero();
        var export = lead.get("help_center/incremental/articles?start_time=0");
        assertThat(export.path("count").asInt()).isEqualTo(2);
        assertThat(export.json().propertyNames()).contains("next_page", "end_time");
    }

    @Test
    void anybody_who_names_the_brand_reads_what_is_for_everybody() {
        var stranger = dialect.stranger(brand);
        assertThat(stranger.get("help_center/articles").path("count").asInt()).isEqualTo(1);
        assertThat(stranger.get("help_center/articles/{id}", article).status()).isEqualTo(200);
        assertThat(stranger.post(ARTICLES, Map.of("article", Map.of("title", "x")), section)
                        .status())
                .isIn(401, 403);
        assertThat(dialect.stranger().get("help_center/articles").status()).isEqualTo(401);
        lead.put(
                "help_center/articles/{id}/translations/{locale}",
                Map.of("translation", Map.of("draft", true)),
                article,
                "en-us");
        assertThat(stranger.get("help_center/articles/{id}", article).text())
                .isEqualTo("{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}");
    }

    @Test
    void bad_input_is_told_field_by_field_and_writes_nothing() {
        assertThat(lead.post(ARTICLES, Map.of("article", Map.of("title", " ")), section)
                        .text())
                .contains("RecordInvalid", "\"title\"", "BlankValue");
        assertThat(lead.post(ARTICLES, Map.of(), section).status()).isEqualTo(422);
        assertThat(lead.post(ARTICLES, Map.of("article", Map.of("title", "x".repeat(401))), section)
                        .text())
                .contains("TooLong");
        assertThat(lead.post(ARTICLES, Map.of("article", Map.of("title", "x")), 7)
                        .status())
                .isEqualTo(404);
        var wrong = Map.of("title", "x", "permission_group_id", 7);
        assertThat(lead.post(ARTICLES, Map.of("article", wrong), section).text())
                .contains("permission_group_id");
        assertThat(lead.post(ARTICLES, Map.of("article", Map.of("title", "x", "user_segment_id", "all")), section)
                        .text())
                .contains("user_segment_id");
        assertThat(lead.post(ARTICLES, Map.of("article", Map.of("title", "x", "author_id", 7)), section)
                        .text())
                .contains("author_id");
        assertThat(lead.post("help_center/sections", Map.of("section", Map.of("name", "x")))
                        .text())
                .contains("category_id");
        assertThat(lead.get("help_center/{locale}/articles", "not_a_language!").status())
                .isEqualTo(422);
        assertThat(lead.get("help_center/articles/x").status()).isEqualTo(400);
        assertThat(lead.get("help_center/articles?page[after]=zzz").status()).isEqualTo(400);
        assertThat(lead.get("help_center/articles").path("count").asInt()).isEqualTo(1);
        assertThat(dialect.as(brand, Role.CUSTOMER)
                        .put("help_center/articles/{id}", Map.of("article", Map.of("promoted", true)), article)
                        .status())
                .isEqualTo(403);
    }

    private DialectCaller.Answer write(String title, String body) {
        return lead.post(ARTICLES, Map.of("article", Map.of("title", title, "body", body)), section);
    }

    private static long id(DialectCaller.Answer created, String noun) {
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.path(noun).path("id").asLong();
    }

    private static List<String> names(DialectCaller.Answer answer, String list, String key) {
        var names = new ArrayList<String>();
        for (JsonNode it : answer.path(list)) {
            names.add(it.path(key).asString());
        }
        return names;
    }
}
