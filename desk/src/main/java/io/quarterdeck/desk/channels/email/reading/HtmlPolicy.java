package io.quarterdeck.desk.channels.email.reading;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What mail may use of HTML: text, tables, links and images that are already here. */
final class HtmlPolicy {

    static final String REMOTE_IMAGE = "data-remote-src";
    static final String ATTACHED_IMAGE = "data-cid";

    private static final Pattern SIZE = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,2})?(px|pt|em|%)?");
    private static final Pattern COLOR = Pattern.compile("#?[A-Za-z0-9]{1,20}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,20}");
    private static final Pattern REMOTE = Pattern.compile("https?://[^\\s\"'<>`]{1,2000}");
    private static final Pattern CONTENT_ID = Pattern.compile("[^\\s\"'<>`]{1,500}");
    // never SVG: it is a document, not a picture
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(png|jpeg|jpg|gif|webp);base64,[A-Za-z0-9+/=\\s]{1,2000000}");

    private HtmlPolicy() {}

    static PolicyFactory mail() {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "a",
                        "abbr",
                        "address",
                        "b",
                        "big",
                        "blockquote",
                        "br",
                        "caption",
                        "center",
                        "cite",
                        "code",
                        "col",
                        "colgroup",
                        "dd",
                        "del",
                        "details",
                        "div",
                        "dl",
                        "dt",
                        "em",
                        "figcaption",
                        "figure",
                        "font",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "hr",
                        "i",
                        "img",
                        "ins",
                        "kbd",
                        "li",
                        "ol",
                        "p",
                        "pre",
                        "q",
                        "s",
                        "samp",
                        "small",
                        "span",
                        "strike",
                        "strong",
                        "sub",
                        "summary",
                        "sup",
                        "table",
                        "tbody",
                        "td",
                        "tfoot",
                        "th",
                        "thead",
                        "tr",
                        "tt",
                        "u",
                        "ul")
                .allowWithoutAttributes("span", "font", "a")
                .allowUrlProtocols("http", "https", "mailto", "tel", "data")
                .allowAttributes("href")
                .matching(Pattern.compile("(?i)(https?|mailto|tel):.{1,4000}"))
                .onElements("a")
                .allowAttributes("target")
                .matching(Pattern.compile("_blank"))
                .onElements("a")
                .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                .allowAttributes("src")
                .matching(PICTURE)
                .onElements("img")
                .allowAttributes(REMOTE_IMAGE)
                .matching(REMOTE)
                .onElements("img")
                .allowAttributes(ATTACHED_IMAGE)
                .matching(CONTENT_ID)
                .onElements("img")
                .allowAttributes("width", "height", "border", "cellpadding", "cellspacing", "size", "start")
                .matching(SIZE)
                .globally()
                .allowAttributes("colspan", "rowspan")
                .matching(Pattern.compile("[0-9]{1,3}"))
                .onElements("td", "th")
                .allowAttributes("bgcolor", "color")
                .matching(COLOR)
                .globally()
                .allowAttributes("align", "valign", "dir")
                .matching(WORD)
                .globally()
                .allowAttributes("alt", "title")
                .globally()
                .allowStyling()
                .toFactory();
    }
}
