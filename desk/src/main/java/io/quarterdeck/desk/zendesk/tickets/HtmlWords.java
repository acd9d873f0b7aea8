package io.quarterdeck.desk.zendesk.tickets;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** What is said in HTML: cleaned of all that could run or load, and read as plain text. */
final class HtmlWords {

    private static final PolicyFactory POLICY = Sanitizers.BLOCKS
            .and(Sanitizers.FORMATTING)
            .and(Sanitizers.LINKS)
            .and(Sanitizers.TABLES);
    private static final Pattern BREAKS = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|h[1-6]|tr|blockquote|pre)>");
    private static final char MARK = '\uE000';

    private HtmlWords() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }

    /** The text, with a line for each paragraph. */
    static String text(String html) {
        var marked = BREAKS.matcher(html.replace(MARK, ' ')).replaceAll("$0" + MARK);
        return Jsoup.parse(Jsoup.clean(marked, Safelist.basic()))
                .text()
                .replaceAll(" ?" + MARK + " ?", "\n")
                .strip();
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
