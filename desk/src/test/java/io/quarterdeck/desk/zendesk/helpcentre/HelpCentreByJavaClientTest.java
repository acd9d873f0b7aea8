package io.quarterdeck.desk.zendesk.helpcentre;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.model.hc.Article;
import org.zendesk.client.v2.model.hc.Category;
import org.zendesk.client.v2.model.hc.ContentTag;
import org.zendesk.client.v2.model.hc.PermissionGroup;
import org.zendesk.client.v2.model.hc.Section;
import org.zendesk.client.v2.model.hc.Translation;
import org.zendesk.client.v2.model.hc.UserSegment;
import org.zendesk.client.v2.model.hc.UserType;

/** The help centre, driven by the field's own Java client. */
@DeskTest
class HelpCentreByJavaClientTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @TempDir
    Path folder;

    Zendesk client;
    Category category;
    Section section;

    @BeforeEach
    void a_client() {
        var brand = brands.bleusalt();
        client = new Zendesk.Builder(dialect.stranger().origin())
                .setOauthToken(dialect.token(brand, Role.ADMIN))
                .build();
        category = new Category();
        category.setName("Help");
        category.setLocale("en-us");
        category = client.createCategory(category);
        section = new Section();
        section.setName("Orders");
        section.setCategoryId(category.getId());
        section = client.createSection(section);
    }

    @AfterEach
    void the_client_goes() {
        client.close();
    }

    @Test
    void it_writes_reads_and_walks_articles() {
        for (var n = 0; n < 35; n++) {
            client.createArticle(article("Article " + n), false);
        }
        assertThat(client.getArticles()).hasSize(35);
        assertThat(client.getArticles(section)).hasSize(35);
        assertThat(client.getArticles(category, "en-us")).hasSize(35);
        assertThat(client.getArticlesFromPage(2)).hasSize(5);
        assertThat(client.getArticlesIncrementally(new Date(0))).hasSize(35);
        assertThat(client.getArticleFromSearch("body")).hasSize(35);
        assertThat(client.getArticleFromSearch("body", section.getId())).hasSize(35);
        assertThat(client.getCategories()).hasSize(1);
        assertThat(client.getSections(category)).hasSize(1);
    }

    @Test
    void it_changes_translates_and_deletes() {
        var article = client.createArticle(article("Returns"));
        assertThat(article.getTitle()).isEqualTo("Returns");
        assertThat(article.getCreatedAt()).isNotNull();
        article.setPromoted(true);
        article.setLabelNames(List.of("money"));
        assertThat(client.updateArticle(article).getPromoted()).isTrue();
        assertThat(client.getArticlesFromAnyLabels(new ArrayList<>(List.of("money", "none"))))
                .hasSize(1);
        assertThat(client.getArticlesFromAllLabels(new ArrayList<>(List.of("money"))))
                .hasSize(1);

        var german = new Translation();
        german.setLocale("de");
        german.setTitle("Rückgabe");
        german.setBody("<p>30 Tage</p>");
        var added = client.createArticleTranslation(article.getId(), german);
        assertThat(client.showArticleTranslation(article.getId(), "de").getTitle())
                .isEqualTo("Rückgabe");
        added.setBody("<p>60 Tage</p>");
        assertThat(client.updateArticleTranslation(article.getId(), "de", added).getBody())
                .isEqualTo("<p>60 Tage</p>");
        assertThat(client.getArticleTranslations(article.getId())).hasSize(2);
        assertThat(client.getHelpCenterLocales()).containsExactlyInAnyOrder("de", "en-us");
        client.deleteTranslation(added);
        assertThat(client.getArticleTranslations(article.getId())).hasSize(1);

        var named = new Translation();
        named.setLocale("de");
        named.setTitle("Hilfe");
        client.createCategoryTranslation(category.getId(), named);
        client.createSectionTranslation(section.getId(), named);
        assertThat(client.showSectionTranslation(section.getId(), "de").getTitle())
                .isEqualTo("Hilfe");
        client.deleteArticle(article);
        assertThat(client.getArticle(article.getId())).isNull();
        client.deleteSection(section);
        client.deleteCategory(category);
    }

    @Test
    void it_sends_files() throws IOException {
        var article = client.createArticle(article("Sizes"));
        var file = Files.writeString(folder.resolve("sizes.txt"), "S, M, L");
        var sent = client.createUploadArticle(article.getId(), file.toFile(), true);
        assertThat(sent.getFileName()).isEqualTo("sizes.txt");
        assertThat(sent.getSize()).isEqualTo(7);
        assertThat(client.getAttachmentsFromArticle(article.getId())).hasSize(1);
        client.deleteArticleAttachment(sent);
        assertThat(client.getAttachmentsFromArticle(article.getId())).isEmpty();
    }

    @Test
    void it_keeps_segments_groups_and_tags() {
        var segment = new UserSegment();
        segment.setName("Gold");
        segment.setUserType(UserType.SIGNED_IN_USERS);
        segment.setTags(List.of("gold"));
        var gold = client.createUserSegment(segment);
        assertThat(client.getUserSegments()).hasSize(3);
        assertThat(client.getUserSegmentsApplicable()).hasSize(3);
        gold.setName("Gold and more");
        assertThat(client.updateUserSegment(gold).getName()).isEqualTo("Gold and more");

        var group = new PermissionGroup();
        group.setName("Writers");
        group.setEdit(List.of(gold.getId()));
        group.setPublish(List.of());
        var writers = client.createPermissionGroup(group);
        assertThat(client.getPermissionGroup(writers.getId()).getEdit()).containsExactly(gold.getId());
        assertThat(client.getPermissionGroups()).hasSize(2);
        client.deletePermissionGroup(writers);
        client.deleteUserSegment(gold);

        var tag = new ContentTag();
        tag.setName("care");
        var care = client.createContentTag(tag);
        assertThat(client.getContentTags(10)).hasSize(1);
        assertThat(client.getContentTag(care.getId()).getName()).isEqualTo("care");
        client.deleteContentTag(care);
        assertThat(client.getContentTags()).isEmpty();
    }

    private Article article(String title) {
        var article = new Article();
        article.setTitle(title);
        article.setBody("<p>A body</p>");
        article.setLocale("en-us");
        article.setSectionId(section.getId());
        return article;
    }
}
