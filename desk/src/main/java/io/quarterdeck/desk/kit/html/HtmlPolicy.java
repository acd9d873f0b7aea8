package io.quarterdeck.desk.kit.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What people may use of HTML: text, tables, links and pictures; nothing that runs, loads a page or covers one. */
public final class HtmlPolicy {

    public static final String REMOTE_IMAGE = "data-remote-src";
    public static final String ATTACHED_IMAGE = "data-cid";

    /** Parts that go with all they hold; the policies would keep their text. */
    private static final String DROPPED = "script, style, svg, math, iframe, frame, frameset, object, embed, applet, "
            + "noscript, template, title, meta, link, base, input, button, select, textarea, audio, video, source, "
            + "track, canvas, map, area, dialog, marquee, portal, plaintext, xmp, listing";

    private static final Pattern SIZE = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,2})?(px|pt|em|%)?");
    private static final Pattern COLOR = Pattern.compile("#?[A-Za-z0-9]{1,20}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,20}");
    private static final Pattern REMOTE = Pattern.compile("https?://[^\\s\"'<>`]{1,2000}");
    private static final Pattern CONTENT_ID = Pattern.compile("[^\\s\"'<>`]{1,500}");
    // never SVG: it is a document, not a picture
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(png|jpeg|jpg|gif|webp);base64,[A-Za-z0-9+/=\\s]{1,2000000}");
    private static final Pattern WRITTEN_PICTURE =
            Pattern.compile("(https?://|/(?!/))[^\\s\"'<>`\\\\]{1,2000}|" + PICTURE.pattern());
    // a name that no script looks for, so that a heading cannot take the place of anything on its page
    private static final Pattern ANCHOR = Pattern.compile("h_[A-Za-z0-9_-]{1,80}");

    private HtmlPolicy() {}

    /** For what strangers send: pictures that are already here, links that tell their target nothing. */
    public static PolicyFactory mail() {
        return text().allowAttributes("href")
                .matching(Pattern.compile("(?i)(https?|mailto|tel):.{1,4000}"))
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
                .toFactory();
    }

    /** For what the brand's own people write for everybody: also pictures from elsewhere, and links within the page. */
    public static PolicyFactory article() {
        return text().allowAttributes("href")
                .matching(Pattern.compile("(?i)((https?|mailto|tel):|/(?!/)|#h_)[^\\\\]{0,4000}"))
                .onElements("a")
                .requireRelsOnLinks("noopener")
                .allowAttributes("src")
                .matching(WRITTEN_PICTURE)
                .onElements("img")
                .allowAttributes("id")
                .matching(ANCHOR)
                .onElements("h1", "h2", "h3", "h4", "h5", "h6")
                .toFactory();
    }

    /** Takes out of a page what a policy would only unwrap. */
    public static void drop(Document page) {
        page.select(DROPPED).remove();
    }

    private static HtmlPolicyBuilder text() {
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
                .allowAttributes("target")
                .matching(Pattern.compile("_blank"))
                .onElements("a")
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
                .allowStyling();
    }
}
