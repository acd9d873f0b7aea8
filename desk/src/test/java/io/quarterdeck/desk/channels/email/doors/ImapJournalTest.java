package io.quarterdeck.desk.channels.email.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.quarterdeck.desk.channels.email.sending.Journal.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImapJournalTest {

    @RegisterExtension
    static final GreenMailExtension server =
            new GreenMailExtension(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});

    @Test
    void immunity_11_the_journal_says_whether_a_mail_left_and_says_so_when_it_cannot() {
        var user = server.setUser("journal@bleusalt.example", "journal", "secret");
        var login = new ImapAccount.Login("journal", "secret", ImapAccount.Security.NONE);
        var journal = new ImapJournal(new ImapAccount(
                "journal@bleusalt.example", "127.0.0.1", server.getImap().getPort(), login, "INBOX"));
        user.deliver(GreenMailUtil.newMimeMessage("Message-ID: <qd.1.x.2@bleusalt.example>\r\n\r\nx"));

        assertThat(journal.find("qd.1.x.2@bleusalt.example")).isEqualTo(Finding.SENT);
        assertThat(journal.find("qd.1.x.3@bleusalt.example")).isEqualTo(Finding.NOT_SENT);
        server.stop();
        assertThat(journal.find("qd.1.x.2@bleusalt.example")).isEqualTo(Finding.UNKNOWN);
    }
}
