package io.quarterdeck.desk.channels.email.reading;

import io.quarterdeck.desk.kit.html.HtmlText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Puts a body together from the text parts of a mail, in their order. */
final class BodyPieces {

    /** The same words as plain text, as HTML, or both. */
    private static final class Piece {
        private @Nullable String plain;
        private @Nullable String html;

        String text() {
            return plain != null ? plain : html != null ? HtmlText.of(html) : "";
        }

        String html() {
            return html != null ? html : "<pre>" + Entities.escape(plain != null ? plain : "") + "</pre>";
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable Piece choice;
    private boolean cut;

    /** From here on parts are versions of one another, until the choice ends. */
    void beginChoice() {
        if (choice == null) {
            choice = new Piece();
            pieces.add(choice);
        }
    }

    void endChoice() {
        choice = null;
    }

    void add(String text, boolean html, boolean shortened) {
        var piece = choice;
        if (piece == null) {
            piece = new Piece();
            pieces.add(piece);
        }
        if (html) {
            piece.html = text;
        } else {
            piece.plain = text;
        }
        cut |= shortened;
    }

    ParsedMail.Body body() {
        var text = String.join(
                "\n\n",
                pieces.stream().map(Piece::text).filter(it -> !it.isBlank()).toList());
        var rich = pieces.stream().anyMatch(it -> it.html != null);
        return new ParsedMail.Body(
                Tidy.text(text),
                rich
                        ? Tidy.text(String.join(
                                "\n", pieces.stream().map(Piece::html).toList()))
                        : null,
                cut);
    }
}
