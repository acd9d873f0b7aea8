package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Secrets;
import org.springframework.stereotype.Component;

/** Puts what somebody says into a ticket: as the customer's word, as a reply that leaves at once, or as a note. */
@Component
class Speaking {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_KEY = 255;

    private final Changes changes;

    Speaking(Changes changes) {
        this.changes = changes;
    }

    static void refuseUnsayable(Words words) {
        if (words.text().isBlank() && words.files().isEmpty()) {
            throw Said.wrong("comment", "BlankValue", "cannot be blank");
        }
        if (words.text().length() > LONGEST) {
            throw Said.wrong("comment", "TooLong", "is too long (the most is %,d characters)".formatted(LONGEST));
        }
        if (words.text().indexOf('\0') >= 0) {
            throw Said.wrong("comment", "InvalidValue", "contains a character that no text may hold");
        }
    }

    MessageId say(Change change, NewComment comment) {
        refuseUnsayable(comment.words());
        if (comment.key() != null && comment.key().length() > LONGEST_KEY) {
            throw Said.wrong("key", "TooLong", "is too long (the most is %d characters)".formatted(LONGEST_KEY));
        }
        var author = comment.author() == null ? change.actor() : comment.author();
        var digest = Secrets.digest(comment.words().text());
        var message = message(change, comment, author);
        change.says(message);
        change.happened(
                switch (message.kind()) {
                    case IN -> new TicketEvent.Received(message.id(), digest, false);
                    case OUT -> new TicketEvent.Replied(message.id(), digest);
                    case NOTE -> new TicketEvent.Noted(message.id(), digest);
                });
        if (message.kind() == Message.Kind.IN) {
            change.preview(comment.words().preview());
        }
        change.saying(new Reactions.Said(message.id(), author, comment.isPublic(), comment.words()));
        return message.id();
    }

    private NewMessage message(Change change, NewComment comment, Actor author) {
        var place = new NewMessage.Place(
                change.ticket(),
                changes.nextMessage(),
                comment.at() == null ? change.at() : comment.at(),
                change.now().origin().channel());
        if (!comment.isPublic()) {
            return NewMessage.note(place, author, comment.words(), comment.key());
        }
        if (comment.at() != null && author.kind() != Actor.Kind.CUSTOMER) {
            return NewMessage.told(place, author, comment.words());
        }
        return author.kind() == Actor.Kind.CUSTOMER
                ? NewMessage.in(place, author, comment.words(), false, comment.key())
                : NewMessage.out(place, author, change.replyTo(), comment.words(), comment.key());
    }
}
