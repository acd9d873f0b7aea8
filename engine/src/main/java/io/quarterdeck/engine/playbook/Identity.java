package io.quarterdeck.engine.playbook;

import java.util.Locale;

/** Who the brand is in public; what the file leaves out is empty. */
public record Identity(Status status, String name, String phone, String email, String portal, String address) {

    /** B-77: nothing is published outside before it is live. */
    public enum Status {
        PLACEHOLDER,
        LIVE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
