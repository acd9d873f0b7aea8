package io.quarterdeck.desk.channels.email.reading;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Folds the quoted tail of an HTML mail, so that the page opens on what is new. */
final class HtmlQuote {

    private static final String CONTAINERS = ".gmail_quote, .gmail_quote_container, blockquote[type=cite], "
            + ".yahoo_quoted, .protonmail_quote, #OLK_SRC_BODY_SECTION";
    private static final String STARTS = "#divRplyFwdMsg, #appendonsend, .moz-cite-prefix";

    private HtmlQuote() {}

    static void fold(Document page) {
        var start = page.selectFirst(STARTS);
        var quote = start != null ? start : page.selectFirst(CONTAINERS);
        if (quote == null) {
            return;
        }
        var folded = new Element("details");
        var summary = folded.appendElement("summary").text("Quoted text");
        quote.before(folded);
        var tail = start != null ? quote.nextElementSiblings() : new Elements();
        folded.appendChild(quote);
        tail.forEach(folded::appendChild);
        // a mail that is nothing but a quote, or a forward, is shown whole
        if (page.body().text().length() <= folded.text().length()) {
            summary.remove();
            folded.unwrap();
        }
    }
}
