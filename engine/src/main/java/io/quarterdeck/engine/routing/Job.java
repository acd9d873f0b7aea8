package io.quarterdeck.engine.routing;

/** A piece of work with a person: what it takes of her, how far it is, and until when an offer stands. */
record Job(Item item, int share, Stage stage, long until, Given given) {
    static final long TALKING = Nanos.NEVER;

    /** How it came to her; {@code quietSince} is when she last wrote, if the customer has not written since. */
    record Given(boolean fallback, double probability, long quietSince) {}

    boolean live() {
        return item.lane().medium().live();
    }

    Job in(Stage other) {
        return new Job(item, share, other, Nanos.NEVER, given);
    }

    Job of(Item other) {
        return new Job(other, share, stage, until, given);
    }

    Job quiet(long since) {
        return new Job(item, share, stage, until, new Given(given.fallback, given.probability, since));
    }

    /** C-21: nobody has written for more than a minute. */
    boolean idleAt(long at) {
        return stage == Stage.DOING && given.quietSince != TALKING && at - given.quietSince > Rules.IDLE_CHAT;
    }
}
