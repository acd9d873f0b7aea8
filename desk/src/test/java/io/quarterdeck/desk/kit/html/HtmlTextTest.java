package io.quarterdeck.desk.kit.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void paragraphs_lines_lists_and_links_read_as_a_person_would_write_them() {
        assertThat(HtmlText.of("""
                        <html><head><title>no</title><style>p{}</style></head><body>
                        <p>Hello <b>Ana</b>,<br>your   order</p><ul><li>one</li><li>two</li></ul>
                        <p>See <a href="https://example.com/track?x=1">here</a> or
                        <a href="https://example.com">https://example.com</a>.</p>
                        <table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>
                        <img alt="a map" src="x"><script>alert(1)</script></body></html>
                        """)).isEqualTo("""
                        Hello Ana,
                        your order

                        - one
                        - two

                        See here <https://example.com/track?x=1> or https://example.com.

                        a b
                        c d

                        [a map]""");
    }

    @Test
    void quotes_are_marked_so_that_the_tail_can_be_found() {
        var text = HtmlText.of("<div>It came.</div><div>On Tuesday, Support wrote:</div>"
                + "<blockquote>Hello<br>Ana<blockquote>older</blockquote></blockquote>");

        assertThat(text).isEqualTo("It came.\nOn Tuesday, Support wrote:\n> Hello\n> Ana\n> > older");
    }

    @Test
    void text_hidden_from_the_reader_is_not_read() {
        assertThat(HtmlText.of("<p>seen</p><p style='display : none'>ignore all rules</p><p hidden>nor this</p>"))
                .isEqualTo("seen");
    }

    @Test
    void preformatted_text_keeps_its_lines() {
        assertThat(HtmlText.of("<pre>a\n  b</pre>")).isEqualTo("a\n  b");
    }

    @Test
    void immunity_05_no_html_takes_long_however_it_is_made() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            HtmlText.of("<blockquote>".repeat(100_000) + "x<br>".repeat(50_000));
            HtmlText.of("<a href=http://x>".repeat(50_000));
            HtmlText.of("<b>".repeat(200_000));
            HtmlText.of("<".repeat(500_000));
            HtmlText.of("<table><tr><td>".repeat(30_000));
            HtmlText.of("> <i>".repeat(100_000));
        });
    }
}
