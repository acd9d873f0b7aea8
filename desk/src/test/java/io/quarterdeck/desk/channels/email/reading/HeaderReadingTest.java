package io.quarterdeck.desk.channels.email.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    =?utf-8?q?caf=C3=A9?=                          | café
                    =?UTF-8?B?Y2Fmw6k=?=                           | café
                    =?iso-8859-1?Q?caf=E9?= au lait                | café au lait
                    =?utf-8?q?a_b?= =?utf-8?q?c?=                  | a bc
                    =?utf-8?b?Y2Fmww==?= =?utf-8?b?qQ==?=          | café
                    =?utf-8?q?caf=C3?= =?utf-8?q?=A9?=             | café
                    =?utf-8*en?q?hello?=                           | hello
                    =?nonsense?q?hello?=                           | hello
                    =?utf-8?x?hello?=                              | =?utf-8?x?hello?=
                    =?utf-8?q?never ends                           | =?utf-8?q?never ends
                    =?=?=?=?                                       | =?=?=?=?
                    plain                                          | plain
                    =?utf-8?q?=3D=3Futf-8=3Fq=3Fonce=3F=3D?=       | =?utf-8?q?once?=
                    """)
    void immunity_05_encoded_words_are_read_once_and_nonsense_stays_as_it_is(String header, String text) {
        assertThat(EncodedWords.decode(header)).isEqualTo(text);
    }

    @Test
    void addresses_are_read_in_all_their_forms() {
        assertThat(addresses("Ana <ana@example.com>, bo@example.com (Bo)"))
                .containsExactly(new Address("Ana", "ana@example.com"), new Address("Bo", "bo@example.com"));
        assertThat(addresses("\"Doe, Ana\" <ana@example.com>"))
                .containsExactly(new Address("Doe, Ana", "ana@example.com"));
        assertThat(addresses("Friends: ana@example.com, bo@example.com;, cy@example.com"))
                .hasSize(3);
        assertThat(addresses("=?utf-8?q?Zo=C3=AB?= <zoe@example.com>"))
                .containsExactly(new Address("Zoë", "zoe@example.com"));
        assertThat(addresses("Ana <ana@example.com, bo@example.com"))
                .containsExactly(new Address("Ana", "ana@example.com"), new Address("", "bo@example.com"));
    }

    @Test
    void what_is_no_address_is_left_out() {
        assertThat(addresses("undisclosed-recipients:;, nobody, a@b@c, @example.com, ana@, <>, \"x y\"@example.com"))
                .isEmpty();
        assertThat(addresses("a".repeat(65) + "@example.com, a@" + "b".repeat(300)))
                .isEmpty();
    }

    @Test
    void immunity_05_at_most_five_hundred_recipients_are_read() {
        assertThat(addresses("a@example.com, ".repeat(100_000))).hasSize(500);
    }

    static Stream<Supplier<Object>> hugeHeaders() {
        var size = 250_000;
        return Stream.of(
                () -> addresses("(".repeat(size)),
                () -> addresses("\"".repeat(size) + "\\"),
                () -> addresses("<".repeat(size)),
                () -> addresses("a<".repeat(size / 2) + ">"),
                () -> addresses(",".repeat(size)),
                () -> addresses("a b ".repeat(size / 4) + "<a@b>"),
                () -> addresses("=?utf-8?q?".repeat(size / 10) + "<a@b>"),
                () -> EncodedWords.decode("=?".repeat(size / 2)),
                () -> EncodedWords.decode("=?a?q?".repeat(size / 6)),
                () -> EncodedWords.decode("=?a?q?b?= ".repeat(size / 10)),
                () -> EncodedWords.decode("=?utf-8?b?" + "A".repeat(size) + "?="),
                () -> MessageIds.of("<".repeat(size)),
                () -> MessageIds.of("<a@b> ".repeat(size / 6)),
                () -> Parameters.of("a;" + "b=c;".repeat(size / 4)).get("b"),
                () -> Parameters.of("a; " + "f*1*=%".repeat(size / 6)).get("f"),
                () -> Parameters.of("\"".repeat(size)).value(),
                () -> HeaderFields.of("a:\n ".repeat(size / 4)),
                () -> Tidy.line("\u202e ".repeat(size / 2), size));
    }

    @ParameterizedTest
    @MethodSource("hugeHeaders")
    void immunity_05_no_header_takes_long_however_it_is_made(Supplier<Object> reading) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(3), () -> assertThat(reading.get()).isNotNull());
    }

    @Test
    void parameters_are_joined_and_decoded() {
        assertThat(Parameters.of("attachment; filename=\"a \\\"b\\\".pdf\"").get("filename"))
                .contains("a \"b\".pdf");
        assertThat(Parameters.of("attachment; filename*=utf-8''caf%C3%A9.pdf").get("filename"))
                .contains("café.pdf");
        assertThat(Parameters.of("attachment; filename*0=\"one \"; filename*1=two.pdf")
                        .get("filename"))
                .contains("one two.pdf");
        assertThat(Parameters.of("x; filename*0*=utf-8'en'caf%C3; filename*1*=%A9.pdf")
                        .get("filename"))
                .contains("café.pdf");
        assertThat(Parameters.of("x; filename==?utf-8?q?caf=C3=A9.pdf?=").get("filename"))
                .contains("café.pdf");
        assertThat(Parameters.of("ATTACHMENT ; x").value()).isEqualTo("attachment");
        assertThat(Parameters.of("x; filename*=%%%").get("filename")).contains("%%%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ../../etc/passwd        | passwd
                    C:\\temp\\virus.exe     | virus.exe
                    .htaccess               | htaccess
                    a<b>"c.txt              | a_b__c.txt
                    ...                     | attachment-3
                    """)
    void immunity_15_a_file_name_is_only_a_name(String claimed, String name) {
        assertThat(FileName.of(claimed, 3)).isEqualTo(name);
    }

    @Test
    void immunity_15_a_file_name_cannot_turn_itself_around_nor_hide_its_ending() {
        assertThat(FileName.of("invoice\u202Efdp.exe", 1)).isEqualTo("invoicefdp.exe");
        assertThat(FileName.of("x".repeat(500) + ".pdf", 1)).hasSize(120).endsWith("x.pdf");
        assertThat(FileName.of("", 4)).isEqualTo("attachment-4");
    }

    private static List<Address> addresses(String header) {
        return AddressList.of(List.of(header));
    }
}
