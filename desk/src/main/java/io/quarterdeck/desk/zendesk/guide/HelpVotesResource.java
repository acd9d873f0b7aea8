package io.quarterdeck.desk.zendesk.guide;

import static io.quarterdeck.desk.accounts.Permission.READ_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.voices.Vote;
import io.quarterdeck.desk.knowledge.voices.VoteId;
import io.quarterdeck.desk.knowledge.voices.Votes;
import io.quarterdeck.desk.zendesk.helpcentre.HelpUsers;
import io.quarterdeck.desk.zendesk.helpcentre.Lists;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Votes on articles: one of each person. */
@RestController
@RequestMapping("/api/v2/help_center")
class HelpVotesResource {

    private final Votes votes;
    private final HelpUsers users;

    HelpVotesResource(Votes votes, HelpUsers users) {
        this.votes = votes;
        this.users = users;
    }

    @GetMapping("/articles/{id}/votes")
    @Needs(READ_ARTICLES)
    Envelope list(Reader reader, Asked asked, @PathVariable long id) {
        var on = new ArticleId(id);
        var page = asked.helpCentre()
                .page(Lists.<Vote>byNumber(
                        () -> votes.count(reader, on),
                        portion -> votes.on(reader, on, portion),
                        it -> it.id().value()));
        return page.as(
                "votes",
                page.rows().stream().map(it -> VoiceWire.of(it, users, asked)).toList());
    }

    @PostMapping("/articles/{id}/up")
    @Needs(READ_ARTICLES)
    Envelope up(Reader reader, Asked asked, @PathVariable long id) {
        return one(votes.cast(reader, new ArticleId(id), 1), asked);
    }

    @PostMapping("/articles/{id}/down")
    @Needs(READ_ARTICLES)
    Envelope down(Reader reader, Asked asked, @PathVariable long id) {
        return one(votes.cast(reader, new ArticleId(id), -1), asked);
    }

    @GetMapping("/votes/{id}")
    @Needs(READ_ARTICLES)
    Envelope show(Reader reader, Asked asked, @PathVariable long id) {
        return one(votes.get(reader, new VoteId(id)), asked);
    }

    @DeleteMapping("/votes/{id}")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Reader reader, @PathVariable long id) {
        votes.withdraw(reader, new VoteId(id));
    }

    private Envelope one(Vote it, Asked asked) {
        return Envelope.of("vote", VoiceWire.of(it, users, asked));
    }
}
