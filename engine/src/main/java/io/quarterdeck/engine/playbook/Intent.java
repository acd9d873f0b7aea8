package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Range;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why somebody writes, and who that is for. */
public record Intent(
        String name,
        Kind kind,
        String priority,
        String tier,
        String skill,
        @Nullable String flow,
        @Nullable Range<Duration> handleTime) {

    /** B-01: transactional goes to the fastest free agent, high touch keeps one owner. */
    public enum Kind {
        TRANSACTIONAL,
        HIGH_TOUCH;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
