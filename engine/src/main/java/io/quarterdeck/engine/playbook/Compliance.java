package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the law wants (B-68 to B-72). */
public record Compliance(
        List<String> laws,
        @Nullable String cardNumbers,
        Map<String, Span> retention,
        @Nullable PrivacyRequests privacyRequests,
        @Nullable Consent consent,
        boolean botSaysItIsABot) {

    /** The time to answer by law, to acknowledge, and the letters used. */
    public record PrivacyRequests(
            Map<String, Span> answer, @Nullable Span acknowledge, List<String> templates) {}

    public record Consent(List<String> log, String optOutHonoured) {}
}
