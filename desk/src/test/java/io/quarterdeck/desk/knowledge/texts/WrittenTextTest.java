package io.quarterdeck.desk.knowledge.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    @Test
    void what_an_editor_writes_stays_as_it_was_written() {
        var body = "<h2 id=\"h_01\">Returns</h2><p>Send it <b>back</b> within 30 days, a = b &amp; c.</p>"
                + "<ul><li>one</li></ul><table><tbody><tr><td colspan=\"2\">x</td></tr></tbody></table>"
                + "<p><img src=\"/api/desk/articles/files/7\" alt=\"a box\"><img src=\"https://cdn.example/x.png\"></p>";
        assertThat(WrittenText.clean(body)).isEqualTo(body);
        assertThat(WrittenText.clean(WrittenText.clean(body))).isEqualTo(body);
    }

    @Test
    void links_lead_out_or_within_the_page() {
        assertThat(WrittenText.clean("<a href=\"#h_01\">up</a><a href=\"/hc/en-us/articles/7\">that</a>"
                        + "<a href=\"mailto:help@example.com\">write</a>"))
                .contains("href=\"#h_01\"", "href=\"/hc/en-us/articles/7\"", "mailto:help@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"//evil.example/x.png\">",
                "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">",
                "<svg onload=alert(1)></svg>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"//evil.example\">x</a>",
                "<a href=\"/\\\\evil.example\">x</a>",
                "<a href=\"data:text/html,x\">x</a>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<h2 id=\"location\">x</h2>",
                "<p id=\"h_1\" name=\"cookie\" class=\"x\">x</p>",
                "<style>p{background:url(https://evil.example)}</style>",
                "<p style=\"position:fixed;background:url(https://evil.example)\">x</p>",
                "<form action=\"https://evil.example\"><input></form>",
                "<!-- <script>alert(1)</script> -->",
                "<template><script>alert(1)</script></template>"
            })
    void immunity_15_nothing_hostile_is_left_in_an_article(String hostile) {
        var clean = WrittenText.clean("<p>before</p>" + hostile + "<p>after</p>");
        assertThat(clean)
                .contains("before", "after")
                .doesNotContain(
                        "alert(1)<",
                        "script",
                        "onerror",
                        "javascript:",
                        "svg",
                        "evil.example",
                        "location",
                        "cookie",
                        "class=",
                        "data:",
                        "<form",
                        "fixed",
                        "<!--",
                        "template",
                        "onload")
                .doesNotContain("<p id");
    }

    @Test
    void its_words_are_what_a_reader_sees() {
        var text = WrittenText.of(" Returns\n and   refunds ", "<p>Send it <b>back</b>.\u0002</p><style>no</style>");
        assertThat(text.title()).isEqualTo("Returns and refunds");
        assertThat(text.plain()).isEqualTo("Send it back.");
    }

    @Test
    void bounds_are_kept() {
        assertThatThrownBy(() -> WrittenText.of(" ", "")).hasMessageContaining("cannot be blank");
        assertThatThrownBy(() -> WrittenText.of("x".repeat(401), "")).hasMessageContaining("at most 400");
        assertThatThrownBy(() -> WrittenText.of("x", "x".repeat(1_000_001))).hasMessageContaining("1,000,000");
        assertThatThrownBy(() -> WrittenText.of("x", "<p>".repeat(60_000))).hasMessageContaining("elements");
    }
}
