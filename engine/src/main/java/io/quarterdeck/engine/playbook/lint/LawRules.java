package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Compliance;
import io.quarterdeck.engine.playbook.Playbook;
import java.util.Objects;

/** L: what the law wants. */
final class LawRules implements Rule {
    private static final String BOT = "bot";
    private static final String REDACTED = "redact_before_storage";

    @Override
    public void check(Playbook playbook, Notes notes) {
        var compliance = playbook.compliance();
        checkBot(playbook, compliance != null && compliance.botSaysItIsABot(), notes);
        if (compliance != null) {
            new PrivacyClocks(playbook, notes).check(compliance);
            new RetentionRules().check(playbook, notes);
            checkCards(compliance, notes);
        }
    }

    private static void checkBot(Playbook playbook, boolean saysSo, Notes notes) {
        var automation = playbook.automation();
        var talks = playbook.channel(BOT).isPresent()
                || automation != null && !automation.flows().isEmpty();
        if (talks && !saysSo) {
            notes.error(
                    "QD-L03",
                    "compliance.bot_says_it_is_a_bot",
                    "the bot does not say that it is a bot, as the EU AI Act has asked since 2 August 2026",
                    "write bot_says_it_is_a_bot: true");
        }
    }

    private static void checkCards(Compliance compliance, Notes notes) {
        if (!Objects.equals(compliance.cardNumbers(), REDACTED)) {
            notes.error(
                    "QD-L04",
                    "compliance.card_numbers",
                    "card numbers are stored as they are written",
                    "write card_numbers: " + REDACTED);
        }
    }
}
