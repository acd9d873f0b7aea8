package io.quarterdeck.desk.channels.email.reading;

import io.quarterdeck.desk.kit.html.HtmlPolicy;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes away every address an image would load from, so that opening a mail tells nobody (immunity 16). */
final class RemoteImages {

    private RemoteImages() {}

    /** How many there were; where the reader may ask for one, its address is kept aside. */
    static int block(Document page) {
        for (var element : page.getAllElements()) {
            element.attributes().asList().stream()
                    .filter(it -> it.getKey().toLowerCase(Locale.ROOT).startsWith("data-"))
                    .forEach(it -> element.removeAttr(it.getKey()));
        }
        return page.select("img").stream().mapToInt(RemoteImages::block).sum()
                + page.select("[background]").size()
                + (int) page.select("[style*=url]").stream()
                        .filter(it -> it.attr("style").toLowerCase(Locale.ROOT).contains("http"))
                        .count();
    }

    private static int block(Element image) {
        var source = image.attr("src").strip();
        var folded = source.toLowerCase(Locale.ROOT);
        var remote = folded.startsWith("//") ? "https:" + source : source;
        if (folded.startsWith("data:image/")) {
            return 0;
        }
        image.removeAttr("src");
        if (folded.startsWith("cid:")) {
            image.attr(HtmlPolicy.ATTACHED_IMAGE, source.substring(4));
            return 0;
        }
        if (folded.startsWith("http:") || folded.startsWith("https:") || folded.startsWith("//")) {
            image.attr(HtmlPolicy.REMOTE_IMAGE, remote.replace(" ", "%20"));
            return 1;
        }
        return image.hasAttr("srcset") ? 1 : 0;
    }
}
