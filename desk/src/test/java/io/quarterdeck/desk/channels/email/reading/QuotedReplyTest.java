package io.quarterdeck.desk.channels.email.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarterdeck.desk.kit.html.HtmlText;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedReplyTest {

    @Test
    void the_tail_of_html_is_found_by_its_marks() {
        var text = HtmlText.of("<div>It came.</div><div>On Tuesday, Support wrote:</div>"
                + "<blockquote>Hello<br>Ana<blockquote>older</blockquote></blockquote>");

        assertThat(QuotedReply.of(text).visible()).isEqualTo("It came.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Tue, 24 Nov 2026 at 9:00, Support <support@bleusalt.example> wrote:\n> Hello\n> Ana\n",
                "On Tuesday, 24 November 2026, a long name\nSupport <support@bleusalt.example> wrote:\n\n> Hello\n",
                "Am 24.11.2026 um 09:00 schrieb Support:\n> Hallo",
                "Le mar. 24 nov. 2026 à 09:00, Support a écrit :\n> Bonjour",
                "-----Original Message-----\nFrom: Support\nHello",
                "________________________________\nFrom: Support <support@bleusalt.example>\nSent: Tuesday\n\nHello",
                "From: Support <support@bleusalt.example>\nSent: Tuesday\nTo: Ana\n\nHello",
                "Von: Support\nGesendet: Dienstag\nAn: Ana\n\nHallo",
                "> Hello\n> Ana"
            })
    void the_tail_is_kept_apart_and_nothing_is_dropped(String tail) {
        var reply = QuotedReply.of("It came.\nThank you!\n\n" + tail);

        assertThat(reply.visible()).isEqualTo("It came.\nThank you!");
        assertThat(reply.visible() + reply.quoted())
                .contains(tail.strip().lines().toList().getLast());
    }

    @Test
    void answers_between_the_lines_are_all_new() {
        var text = "> Which size?\nLarge\n> Which colour?\nBlue";

        assertThat(QuotedReply.of(text)).isEqualTo(new QuotedReply(text, ""));
    }

    @Test
    void a_mail_that_is_only_a_quote_is_shown_whole() {
        var text = "On Tuesday, Support wrote:\n> Hello";

        assertThat(QuotedReply.of(text)).isEqualTo(new QuotedReply(text, ""));
    }

    @Test
    void a_sentence_that_looks_like_an_attribution_is_no_quote() {
        var text = "From: the heart, thank you.\nAs my mother wrote:\nAll will be well.";

        assertThat(QuotedReply.of(text).quoted()).isEmpty();
    }

    @Test
    void immunity_05_no_text_takes_long_however_it_is_made() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            QuotedReply.of(">\n".repeat(300_000) + "end");
            QuotedReply.of("On x\n".repeat(200_000));
            QuotedReply.of("-".repeat(1_000_000));
            QuotedReply.of(("-".repeat(299) + "\n").repeat(3_000));
            QuotedReply.of(("from: " + "a".repeat(280) + "\n").repeat(3_000));
        });
    }
}
