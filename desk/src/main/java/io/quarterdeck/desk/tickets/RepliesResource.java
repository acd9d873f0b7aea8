package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.NOTE;
import static io.quarterdeck.desk.accounts.Permission.REPLY;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replying, noting and undoing over HTTP. */
@RestController
@RequestMapping("/api/desk/tickets/{id}")
class RepliesResource {

    record ReplyJson(
            @Nullable String text,
            @Nullable Long version,
            @Nullable @Means(Replies.Then.class) String then,
            @Nullable String key) {}

    record NoteJson(@Nullable String text, @Nullable String key) {}

    record SaidJson(TicketJson.MessageJson message, TicketJson.PageJson ticket) {}

    record UndoneJson(String text, TicketJson.PageJson ticket) {}

    private final Replies replies;
    private final TicketPages pages;
    private final StaleEdits stale;

    RepliesResource(Replies replies, TicketPages pages, StaleEdits stale) {
        this.replies = replies;
        this.pages = pages;
        this.stale = stale;
    }

    /** Answers the customer; the mail is held for a moment in which it can be undone. */
    @PostMapping("/reply")
    @Needs(REPLY)
    @ResponseStatus(HttpStatus.CREATED)
    SaidJson reply(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @RequestBody ReplyJson wire) {
        if (wire.version() == null) {
            throw Refusal.invalid("version", "Say which version you have read");
        }
        var ticket = new TicketId(id);
        var wish = new Replies.Wish(text(wire.text()), wire.version(), then(wire.then()), wire.key());
        return said(viewer, ticket, stale.shown(viewer, ticket, wire, () -> replies.reply(viewer, ticket, wish)));
    }

    /** Writes something that only the staff reads. */
    @PostMapping("/note")
    @Needs(NOTE)
    @ResponseStatus(HttpStatus.CREATED)
    SaidJson note(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @RequestBody NoteJson wire) {
        var ticket = new TicketId(id);
        return said(viewer, ticket, replies.note(viewer, ticket, text(wire.text()), wire.key()));
    }

    /** Takes back a reply that is still held, and gives its text back. */
    @PostMapping("/messages/{message}/undo")
    @Needs(REPLY)
    UndoneJson undo(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @PathVariable @Means(MessageId.class) long message) {
        var ticket = new TicketId(id);
        var text = replies.undo(viewer, ticket, new MessageId(message));
        return new UndoneJson(text, pages.show(viewer, ticket));
    }

    private SaidJson said(Viewer viewer, TicketId ticket, MessageId message) {
        var page = pages.show(viewer, ticket);
        var said = page.messages().stream()
                .filter(it -> it.id() == message.value())
                .findFirst()
                .orElseThrow();
        return new SaidJson(said, page);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Replies.Then then(@Nullable String word) {
        return Arrays.stream(Replies.Then.values())
                .filter(it -> TicketJson.word(it).equals(word == null ? "stay" : word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "then", "'%s' cannot follow a reply; it is stay, pending or solve".formatted(word)));
    }
}
