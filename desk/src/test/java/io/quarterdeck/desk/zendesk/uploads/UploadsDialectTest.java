package io.quarterdeck.desk.zendesk.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.DialectCaller.Answer;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Keeps({
    "POST uploads",
    "DELETE uploads/{token}",
    "GET attachments/{id}",
    "PUT attachments/{id}",
    "GET attachments/{id}/content",
    "PUT tickets/{id}/comments/{comment}/attachments/{attachment}/redact"
})
class UploadsDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    TestBrand brand;
    DialectCaller agent;

    @BeforeEach
    void an_agent() {
        brand = brands.bleusalt();
        agent = dialect.as(brand, Role.AGENT);
    }

    Answer upload(String name, String content) {
        return agent.with("Content-Type", "text/plain").post("uploads?filename=" + name, content);
    }

    @Test
    void files_are_sent_before_the_comment_that_they_belong_to() {
        var first = upload("a.txt", "first");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        var token = first.path("upload").path("token").asString();
        var both = upload("b.txt&token=" + token, "second");
        assertThat(both.path("upload").path("attachments")).hasSize(2);
        var waiting = both.path("upload").path("attachment");
        assertThat(waiting.path("file_name").asString()).isEqualTo("b.txt");
        assertThat(waiting.path("size").asInt()).isEqualTo(6);
        assertThat(agent.get("attachments/{id}", waiting.path("id").asLong()).status())
                .isEqualTo(200);
        assertThat(agent.get("attachments/{id}/content", waiting.path("id").asLong())
                        .text())
                .isEqualTo("second");
        var ticket = agent.post(
                "tickets", Map.of("ticket", Map.of("comment", Map.of("body", "x", "uploads", List.of(token)))));
        var id = ticket.path("ticket").path("id").asLong();
        var comment = agent.get("tickets/{id}/comments", id).path("comments").get(0);
        assertThat(comment.path("attachments")).hasSize(2);
        var file = comment.path("attachments").get(0);
        assertThat(agent.get(file.path("content_url").asString()).text()).isEqualTo("first");
        assertThat(agent.get("attachments/{id}", file.path("id").asLong())
                        .path("attachment")
                        .path("file_name")
                        .asString())
                .isEqualTo("a.txt");
        assertThat(agent.put(
                                "attachments/{id}",
                                Map.of("attachment", Map.of("malware_access_override", true)),
                                file.path("id").asLong())
                        .status())
                .isEqualTo(200);
        var redacted = agent.put(
                "tickets/{id}/comments/{comment}/attachments/{attachment}/redact",
                Map.of(),
                id,
                comment.path("id").asLong(),
                file.path("id").asLong());
        assertThat(redacted.path("attachment").path("file_name").asString()).isEqualTo("redacted.txt");
        var again = agent.post(
                "tickets", Map.of("ticket", Map.of("comment", Map.of("body", "x", "uploads", List.of(token)))));
        assertThat(again.status()).as("a token is used once").isEqualTo(422);
    }

    @Test
    void a_token_is_its_senders_own_can_be_dropped_and_expires() {
        var token = upload("a.txt", "first").path("upload").path("token").asString();
        var file = upload("a.txt&token=" + token, "more")
                .path("upload")
                .path("attachment")
                .path("id")
                .asLong();
        var lead = dialect.as(brand, Role.LEAD);
        assertThat(lead.delete("uploads/{token}", token).status()).isEqualTo(404);
        assertThat(lead.get("attachments/{id}", file).status()).isEqualTo(404);
        assertThat(agent.delete("uploads/{token}", token).status()).isEqualTo(204);
        assertThat(agent.get("attachments/{id}", file).status()).isEqualTo(404);
        var old = upload("a.txt", "x").path("upload").path("token").asString();
        database.asOwner("update upload set expires_at = now() - interval '1 second'");
        assertThat(agent.delete("uploads/{token}", old).status()).isEqualTo(404);
        assertThat(upload("", "x").status()).isEqualTo(422);
    }
}
