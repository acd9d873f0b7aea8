package io.quarterdeck.desk.channels.email.sending;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** The HTML version of a plain text: its paragraphs and lines, and not a thing more. */
final class SimpleHtml {

    private SimpleHtml() {}

    static String of(String text) {
        return Arrays.stream(text.strip().split("\\R{2,}"))
                .map(it -> Entities.escape(it).replaceAll("\\R", "<br>\n"))
                .collect(Collectors.joining("</p>\n<p>", "<html><body><p>", "</p></body></html>\n"));
    }
}
