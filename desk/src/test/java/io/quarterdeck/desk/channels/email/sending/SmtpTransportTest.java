package io.quarterdeck.desk.channels.email.sending;

import static io.quarterdeck.desk.channels.email.sending.OutgoingMails.aReply;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTransportTest implements TransportContract {

    private static final String JOURNAL = "journal@bleusalt.example";

    @RegisterExtension
    static final GreenMailExtension server =
            new GreenMailExtension(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort()});

    @Override
    public Transport transport() {
        return to(server.getSmtp().getPort());
    }

    private static Transport to(int port) {
        return new SmtpTransport(
                new SmtpAccount("127.0.0.1", port, null, SmtpAccount.Security.NONE, JOURNAL), Files.NONE);
    }

    @Test
    void immunity_13_the_customer_and_the_journal_get_one_each_and_the_customer_does_not_see_the_journal()
            throws Exception {
        var ana = server.setUser("ana@example.com", "ana", "x");
        var journal = server.setUser(JOURNAL, "journal", "x");

        transport().send(aReply().mail());

        var mailboxes = server.getManagers().getImapHostManager();
        assertThat(mailboxes.getInbox(journal).getMessages()).hasSize(1);
        assertThat(mailboxes.getInbox(ana).getMessages())
                .singleElement()
                .satisfies(
                        it -> assertThat(it.getMimeMessage().getAllRecipients()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RCPT TO:<ana      | 550 no such user        | Rejected
                    RCPT TO:<ana      | 450 mailbox busy        | Deferred
                    RCPT TO:<journal  | 550 no such user        | Deferred
                    MAIL FROM         | 451 try later           | Deferred
                    MAIL FROM         | 553 not yours           | Rejected
                    DATA              | 452 no room             | Deferred
                    DATA              | 554 no                  | Rejected
                    .                 | 451 try later           | Deferred
                    .                 | 554 looks like spam     | Rejected
                    .                 | ''                      | Unknown
                    """)
    void immunity_11_every_answer_of_a_server_is_told_apart(String command, String answer, String verdict)
            throws IOException {
        try (var scripted = new ScriptedServer(Map.of(command, answer))) {
            assertThat(to(scripted.port()).send(aReply().mail()).getClass().getSimpleName())
                    .isEqualTo(verdict);
        }
    }

    @Test
    void immunity_11_a_server_that_is_not_there_defers() {
        assertThat(to(1).send(aReply().mail())).isInstanceOf(Sending.Deferred.class);
    }
}
