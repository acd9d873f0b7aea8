package io.quarterdeck.desk.channels.email.doors;

/** A way in for mail. It lets go of a mail only once the intake has kept it, and shows it again otherwise. */
public interface Door extends AutoCloseable {

    void open();

    @Override
    void close();
}
