package io.quarterdeck.desk.channels.email;

import java.util.List;

/** What somebody does with the desk, and what must come of it exactly once, however often the desk dies. */
interface Errand {

    /** What is there before any desk runs. */
    void begin(Trial trial);

    /** Done to each desk that comes up, until it has taken it: people and programs try again. */
    void hand(Trial trial, RunningDesk desk);

    boolean isDone(Trial trial);

    /** How often each thing that must be there once is there. */
    List<Long> results(Trial trial);
}
