package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.Notices;
import io.quarterdeck.desk.channels.email.reading.Address;
import io.quarterdeck.desk.channels.email.sending.OutgoingMail;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Secrets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends notices as automatic mail: an answer finds its ticket, and no machine answers them (RFC 3834). */
@Component
class MailNotices implements Notices {

    private final OutgoingTable outgoing;
    private final RawMailTable mails;
    private final Mailboxes mailboxes;
    private final ReplySecrets secrets;

    MailNotices(OutgoingTable outgoing, RawMailTable mails, Mailboxes mailboxes, ReplySecrets secrets) {
        this.outgoing = outgoing;
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.secrets = secrets;
    }

    @Override
    public boolean queue(Notice notice) {
        var here = mailboxes.here();
        var mailbox = mails.mailboxOf(notice.ticket())
                .flatMap(id -> here.stream().filter(it -> it.id().equals(id)).findFirst())
                .or(() -> here.stream().findFirst());
        mailbox.ifPresent(it -> outgoing.insert(it.id(), notice.ticket(), notice.key(), mail(notice, it), notice.at()));
        return mailbox.isPresent();
    }

    private OutgoingMail mail(Notice notice, Mailbox mailbox) {
        var token = secrets.tokens().of(BrandScope.required(), notice.ticket(), notice.address());
        var mark = new ReplyMark(notice.ticket(), token);
        var route = new OutgoingMail.Route(
                new Address(mailbox.displayName(), mailbox.address()),
                mark.address(mailbox.address()),
                List.of(new Address(notice.name(), notice.address())));
        var id = mark.messageId("n" + Secrets.digest(notice.key()).substring(0, 12), mailbox.domain());
        var thread = new OutgoingMail.Thread(id, List.of());
        return new OutgoingMail(
                route, thread, new OutgoingMail.Content(notice.subject(), notice.text()), true, notice.at());
    }
}
