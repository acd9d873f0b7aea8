package io.quarterdeck.desk.zendesk.guide;

import static io.quarterdeck.desk.accounts.Permission.EDIT_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.knowledge.ArticleMarks;
import io.quarterdeck.desk.knowledge.ContentTag;
import io.quarterdeck.desk.knowledge.ContentTagId;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.zendesk.helpcentre.ContentTagWire;
import io.quarterdeck.desk.zendesk.helpcentre.Lists;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Words under which content of any kind is found; a list is called {@code records}. */
@RestController
@RequestMapping("/api/v2/guide/content_tags")
class ContentTagsResource {

    private static final int LONGEST = 100;

    record Wish(@Nullable String name) {}

    record Sent(@Nullable Wish contentTag) {
        String name() {
            return FieldError.text("name", contentTag == null ? null : contentTag.name(), LONGEST);
        }
    }

    private final ArticleMarks marks;

    ContentTagsResource(ArticleMarks marks) {
        this.marks = marks;
    }

    @GetMapping
    @Needs(EDIT_ARTICLES)
    Envelope list(Asked asked) {
        var beginning = asked.text("filter[name_prefix]").orElse("");
        var page = asked.page(Lists.<ContentTag>byNumber(
                () -> marks.countTags(beginning),
                portion -> marks.tags(beginning, portion),
                it -> it.id().value()));
        return page.as("records", page.rows().stream().map(ContentTagWire::of).toList());
    }

    @GetMapping("/{id}")
    @Needs(EDIT_ARTICLES)
    Envelope show(@PathVariable String id) {
        return one(marks.tag(number(id)));
    }

    @PostMapping
    @Needs(EDIT_ARTICLES)
    ResponseEntity<Envelope> create(Reader reader, Asked asked, @RequestBody Sent sent) {
        var tag = marks.addTag(reader, sent.name());
        return ResponseEntity.created(
                        URI.create(asked.url("guide/content_tags", tag.id().value())))
                .body(one(tag));
    }

    @PutMapping("/{id}")
    @Needs(EDIT_ARTICLES)
    Envelope change(Reader reader, @PathVariable String id, @RequestBody Sent sent) {
        return one(marks.renameTag(reader, number(id), sent.name()));
    }

    @DeleteMapping("/{id}")
    @Needs(EDIT_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Reader reader, @PathVariable String id) {
        marks.deleteTag(reader, number(id));
    }

    private static ContentTagId number(String id) {
        return new ContentTagId(ContentTagWire.number(id));
    }

    private static Envelope one(ContentTag it) {
        return Envelope.of("content_tag", ContentTagWire.of(it));
    }
}
