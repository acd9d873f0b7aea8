package io.quarterdeck.desk.channels.email.reading;

/** Stops reading a mail that cannot or may not be read further. */
final class Hostile extends RuntimeException {

    private final Quarantine code;

    Hostile(Quarantine code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    Quarantine code() {
        return code;
    }
}
