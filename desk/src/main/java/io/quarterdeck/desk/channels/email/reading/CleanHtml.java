package io.quarterdeck.desk.channels.email.reading;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.html.PolicyFactory;

/** HTML of a stranger made harmless: nothing runs, nothing loads, nothing covers the page it is shown on. */
public record CleanHtml(String html, int blockedImages) {

    private static final PolicyFactory POLICY = HtmlPolicy.mail();

    /** Parts that are dropped with all they hold; the policy would keep their text. */
    private static final String DROPPED = "script, style, svg, math, iframe, frame, frameset, object, embed, applet, "
            + "noscript, template, title, meta, link, base, input, button, select, textarea, audio, video, source, "
            + "track, canvas, map, area, dialog, marquee, portal, plaintext, xmp, listing";

    public static CleanHtml of(String dirty) {
        var page = Jsoup.parse(dirty);
        page.outputSettings(new Document.OutputSettings().prettyPrint(false));
        page.select(DROPPED).remove();
        var blocked = RemoteImages.block(page);
        HtmlQuote.fold(page);
        page.select("a[href]").attr("target", "_blank");
        return new CleanHtml(POLICY.sanitize(page.body().html()), blocked);
    }
}
