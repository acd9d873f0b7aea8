package io.quarterdeck.desk.channels.email.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpDoorTest implements DoorContract {

    private final IntakeInMemory intake = new IntakeInMemory(ADDRESS, "hello@callie.example");
    private final SmtpDoor door = new SmtpDoor(
            new SmtpDoor.Place(InetAddress.getLoopbackAddress(), 0, "localhost", 100_000), intake, Clock.systemUTC());

    @BeforeEach
    void open() {
        door.open();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Override
    public IntakeInMemory intake() {
        return intake;
    }

    @Override
    public boolean send(String subject, String text) {
        return send(List.of(ADDRESS), "Subject: " + subject + "\r\n\r\n" + text)
                .getLast()
                .startsWith("250");
    }

    @Override
    public void round() {
        // mail walks through this door by itself
    }

    @Test
    void immunity_03_yes_is_said_only_after_the_mail_is_kept_and_later_while_it_cannot_be() {
        assertThat(send(List.of(ADDRESS), "Subject: x\r\n\r\nx").getLast()).startsWith("250");

        intake.isFull(true);
        assertThat(send(List.of(ADDRESS), "Subject: y\r\n\r\ny").getLast()).startsWith("451");
        intake.isAway(true);
        assertThat(send(List.of(ADDRESS), "Subject: y\r\n\r\ny")).anyMatch(it -> it.startsWith("451"));
        assertThat(intake.kept()).hasSize(1);
    }

    @Test
    void nobody_here_is_a_no_for_good() {
        assertThat(send(List.of("nobody@bleusalt.example"), "x")).anyMatch(it -> it.startsWith("550"));
        assertThat(intake.kept()).isEmpty();
    }

    @Test
    void one_mail_to_two_addresses_is_handed_over_with_both() {
        send(List.of(ADDRESS, "hello@callie.example"), "Subject: x\r\n\r\nx");

        assertThat(intake.kept())
                .singleElement()
                .satisfies(it -> assertThat(it.recipients()).containsExactly(ADDRESS, "hello@callie.example"));
    }

    @Test
    void immunity_05_a_mail_over_the_limit_is_refused_for_good_however_small_it_said_it_was() {
        assertThat(send(List.of(ADDRESS), "x".repeat(200_000)).getLast()).startsWith("552");
        assertThat(intake.kept()).isEmpty();
    }

    @Test
    void immunity_06_the_null_sender_is_let_in_as_such() {
        talk("EHLO x", "MAIL FROM:<>", "RCPT TO:<" + ADDRESS + ">", "DATA", "Subject: bounce\r\n\r\nx\r\n.", "QUIT");

        assertThat(intake.kept())
                .singleElement()
                .satisfies(it -> assertThat(it.sender()).isEmpty());
    }

    @Test
    void a_second_mail_cannot_be_smuggled_behind_a_bare_line_feed() {
        var answers = talk(
                "EHLO x",
                "MAIL FROM:<ana@example.com>",
                "RCPT TO:<" + ADDRESS + ">",
                "DATA",
                "Subject: one\r\n\r\nx\n.\nMAIL FROM:<admin@bleusalt.example>\nRCPT TO:<" + ADDRESS
                        + ">\nDATA\nSubject: two\n\ny\r\n.",
                "QUIT");

        assertThat(answers.getLast()).startsWith("221");
        assertThat(intake.kept())
                .singleElement()
                .satisfies(it -> assertThat(it.raw()).contains("Subject: two"));
    }

    @Test
    void a_sender_that_hangs_up_in_the_middle_has_sent_nothing() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.getOutputStream()
                    .write(("EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<" + ADDRESS
                                    + ">\r\nDATA\r\nSubject: half\r\n\r\nhal")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            while (socket.getInputStream().read() >= 0) {
                continue;
            }
        }
        assertThat(intake.kept()).isEmpty();
    }

    private List<String> send(List<String> recipients, String raw) {
        var lines = new ArrayList<>(List.of("EHLO x", "MAIL FROM:<ana@example.com>"));
        recipients.forEach(it -> lines.add("RCPT TO:<" + it + ">"));
        lines.add("DATA");
        lines.add(raw.replace("\r\n.", "\r\n..") + "\r\n.");
        return talk(lines.toArray(String[]::new));
    }

    /** Says each line and waits for its answer, as a mail program does; a hung-up line ends the talk. */
    private List<String> talk(String... lines) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.port());
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(10_000);
            var answers = new ArrayList<String>();
            answers.add(answer(in));
            for (var line : lines) {
                if (line.startsWith("Subject") && !answers.getLast().startsWith("354")) {
                    break;
                }
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                answers.add(answer(in));
                if (answers.getLast().isEmpty()) {
                    answers.removeLast();
                    break;
                }
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(BufferedReader in) throws IOException {
        var line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return line == null ? "" : line;
    }
}
