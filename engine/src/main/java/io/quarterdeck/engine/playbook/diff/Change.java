package io.quarterdeck.engine.playbook.diff;

import java.util.Locale;

/** One thing that two playbooks say differently: where it stands, in a sentence, and whether more is asked of us now. */
public record Change(String section, String path, String sentence, Effect effect) {

    public enum Effect {
        STRICTER,
        LOOSER,
        NEUTRAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Change at(String path, String sentence, Effect effect) {
        return new Change(path.split("[.\\[]", 2)[0], path, sentence, effect);
    }
}
