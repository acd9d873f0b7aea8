package io.quarterdeck.desk.channels.email.sending;

/** Proof of what left: an address of our own that is in the same SMTP transaction as the customer. */
public interface Journal {

    /** What the journal says about one mail. */
    enum Finding {
        SENT,
        NOT_SENT,
        UNKNOWN
    }

    /** By its Message-ID, without the angle brackets. */
    Finding find(String messageId);
}
