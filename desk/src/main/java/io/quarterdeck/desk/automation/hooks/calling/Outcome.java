package io.quarterdeck.desk.automation.hooks.calling;

import java.time.Duration;
import java.util.Optional;

/** What came of one call. */
public sealed interface Outcome {

    /** A yes: any 2xx. */
    record Delivered(int status, String answer) implements Outcome {}

    /** A no, and when to ask again if it says so. */
    record Answered(int status, String answer, Optional<Duration> retryAfter) implements Outcome {

        /** The receiver is gone for good and wants no more calls. */
        public boolean isGone() {
            return status == 410;
        }
    }

    /** The address leads to where the desk does not go; nothing was sent. */
    record Refused(String why) implements Outcome {}

    /** No whole answer in time. */
    record Late(String why) implements Outcome {}

    /** No connection, or one that broke. */
    record Unreachable(String why) implements Outcome {}
}
