package io.quarterdeck.desk.channels.email.sending;

import jakarta.mail.MessagingException;

/** Sends nowhere: the mail stays in the outbox, where the viewer page shows it. */
public final class LocalOutbox implements Transport {

    @Override
    public Sending send(OutgoingMail mail) {
        try {
            MimeWriter.write(mail);
            return new Sending.Accepted("kept in the local outbox");
        } catch (MessagingException | IllegalArgumentException e) {
            return new Sending.Rejected(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean staysHere() {
        return true;
    }
}
