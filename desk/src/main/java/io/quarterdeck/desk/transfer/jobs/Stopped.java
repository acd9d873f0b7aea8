package io.quarterdeck.desk.transfer.jobs;

/** The work is no longer wanted, or is somebody else's by now. */
final class Stopped extends RuntimeException {

    Stopped(TransferId id) {
        super("%s goes on without this worker".formatted(id), null, false, false);
    }
}
