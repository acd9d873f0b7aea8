package io.quarterdeck.desk.channels.email.doors;

/** Keeps raw mail, before anybody looks into it (immunity 3). */
public interface Intake {

    boolean knows(String recipient);

    /** Returns once the mail is committed; throws if it is not. A mail that came before is kept once. */
    void keep(Arrival arrival);
}
