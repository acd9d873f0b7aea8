package io.quarterdeck.desk.zendesk.guide;

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
    "GET help_center/articles/{id}/votes",
    "POST help_center/articles/{id}/up",
    "POST help_center/articles/{id}/down",
    "GET help_center/votes/{id}",
    "DELETE help_center/votes/{id}",
    "GET help_center/articles/{id}/comments",
    "POST help_center/articles/{id}/comments",
    "GET help_center/articles/{id}/comments/{comment}",
    "PUT help_center/articles/{id}/comments/{comment}",
    "DELETE help_center/articles/{id}/comments/{comment}",
    "GET help_center/articles/{id}/labels",
    "POST help_center/articles/{id}/labels",
    "DELETE help_center/articles/{id}/labels/{label}",
    "GET help_center/articles/labels",
    "GET help_center/user_segments",
    "POST help_center/user_segments",
    "GET help_center/user_segments/applicable",
    "GET help_center/user_segments/{id}",
    "PUT help_center/user_segments/{id}",
    "DELETE help_center/user_segments/{id}",
    "GET guide/permission_groups",
    "POST guide/permission_groups",
    "GET guide/permission_groups/{id}",
    "PUT guide/permission_groups/{id}",
    "DELETE guide/permission_groups/{id}",
    "GET guide/content_tags",
    "POST guide/content_tags",
    "GET guide/content_tags/{id}",
    "PUT guide/content_tags/{id}",
    "DELETE guide/content_tags/{id}"
})
class GuideDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    HelpCase help;

    TestBrand brand;
    long article;
    DialectCaller lead;
    DialectCaller customer;

    @BeforeEach
    void an_article() {
        brand = brands.callie();
        article = help.article(brand, help.section(brand), "Rings", "").value();
        lead = dialect.as(brand, Role.LEAD);
        customer = dialect.as(brand, Role.CUSTOMER);
    }

    @Test
    void a_reader_votes_once() {
        customer.post("help_center/articles/{id}/up", Map.of(), article);
        var vote = customer.post("help_center/articles/{id}/down", Map.of(), article)
                .path("vote");
        assertThat(vote.path("value").asInt()).isEqualTo(-1);
        assertThat(vote.path("item_type").asString()).isEqualTo("Article");
        lead.post("help_center/articles/{id}/up", Map.of(), article);
        assertThat(lead.get("help_center/articles/{id}/votes", article)
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(customer.get("help_center/articles/{id}/votes", article)
                        .path("count")
                        .asInt())
                .as("who voted how is nobody else's business")
                .isEqualTo(1);
        var id = vote.path("id").asLong();
        assertThat(dialect.as(brand, Role.AGENT)
                        .get("help_center/votes/{id}", id)
                        .status())
                .isEqualTo(404);
        assertThat(customer.get("help_center/votes/{id}", id).status()).isEqualTo(200);
        assertThat(customer.delete("help_center/votes/{id}", id).status()).isEqualTo(204);
        var shown = lead.get("help_center/articles/{id}", article).path("article");
        assertThat(shown.path("vote_sum").asInt()).isEqualTo(1);
        assertThat(shown.path("vote_count").asInt()).isEqualTo(1);
    }

    @Test
    void readers_comment() {
        var path = "help_center/articles/{id}/comments";
        var said = customer.post(path, Map.of("comment", Map.of("body", "Nice", "locale", "en-us")), article);
        assertThat(said.status()).isEqualTo(201);
        var id = said.path("comment").path("id").asLong();
        assertThat(lead.get(path, article).path("comments").get(0).path("body").asString())
                .isEqualTo("Nice");
        assertThat(lead.get(path + "/{comment}", article, id).status()).isEqualTo(200);
        var changed = customer.put(path + "/{comment}", Map.of("comment", Map.of("body", "Very nice")), article, id);
        assertThat(changed.path("comment").path("body").asString()).isEqualTo("Very nice");
        assertThat(dialect.as(brand, Role.AGENT)
                        .delete(path + "/{comment}", article, id)
                        .status())
                .isEqualTo(403);
        assertThat(lead.delete(path + "/{comment}", article, id).status()).isEqualTo(204);
        assertThat(lead.get(path + "/{comment}", article, id).status()).isEqualTo(404);
    }

    @Test
    void labels_come_and_go() {
        var path = "help_center/articles/{id}/labels";
        var added = lead.post(path, Map.of("label", Map.of("name", "gold")), article);
        assertThat(added.status()).isEqualTo(201);
        lead.post(path, Map.of("label", Map.of("name", "silver")), article);
        assertThat(lead.get(path, article).path("count").asInt()).isEqualTo(2);
        assertThat(lead.get("help_center/articles/labels").path("count").asInt())
                .isEqualTo(2);
        var id = added.path("label").path("id").asLong();
        assertThat(lead.delete(path + "/{label}", article, id).status()).isEqualTo(204);
        assertThat(lead.get(path, article).path("labels").get(0).path("name").asString())
                .isEqualTo("silver");
        assertThat(lead.get("help_center/articles/labels").path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void an_article_is_for_a_segment_of_the_readers() {
        var path = "help_center/user_segments";
        assertThat(lead.get(path).path("user_segments"))
                .hasSize(2)
                .allMatch(it -> it.path("built_in").asBoolean());
        var wish = Map.of("name", "VIP", "user_type", "signed_in_users", "tags", List.of("VIP"));
        var created = lead.post(path, Map.of("user_segment", wish));
        assertThat(created.status()).isEqualTo(201);
        var id = created.path("user_segment").path("id").asLong();
        assertThat(lead.post(path, Map.of("user_segment", wish)).text()).contains("DuplicateValue");
        assertThat(lead.get(path + "/{id}", id)
                        .path("user_segment")
                        .path("tags")
                        .get(0)
                        .asString())
                .isEqualTo("vip");
        assertThat(lead.get(path + "/applicable").path("count").asInt()).isEqualTo(3);
        lead.put("help_center/articles/{id}", Map.of("article", Map.of("user_segment_id", id)), article);
        assertThat(customer.get("help_center/articles/{id}", article).status()).isEqualTo(404);
        lead.put(path + "/{id}", Map.of("user_segment", Map.of("tags", List.of())), id);
        assertThat(customer.get("help_center/articles/{id}", article).status()).isEqualTo(200);
        assertThat(lead.delete(path + "/{id}", id).status()).isEqualTo(422);
        lead.put("help_center/articles/{id}", Map.of("article", Map.of("user_segment_ids", List.of())), article);
        assertThat(lead.delete(path + "/{id}", id).status()).isEqualTo(204);
        assertThat(customer.get(path).status()).isEqualTo(403);
    }

    @Test
    void a_permission_group_lets_part_of_the_staff_write() {
        var path = "guide/permission_groups";
        var staff = lead.get("help_center/user_segments")
                        .path("user_segments")
                        .get(0)
                        .path("user_type")
                        .asString()
                        .equals("staff")
                ? 0
                : 1;
        var segment = lead.get("help_center/user_segments")
                .path("user_segments")
                .get(staff)
                .path("id")
                .asLong();
        var created = lead.post(
                path,
                Map.of("permission_group", Map.of("name", "Writers", "edit", List.of(segment), "publish", List.of())));
        assertThat(created.status()).isEqualTo(201);
        var id = created.path("permission_group").path("id").asLong();
        assertThat(lead.get(path).path("count").asInt()).isEqualTo(2);
        assertThat(lead.get(path + "/{id}", id).path("permission_group").path("edit"))
                .hasSize(1);
        lead.put("help_center/articles/{id}", Map.of("article", Map.of("permission_group_id", id)), article);
        var agent = dialect.as(brand, Role.AGENT);
        assertThat(agent.put("help_center/articles/{id}", Map.of("article", Map.of("position", 4)), article)
                        .status())
                .isEqualTo(200);
        lead.put(path + "/{id}", Map.of("permission_group", Map.of("edit", List.of())), id);
        assertThat(agent.put("help_center/articles/{id}", Map.of("article", Map.of("position", 5)), article)
                        .status())
                .isEqualTo(403);
        assertThat(lead.delete(path + "/{id}", id).status()).isEqualTo(422);
        lead.delete("help_center/articles/{id}", article);
        var unused = lead.post(path, Map.of("permission_group", Map.of("name", "Nobody")))
                .path("permission_group")
                .path("id")
                .asLong();
        assertThat(lead.delete(path + "/{id}", unused).status()).isEqualTo(204);
    }

    @Test
    void content_tags_have_texts_for_ids() {
        var path = "guide/content_tags";
        var created = lead.post(path, Map.of("content_tag", Map.of("name", "Care")));
        assertThat(created.status()).isEqualTo(201);
        var id = created.path("content_tag").path("id").asString();
        lead.put("help_center/articles/{id}", Map.of("article", Map.of("content_tag_ids", List.of(id))), article);
        assertThat(lead.get("help_center/articles/{id}", article)
                        .path("article")
                        .path("content_tag_ids")
                        .get(0)
                        .isString())
                .isTrue();
        var list = lead.get(path + "?page[size]=10&filter[name_prefix]=ca");
        assertThat(list.path("records")).hasSize(1);
        assertThat(list.path("meta").path("has_more").asBoolean()).isFalse();
        assertThat(lead.put(path + "/{id}", Map.of("content_tag", Map.of("name", "Upkeep")), id)
                        .path("content_tag")
                        .path("name")
                        .asString())
                .isEqualTo("Upkeep");
        assertThat(lead.get(path + "/{id}", id).status()).isEqualTo(200);
        assertThat(lead.get(path + "/{id}", "01HXYZ").status()).isEqualTo(404);
        assertThat(lead.delete(path + "/{id}", id).status()).isEqualTo(204);
        assertThat(lead.get("help_center/articles/{id}", article)
                        .path("article")
                        .path("content_tag_ids"))
                .isEmpty();
    }
}
