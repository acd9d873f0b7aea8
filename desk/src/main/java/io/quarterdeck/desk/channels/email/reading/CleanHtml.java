package io.quarterdeck.desk.channels.email.reading;

import io.quarterdeck.desk.kit.html.HtmlPolicy;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.html.PolicyFactory;

/** HTML of a stranger made harmless: nothing runs, nothing loads, nothing covers the page it is shown on. */
public record CleanHtml(String html, int blockedImages) {

    private static final PolicyFactory POLICY = HtmlPolicy.mail();

    public static CleanHtml of(String dirty) {
        var page = Jsoup.parse(dirty);
        page.outputSettings(new Document.OutputSettings().prettyPrint(false));
        HtmlPolicy.drop(page);
        var blocked = RemoteImages.block(page);
        HtmlQuote.fold(page);
        page.select("a[href]").attr("target", "_blank");
        return new CleanHtml(POLICY.sanitize(page.body().html()), blocked);
    }
}
