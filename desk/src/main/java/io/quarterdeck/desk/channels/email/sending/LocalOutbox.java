package io.quarterdeck.desk.channels.email.sending;

import jakarta.mail.MessagingException;

/** Sends nowhere: the mail stays in the outbox, where the viewer page shows it. */
public final class LocalOutbox implements Transport {

    private final Files files;

    public LocalOutbox(Files files) {
        this.files = files;
    }

    @Override
    public Sending send(OutgoingMail mail) {
        try {
            MimeWriter.write(mail, files);
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
