package io.quarterdeck.desk.zendesk.helpcentre;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import io.quarterdeck.desk.knowledge.HelpCase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DeskTest
@Import(HelpCase.class)
@Keeps({
    "GET help_center/articles/{id}/attachments",
    "POST help_center/articles/{id}/attachments",
    "GET help_center/articles/{id}/attachments/inline",
    "GET help_center/articles/{id}/attachments/block",
    "POST help_center/articles/{id}/bulk_attachments",
    "POST help_center/articles/attachments",
    "GET help_center/articles/attachments/{id}",
    "DELETE help_center/articles/attachments/{id}"
})
class HelpAttachmentsDialectTest {

    private static final String BOUNDARY = "a-line-that-no-file-holds";
    private static final String FORM = """
            --%1$s\r
            Content-Disposition: form-data; name="inline"\r
            \r
            %2$s\r
            --%1$s\r
            Content-Disposition: form-data; name="file"; filename="%3$s"\r
            Content-Type: text/plain\r
            \r
            %4$s\r
            --%1$s--\r
            """;

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    HelpCase help;

    TestBrand brand;
    long article;
    DialectCaller lead;
    DialectCaller form;

    @BeforeEach
    void an_article() {
        brand = brands.callie();
        article = help.article(brand, help.section(brand), "Rings", "").value();
        lead = dialect.as(brand, Role.LEAD);
        form = lead.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    @Test
    void a_file_comes_as_a_form_and_is_read_at_its_address() {
        var added = form.post("help_center/articles/{id}/attachments", file(true, "sizes.txt", "17 mm"), article);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var shown = added.path("article_attachment");
        assertThat(shown.path("file_name").asString()).isEqualTo("sizes.txt");
        assertThat(shown.path("size").asInt()).isEqualTo(5);
        assertThat(shown.path("inline").asBoolean()).isTrue();
        assertThat(lead.call("GET", shown.path("content_url").asString(), null).text())
                .isEqualTo("17 mm");
        form.post("help_center/articles/{id}/attachments", file(false, "care.txt", "dry"), article);
        assertThat(lead.get("help_center/articles/{id}/attachments", article)
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(lead.get("help_center/articles/{id}/attachments/inline", article)
                        .path("article_attachments"))
                .hasSize(1);
        assertThat(lead.get("help_center/articles/{id}/attachments/block", article)
                        .path("article_attachments"))
                .hasSize(1);
        var id = shown.path("id").asLong();
        assertThat(lead.get("help_center/articles/attachments/{id}", id).status())
                .isEqualTo(200);
        assertThat(lead.delete("help_center/articles/attachments/{id}", id).status())
                .isEqualTo(204);
        assertThat(lead.get("help_center/articles/attachments/{id}", id).status())
                .isEqualTo(404);
    }

    @Test
    void a_file_may_come_before_its_article() {
        var kept = form.post("help_center/articles/attachments", file(false, "later.txt", "later"));
        var id = kept.path("article_attachment").path("id").asLong();
        assertThat(dialect.stranger(brand)
                        .get("help_center/articles/attachments/{id}", id)
                        .status())
                .isEqualTo(404);
        var bulk = Map.of("attachment_ids", List.of(id));
        assertThat(lead.post("help_center/articles/{id}/bulk_attachments", bulk, article)
                        .status())
                .isEqualTo(200);
        assertThat(lead.post("help_center/articles/{id}/bulk_attachments", bulk, article)
                        .status())
                .as("it is in an article already")
                .isEqualTo(422);
        assertThat(dialect.stranger(brand)
                        .get("help_center/articles/attachments/{id}", id)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_no_file_is_refused() {
        assertThat(lead.post("help_center/articles/{id}/attachments", Map.of(), article)
                        .text())
                .contains("BlankValue", "file");
        assertThat(dialect.as(brand, Role.CUSTOMER)
                        .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .post("help_center/articles/{id}/attachments", file(false, "x.txt", "x"), article)
                        .status())
                .isEqualTo(403);
    }

    private static String file(boolean inline, String name, String content) {
        return FORM.formatted(BOUNDARY, inline, name, content);
    }
}
