package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.Effects;
import io.quarterdeck.desk.automation.templates.Occasion;
import io.quarterdeck.desk.automation.templates.Placeholders;
import io.quarterdeck.desk.automation.templates.Templates;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.LogEntry;
import io.quarterdeck.desk.tickets.TicketFacts;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills the body of a webhook and hands it over; what cannot be filled is written down and harms nobody's update. */
@Component
class HookDesk {

    /** A rule that tells of the same ticket more often is answered by what it tells: somebody calls back and sets it off. */
    static final int MOST_CALLS_AN_HOUR = 20;

    private static final int LONGEST_BODY = 256_000;

    private final ObjectProvider<Effects> effects;
    private final Templates templates;
    private final Placeholders placeholders;
    private final RuleRuns runs;

    HookDesk(ObjectProvider<Effects> effects, Templates templates, Placeholders placeholders, RuleRuns runs) {
        this.effects = effects;
        this.templates = templates;
        this.placeholders = placeholders;
        this.runs = runs;
    }

    void queue(HookEffect effect, LogEntry entry, TicketFacts now) {
        var call = effect.action();
        if (runs.calls(now.id(), effect.rule().id(), entry.at()) > MOST_CALLS_AN_HOUR) {
            runs.failed(now.id(), effect.rule().id(), entry.at(), "webhook_loop");
            return;
        }
        try {
            var occasion = new Occasion(now, null, false);
            var body = templates.fill(call.body(), placeholders.of(occasion, call.body()));
            if (body.text().getBytes(StandardCharsets.UTF_8).length > LONGEST_BODY) {
                runs.failed(now.id(), effect.rule().id(), entry.at(), "webhook_body");
                return;
            }
            var heard = effects.stream()
                    .anyMatch(it -> it.call(call.id(), now.id(), effect.rule().cause(), body.text(), entry.at()));
            if (!heard) {
                runs.failed(now.id(), effect.rule().id(), entry.at(), "no_webhook");
            }
        } catch (Refusal e) {
            runs.failed(now.id(), effect.rule().id(), entry.at(), e.code());
        }
    }
}
