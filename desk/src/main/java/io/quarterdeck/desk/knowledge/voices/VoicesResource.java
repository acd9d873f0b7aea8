package io.quarterdeck.desk.knowledge.voices;

import static io.quarterdeck.desk.accounts.Permission.READ_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Readers;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.Portion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What readers who have signed in make of an article. */
@RestController
@RequestMapping("/api/desk/articles")
class VoicesResource {

    private static final int PER_PAGE = 30;

    record VoteJson(@Nullable Integer value) {}

    record CastJson(long id, int value) {}

    record SayJson(@Nullable String text) {}

    record CommentJson(long id, long authorId, String body, int voteSum, Instant createdAt, Instant updatedAt) {
        static CommentJson of(ArticleComment it) {
            return new CommentJson(
                    it.id().value(), it.author().value(), it.body(), it.voteSum(), it.createdAt(), it.updatedAt());
        }
    }

    private final Votes votes;
    private final ArticleComments comments;
    private final Readers readers;

    VoicesResource(Votes votes, ArticleComments comments, Readers readers) {
        this.votes = votes;
        this.comments = comments;
        this.readers = readers;
    }

    /** Was it of use? 1 or -1; once for each reader. */
    @PutMapping("/{id}/vote")
    @Needs(READ_ARTICLES)
    CastJson vote(Viewer viewer, @PathVariable @Means(ArticleId.class) long id, @RequestBody VoteJson wire) {
        var value = wire.value() == null ? 1 : wire.value();
        var vote = votes.cast(readers.of(viewer), new ArticleId(id), value);
        return new CastJson(vote.id().value(), vote.value());
    }

    /** Takes a vote back. */
    @DeleteMapping("/votes/{id}")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Viewer viewer, @PathVariable @Means(VoteId.class) long id) {
        votes.withdraw(readers.of(viewer), new VoteId(id));
    }

    @GetMapping("/{id}/comments")
    @Needs(READ_ARTICLES)
    List<CommentJson> comments(Viewer viewer, @PathVariable @Means(ArticleId.class) long id, @RequestParam(defaultValue = "1") int page) {
        return comments.of(readers.of(viewer), new ArticleId(id), false, Portion.page(page, PER_PAGE)).rows().stream()
                .map(CommentJson::of)
                .toList();
    }

    @PostMapping("/{id}/comments")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.CREATED)
    CommentJson say(Viewer viewer, @PathVariable @Means(ArticleId.class) long id, @RequestBody SayJson wire) {
        if (wire.text() == null) {
            throw Refusal.invalid("text", "A comment has a text");
        }
        return CommentJson.of(comments.say(readers.of(viewer), new ArticleId(id), null, wire.text()));
    }

    /** Takes a comment away. */
    @DeleteMapping("/comments/{id}")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Viewer viewer, @PathVariable @Means(CommentId.class) long id) {
        comments.archive(readers.of(viewer), new CommentId(id));
    }
}
