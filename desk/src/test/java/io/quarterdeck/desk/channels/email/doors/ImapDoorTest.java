package io.quarterdeck.desk.channels.email.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImapDoorTest implements DoorContract {

    @RegisterExtension
    static final GreenMailExtension server = new GreenMailExtension(
            new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});

    private final IntakeInMemory intake = new IntakeInMemory();
    private final ProgressInMemory progress = new ProgressInMemory(intake);
    private GreenMailUser user;
    private ImapDoor door;

    @BeforeEach
    void account() {
        user = server.setUser(ADDRESS, "support", "secret");
        var login = new ImapAccount.Login("support", "secret", ImapAccount.Security.NONE);
        var account = new ImapAccount(ADDRESS, "127.0.0.1", server.getImap().getPort(), login, "INBOX");
        door = new ImapDoor(account, progress, intake, Clock.systemUTC(), Duration.ofSeconds(30));
    }

    @Override
    public IntakeInMemory intake() {
        return intake;
    }

    @Override
    public boolean send(String subject, String text) {
        user.deliver(mail("From: ana@example.com\r\nSubject: " + subject + "\r\n\r\n" + text));
        return true;
    }

    @Override
    public void round() {
        door.round();
    }

    @Test
    void immunity_01_mail_that_somebody_else_has_read_comes_in_and_no_flag_is_touched() throws FolderException {
        send("read elsewhere", "x");
        send("unread", "y");
        inbox().getMessages().getFirst().setFlag(Flags.Flag.SEEN, true);

        round();

        assertThat(intake.kept()).hasSize(2);
        assertThat(inbox().getMessages().getFirst().getFlags().contains(Flags.Flag.SEEN))
                .isTrue();
        assertThat(inbox().getMessages().getLast().getFlags().contains(Flags.Flag.SEEN))
                .isFalse();
        assertThat(inbox().getMessages().getLast().getFlags().contains(Flags.Flag.DELETED))
                .isFalse();
    }

    @Test
    void immunity_02_a_mailbox_that_was_down_for_a_week_catches_up_completely() {
        IntStream.range(0, 3).forEach(it -> send("before " + it, "x"));
        round();
        IntStream.range(0, 260).forEach(it -> send("missed " + it, "x"));

        round();

        assertThat(intake.kept()).hasSize(263);
        assertThat(progress.mark().uid()).isGreaterThanOrEqualTo(263);
    }

    @Test
    void immunity_01_a_round_again_keeps_nothing_twice() {
        send("one", "x");
        round();
        round();
        send("two", "x");
        round();

        assertThat(intake.kept()).hasSize(2);
    }

    @Test
    void immunity_01_a_mail_that_shows_up_late_under_the_watermark_is_found() {
        IntStream.range(0, 5).forEach(it -> send("mail " + it, "x"));
        round();
        var lost = intake.kept().getLast();
        intake.forget(lost);

        round();

        assertThat(intake.kept()).contains(lost);
    }

    @Test
    void immunity_01_a_new_numbering_brings_everything_once() throws Exception {
        send("old", "x");
        round();
        var before = progress.mark().uidValidity();
        var raw = intake.kept().getFirst().raw();
        inbox().deleteAllMessages();
        do {
            // the server numbers mailboxes by the second they were made in
            server.getManagers().getImapHostManager().getStore().deleteMailbox(inbox());
            server.getManagers().getImapHostManager().createMailbox(user, "INBOX");
        } while (inbox().getUidValidity() == before);
        user.deliver(mail(raw));
        send("new", "y");

        round();

        assertThat(progress.mark().uidValidity()).isNotEqualTo(before);
        assertThat(intake.kept()).hasSize(2);
        assertThat(intake.kept()).extracting(IntakeInMemory.Kept::raw).anyMatch(it -> it.contains("Subject: new"));
    }

    @Test
    void a_server_that_is_away_is_reported_and_nothing_moves() {
        send("one", "x");
        round();
        var mark = progress.mark();
        server.stop();

        round();

        assertThat(progress.failures()).isNotEmpty();
        assertThat(progress.mark()).isEqualTo(mark);
    }

    @Test
    void immunity_03_the_watermark_waits_for_a_mail_that_could_not_be_kept() {
        send("one", "x");
        round();
        var mark = progress.mark();
        send("two", "x");
        intake.isAway(true);

        round();

        assertThat(progress.mark()).isEqualTo(mark);
    }

    private MailFolder inbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    private static MimeMessage mail(String raw) {
        return GreenMailUtil.newMimeMessage(raw);
    }
}
