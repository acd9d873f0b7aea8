package io.quarterdeck.desk.knowledge.texts;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.html.HtmlPolicy;
import io.quarterdeck.desk.kit.html.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.html.PolicyFactory;
import org.springframework.modulith.NamedInterface;

/** A title and a body within bounds: the body made harmless (immunity 15), and as the words a search finds it by. */
@NamedInterface("texts")
public record WrittenText(String title, String body, String plain) {

    private static final int LONGEST_TITLE = 400;
    private static final int LONGEST_BODY = 1_000_000;
    private static final int MOST_NODES = 50_000;
    private static final PolicyFactory POLICY = HtmlPolicy.article();

    static WrittenText of(String title, String body) {
        var line = title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.isEmpty()) {
            throw Refusal.invalid("title", "A title cannot be blank");
        }
        if (line.length() > LONGEST_TITLE) {
            throw Refusal.invalid(
                    "title", "A title has at most %d characters, this one %,d".formatted(LONGEST_TITLE, line.length()));
        }
        var html = clean(body);
        return new WrittenText(line, html, HtmlText.of(html).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""));
    }

    /** Harmless HTML, spelled as a browser would spell it. */
    public static String clean(String dirty) {
        if (dirty.length() > LONGEST_BODY) {
            throw Refusal.invalid(
                    "body", "A text has at most %,d characters, this one %,d".formatted(LONGEST_BODY, dirty.length()));
        }
        var page = parsed(dirty.replace("\0", ""));
        if (page.getAllElements().size() > MOST_NODES) {
            throw Refusal.invalid("body", "A text has at most %,d elements".formatted(MOST_NODES));
        }
        HtmlPolicy.drop(page);
        var safe = parsed(POLICY.sanitize(page.body().html()));
        safe.body().traverse((node, _) -> {
            if (node.nodeName().equals("#comment")) {
                node.remove();
            }
        });
        return safe.body().html();
    }

    private static Document parsed(String html) {
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return page;
    }
}
