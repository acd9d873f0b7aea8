package io.quarterdeck.desk.commands;

import java.io.PrintStream;
import java.time.Duration;

/** One line on a terminal while something takes longer than a second; where nobody watches, nothing. */
final class Meanwhile implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String ERASED = "\r\033[K";

    private final PrintStream err;
    private final Thread waiting;
    private volatile boolean shown;

    private Meanwhile(PrintStream err, String what) {
        this.err = err;
        this.waiting = Thread.ofVirtual().unstarted(() -> show(what));
    }

    /** Says {@code what} in a second, unless it is closed before. */
    static Meanwhile of(Shell shell, String what) {
        var meanwhile = new Meanwhile(shell.err(), what);
        var console = System.console();
        if (console != null && console.isTerminal()) {
            meanwhile.waiting.start();
        }
        return meanwhile;
    }

    private void show(String what) {
        try {
            Thread.sleep(PATIENCE);
            shown = true;
            err.print(ERASED + what + " …");
            err.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        waiting.interrupt();
        if (waiting.isAlive()) {
            join();
        }
        if (shown) {
            err.print(ERASED);
            err.flush();
        }
    }

    private void join() {
        try {
            waiting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
