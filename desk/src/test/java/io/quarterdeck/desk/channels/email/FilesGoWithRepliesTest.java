package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.channels.email.MailCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.kit.blobs.Blobs;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.NewComment;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Words;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an agent attaches to a reply, its customer gets. */
@DeskTest
class FilesGoWithRepliesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Edits edits;

    @Autowired
    Blobs blobs;

    @Test
    void a_file_is_mailed_with_its_reply_and_one_that_is_too_large_is_named_instead() throws Exception {
        try (var post = new MailCase(context)) {
            var ticket = new TicketId(id(post.asked(MailCase.ANA)));
            var agent = By.api(post.brand().viewer(Role.AGENT));
            var kept = blobs.keep(
                    post.brand().brand().id(), new ByteArrayInputStream("the guide".getBytes(StandardCharsets.UTF_8)));
            var words = new Words(
                    "Here is the guide",
                    "",
                    null,
                    0,
                    List.of(
                            new Words.File("guide.txt", "text/plain", kept.size(), kept.sha256(), ""),
                            new Words.File("film.mp4", "video/mp4", 40_000_000, kept.sha256(), "")));
            post.brand().run(() -> edits.apply(agent, ticket, Edit.none().with(NewComment.publicly(words))));
            post.desk().goesOut();

            var body = (MimeMultipart) post.mailToAna().getContent();
            assertThat(body.getCount()).isEqualTo(2);
            assertThat(body.getBodyPart(1).getFileName()).isEqualTo("guide.txt");
            assertThat(body.getBodyPart(1).getContent()).isEqualTo("the guide");
            assertThat(((MimeMultipart) body.getBodyPart(0).getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    .contains("Here is the guide", "film.mp4 is too large");
        }
    }
}
