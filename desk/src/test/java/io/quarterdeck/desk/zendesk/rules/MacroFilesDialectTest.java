package io.quarterdeck.desk.zendesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.DialectCaller.Answer;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
@Keeps({
    "POST macros/attachments",
    "GET macros/attachments/{attachment}",
    "GET macros/attachments/{attachment}/content",
    "GET macros/{id}/attachments",
    "POST macros/{id}/attachments"
})
class MacroFilesDialectTest {

    private static final String BOUNDARY = "a-line-that-no-file-holds";
    private static final String FORM = """
            --%1$s\r
            Content-Disposition: form-data; name="filename"\r
            \r
            %2$s\r
            --%1$s\r
            Content-Disposition: form-data; name="attachment"; filename="upload.bin"\r
            Content-Type: text/plain\r
            \r
            %3$s\r
            --%1$s--\r
            """;
    private static final Map<String, Object> SAY = Map.of("field", "comment_value", "value", "See the label.");

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    DialectCaller admin;

    @BeforeEach
    void a_brand() {
        brand = brands.bleusalt();
        admin = dialect.as(brand, Role.ADMIN);
    }

    Answer send(DialectCaller caller, String path, String name, String content) {
        return caller.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .post(path, FORM.formatted(BOUNDARY, name, content));
    }

    long loose(DialectCaller caller, String name) {
        var sent = send(caller, "macros/attachments", name, "loose");
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return sent.path("macro_attachment").path("id").asLong();
    }

    long macro(List<Long> files) {
        var made = admin.post(
                "macros", Map.of("macro", Map.of("title", "Label", "actions", List.of(SAY), "attachments", files)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.path("macro").path("id").asLong();
    }

    List<String> names(long macro) {
        return admin.get("macros/{id}/attachments", macro)
                .path("macro_attachments")
                .valueStream()
                .map(it -> it.path("filename").asString())
                .toList();
    }

    @Test
    void a_file_is_sent_first_and_named_by_its_macro() {
        var macro = macro(List.of(loose(admin, "label.txt")));
        assertThat(names(macro)).containsExactly("label.txt");
        var added = send(admin, "macros/%d/attachments".formatted(macro), "terms.txt", "Terms");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var shown = added.path("macro_attachment");
        assertThat(shown.propertyNames())
                .contains("id", "filename", "content_type", "content_url", "size", "created_at");
        assertThat(shown.path("content_type").asString()).isEqualTo("text/plain");
        assertThat(admin.get("macros/attachments/{attachment}", shown.path("id").asLong())
                        .path("macro_attachment"))
                .isEqualTo(shown);
        assertThat(admin.get(shown.path("content_url").asString()).text()).isEqualTo("Terms");
        assertThat(names(macro)).containsExactly("label.txt", "terms.txt");
        var only =
                Map.of("macro", Map.of("attachments", List.of(shown.path("id").asLong())));
        assertThat(admin.put("macros/{id}", only, macro).status()).isEqualTo(200);
        assertThat(names(macro)).containsExactly("terms.txt");
    }

    @Test
    void the_comment_that_a_macro_makes_takes_its_files_along() {
        var macro = macro(List.of(loose(admin, "label.txt")));
        var ticket = brands.ticket(brand, "noor@customer.example.com", "Return").value();
        var comment = admin.get("tickets/{id}/macros/{macro}/apply", ticket, macro)
                .path("result")
                .path("ticket")
                .path("comment");
        assertThat(comment.path("attachments").get(0).path("filename").asString())
                .isEqualTo("label.txt");
        for (var i = 0; i < 2; i++) {
            var said = admin.put("tickets/{id}", Map.of("ticket", Map.of("comment", comment)), ticket);
            assertThat(said.status()).as(said.text()).isEqualTo(200);
        }
        var comments = admin.get("tickets/{id}/comments", ticket).path("comments");
        for (var place : List.of(1, 2)) {
            JsonNode file = comments.get(place).path("attachments").get(0);
            assertThat(file.path("file_name").asString()).isEqualTo("label.txt");
            assertThat(admin.get(file.path("content_url").asString()).text()).isEqualTo("loose");
        }
        var token = comment.path("uploads").get(0).asString();
        var sly = Map.of("request", Map.of("subject", "x", "comment", Map.of("body", "x", "uploads", List.of(token))));
        assertThat(dialect.as(brand, Role.CUSTOMER).post("requests", sly).status())
                .as("files of macros are the staff's")
                .isEqualTo(422);
    }

    @Test
    void what_cannot_be_a_macros_file_is_refused() {
        assertThat(admin.post("macros/attachments", Map.of()).text()).contains("RecordInvalid", "attachment");
        assertThat(send(admin, "macros/999999/attachments", "a.txt", "x").status())
                .isEqualTo(404);
        assertThat(admin.get("macros/attachments/{attachment}", 999_999).status())
                .isEqualTo(404);
        var theirs = loose(dialect.as(brand, Role.AGENT), "theirs.txt");
        assertThat(admin.get("macros/attachments/{attachment}", theirs).status())
                .isEqualTo(404);
        var stolen = Map.of("macro", Map.of("title", "x", "actions", List.of(SAY), "attachments", List.of(theirs)));
        assertThat(admin.post("macros", stolen).text()).contains("RecordInvalid", "attachments");
        assertThat(admin.get("macros/search?query=x").path("count").asInt())
                .as("a macro is kept with its files or not at all")
                .isZero();
        var macro = macro(List.of());
        assertThat(send(dialect.as(brand, Role.AGENT), "macros/%d/attachments".formatted(macro), "a.txt", "x")
                        .status())
                .as("everybody's macro is not an agent's to change")
                .isEqualTo(403);
        for (var i = 0; i < 5; i++) {
            assertThat(send(admin, "macros/%d/attachments".formatted(macro), "a.txt", "x")
                            .status())
                    .isEqualTo(201);
        }
        assertThat(send(admin, "macros/%d/attachments".formatted(macro), "a.txt", "x")
                        .text())
                .contains("TooLong");
    }
}
