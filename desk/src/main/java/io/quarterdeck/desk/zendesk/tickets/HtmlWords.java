package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.kit.html.HtmlPolicy;
import io.quarterdeck.desk.kit.html.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.owasp.html.PolicyFactory;

/** What is said in HTML: cleaned of all that could run or load, and read as plain text. */
final class HtmlWords {

    private static final PolicyFactory POLICY = HtmlPolicy.mail();

    private HtmlWords() {}

    static String clean(String html) {
        var page = Jsoup.parse(html);
        page.outputSettings(new Document.OutputSettings().prettyPrint(false));
        HtmlPolicy.drop(page);
        return POLICY.sanitize(page.body().html());
    }

    static String text(String html) {
        return HtmlText.of(html).strip();
    }

    /** How the wire wraps what a comment shows. */
    static String wrapped(String html) {
        return "<div class=\"zd-comment\" dir=\"auto\">%s</div>".formatted(html);
    }

    /** Plain text as HTML: a paragraph for each block of lines. */
    static String ofText(String text) {
        var html = new StringBuilder();
        for (var block : text.strip().split("\\R\\s*\\R")) {
            html.append("<p dir=\"auto\">")
                    .append(Entities.escape(block.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return html.toString();
    }
}
