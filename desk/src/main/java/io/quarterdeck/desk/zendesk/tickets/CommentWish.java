package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.NewComment;
import io.quarterdeck.desk.tickets.Words;
import io.quarterdeck.desk.zendesk.uploads.Uploads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody wants to say: {@code comment{body | html_body, public, author_id, uploads}}. */
@Component
public class CommentWish {

    private static final int LONGEST = 100_000;

    /** What to say, whether to all, and who says it if not the caller. */
    public record Wish(Words words, boolean isPublic, @Nullable Customer author) {}

    private final People people;
    private final Uploads uploads;

    CommentWish(People people, Uploads uploads) {
        this.people = people;
        this.uploads = uploads;
    }

    /** Takes the uploads that it names, so it belongs within the transaction that says it. */
    public Optional<Wish> of(Viewer viewer, Said ticket) {
        if (ticket.get("comment") == null) {
            return Optional.ofNullable(ticket.text("description", null, LONGEST))
                    .map(it -> new Wish(Words.plain(it), true, null));
        }
        var said =
                ticket.get("comment") instanceof String text ? Said.of(Map.of("body", text)) : ticket.within("comment");
        var html = said.text("html_body", null, LONGEST);
        var body = said.text("body", said.text("value", null, LONGEST), LONGEST);
        var files = uploads.take(viewer, new ArrayList<>(tokens(said)));
        var text = html == null ? Objects.requireNonNullElse(body, "") : HtmlWords.text(html);
        var words = new Words(text, "", html == null ? null : HtmlWords.clean(html), 0, files);
        if (words.text().isBlank() && files.isEmpty()) {
            throw Said.wrong("comment", "BlankValue", "cannot be blank");
        }
        var author = said.number("author_id", null);
        return Optional.of(
                new Wish(words, said.flag("public", true), author == null ? null : people.get("author_id", author)));
    }

    NewComment comment(Wish wish) {
        var comment = wish.isPublic() ? NewComment.publicly(wish.words()) : NewComment.privately(wish.words());
        return wish.author() == null ? comment : comment.by(people.author(wish.author()));
    }

    private static Collection<String> tokens(Said said) {
        return said.words("uploads", List.of()).stream().distinct().toList();
    }
}
