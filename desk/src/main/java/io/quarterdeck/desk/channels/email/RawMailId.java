package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.kit.Id;

/** Names one mail that came in. */
record RawMailId(long value) implements Id {

    @Override
    public String toString() {
        return "mail " + value;
    }
}
