package io.quarterdeck.desk.kit.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads HTML as the text a person would see: lines, list dots, quote marks, addresses of links. */
public final class HtmlText implements NodeFilter {

    private static final Set<String> UNSEEN =
            Set.of("head", "script", "style", "title", "template", "noscript", "svg", "math", "object", "select");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tr",
            "ul");
    private static final int DEEPEST_MARK = 8;
    private static final int LONGEST = 1_000_000;
    private static final Set<String> SPACED = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table");

    private final StringBuilder text = new StringBuilder();
    private boolean fresh = true;
    private int quotes;
    private int preformatted;

    private HtmlText() {}

    public static String of(String html) {
        var reader = new HtmlText();
        Jsoup.parse(html).filter(reader);
        return reader.text
                .toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (text.length() > LONGEST) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName()) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        var name = element.normalName();
        if (BLOCKS.contains(name)) {
            breakLine(SPACED.contains(name) ? 2 : 1);
        }
        switch (name) {
            case "br" -> newLine();
            case "li" -> say("- ");
            case "blockquote" -> quote(1);
            case "pre" -> preformatted++;
            case "td", "th" -> separate();
            case "img" -> say(alternative(element));
            default -> {}
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "blockquote" -> quote(-1);
                case "pre" -> preformatted--;
                case "a" -> link(element);
                default -> {}
            }
            if (BLOCKS.contains(element.normalName())) {
                breakLine(SPACED.contains(element.normalName()) ? 2 : 1);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void append(TextNode words) {
        if (preformatted > 0) {
            words.getWholeText().lines().forEach(it -> {
                say(it);
                newLine();
            });
            return;
        }
        var line = words.text().replace('\u00A0', ' ');
        say(fresh ? line.stripLeading() : line);
    }

    private void link(Element link) {
        var target = link.attr("href").strip();
        var said = link.text();
        if (target.startsWith("http") && !said.isBlank() && !said.contains(target) && target.length() <= 500) {
            say(" <" + target + ">");
        }
    }

    private static String alternative(Element image) {
        var words = image.attr("alt").strip();
        return words.isEmpty() ? "" : "[" + words + "]";
    }

    /** Text that is hidden from the reader must not reach a list, a search or a model either. */
    private static boolean isHidden(Element element) {
        var style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private void quote(int deeper) {
        if (!fresh) {
            newLine();
        }
        // the mark of the line that has begun is rewritten for its new depth
        text.setLength(text.lastIndexOf("\n") + 1);
        quotes += deeper;
        text.append(mark());
    }

    private void separate() {
        if (!fresh) {
            text.append(' ');
        }
    }

    private void breakLine(int lines) {
        if (!fresh) {
            newLine();
        }
        if (lines == 2 && !text.isEmpty()) {
            newLine();
        }
    }

    private void newLine() {
        text.append('\n').append(mark());
        fresh = true;
    }

    private String mark() {
        return "> ".repeat(Math.min(quotes, DEEPEST_MARK));
    }

    private void say(String words) {
        text.append(words);
        fresh &= words.isBlank();
    }
}
