package io.quarterdeck.desk.zendesk.guide;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.Permission.READ_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.voices.ArticleComment;
import io.quarterdeck.desk.knowledge.voices.ArticleComments;
import io.quarterdeck.desk.knowledge.voices.CommentId;
import io.quarterdeck.desk.zendesk.helpcentre.HelpUsers;
import io.quarterdeck.desk.zendesk.helpcentre.Lists;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import io.quarterdeck.desk.zendesk.wire.Sort;
import java.net.URI;
import java.util.Set;
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

/** What readers say beneath an article. */
@RestController
@RequestMapping("/api/v2/help_center/articles/{id}/comments")
class HelpCommentsResource {

    record Wish(@Nullable String body, @Nullable String locale) {}

    record Sent(@Nullable Wish comment) {
        String body() {
            if (comment == null || comment.body() == null) {
                throw FieldError.blank("body");
            }
            return comment.body();
        }

        @Nullable
        HelpLocale locale() {
            return comment == null || comment.locale() == null ? null : HelpLocale.of(comment.locale());
        }
    }

    private final ArticleComments comments;
    private final HelpUsers users;

    HelpCommentsResource(ArticleComments comments, HelpUsers users) {
        this.comments = comments;
        this.users = users;
    }

    @GetMapping
    @OpenTo(ANYONE)
    Envelope list(Reader reader, Asked asked, @PathVariable long id) {
        var beneath = new ArticleId(id);
        var falling = asked.sort(Set.of("created_at")).map(Sort::descending).orElse(false);
        var page = asked.helpCentre()
                .page(Lists.<ArticleComment>of(
                        () -> comments.count(reader, beneath),
                        portion -> comments.of(reader, beneath, falling, portion),
                        it -> new Portion.Place(
                                it.createdAt().toString(), it.id().value())));
        return page.as(
                "comments",
                page.rows().stream().map(it -> VoiceWire.of(it, users, asked)).toList());
    }

    @PostMapping
    @Needs(READ_ARTICLES)
    ResponseEntity<Envelope> say(Reader reader, Asked asked, @PathVariable long id, @RequestBody Sent sent) {
        var comment = comments.say(reader, new ArticleId(id), sent.locale(), sent.body());
        return ResponseEntity.created(
                        URI.create(VoiceWire.of(comment, users, asked).url()))
                .body(one(comment, asked));
    }

    @GetMapping("/{comment}")
    @OpenTo(ANYONE)
    Envelope show(Reader reader, Asked asked, @PathVariable long id, @PathVariable long comment) {
        return one(beneath(reader, id, comment), asked);
    }

    @PutMapping("/{comment}")
    @Needs(READ_ARTICLES)
    Envelope change(
            Reader reader, Asked asked, @PathVariable long id, @PathVariable long comment, @RequestBody Sent sent) {
        return one(comments.change(reader, beneath(reader, id, comment).id(), sent.body()), asked);
    }

    @DeleteMapping("/{comment}")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Reader reader, @PathVariable long id, @PathVariable long comment) {
        comments.archive(reader, beneath(reader, id, comment).id());
    }

    private ArticleComment beneath(Reader reader, long article, long id) {
        var comment = comments.get(reader, new CommentId(id));
        if (comment.article().value() != article) {
            throw Refusal.notFound(comment.id());
        }
        return comment;
    }

    private Envelope one(ArticleComment it, Asked asked) {
        return Envelope.of("comment", VoiceWire.of(it, users, asked));
    }
}
