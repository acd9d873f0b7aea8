package io.quarterdeck.desk.automation.editor;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_RULES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.automation.RuleBody;
import io.quarterdeck.desk.automation.RuleCompiler;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.running.TryOuts;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.engine.rules.Writing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which tickets of the last seven days would a rule have hit? Nothing is saved, and the rule need not be either. */
@RestController
@RequestMapping("/api/desk/rules/try")
class TryResource {

    record ChangeJson(String field, String from, String to) {}

    record HitJson(
            @Means(TicketId.class) long ticketId,
            String subject,
            Instant at,
            List<String> seen,
            List<ChangeJson> changes) {}

    /** {@code cursor} is to be sent again with the same rule until it is {@code done}. */
    record TriedJson(
            List<HitJson> hits,
            int examined,
            double progress,
            boolean done,
            @Nullable String cursor) {}

    private final TryOuts tryOuts;
    private final RuleCompiler compiler;

    TryResource(TryOuts tryOuts, RuleCompiler compiler) {
        this.tryOuts = tryOuts;
        this.compiler = compiler;
    }

    /** Which tickets of the last seven days would a rule have hit? Send the cursor again until it is done. */
    @PostMapping
    @Needs(MANAGE_RULES)
    TriedJson run(@RequestBody @Means(RuleJson.TrialJson.class) Map<String, Object> body) {
        var said = Said.of(body);
        var kind = kind(said.text("kind", "trigger", 20));
        var rule = compiler.strictly(kind, RuleBody.definition(said));
        var cursor = cursor(said.text("cursor", null, 60));
        var tried = tryOuts.run(kind, rule, new TicketId(cursor[0]), (int) cursor[1]);
        return new TriedJson(
                tried.hits().stream().map(TryResource::hit).toList(),
                tried.examined(),
                tried.share(),
                tried.done(),
                tried.done() ? null : "%d-%d".formatted(tried.last().value(), tried.examined()));
    }

    private static HitJson hit(TryOuts.Hit it) {
        return new HitJson(
                it.ticket().value(),
                it.subject(),
                it.at(),
                it.seen(),
                it.changes().entrySet().stream()
                        .map(change -> new ChangeJson(
                                change.getKey().word(),
                                Writing.word(change.getValue().from()),
                                Writing.word(change.getValue().to())))
                        .sorted(Comparator.comparing(ChangeJson::field))
                        .toList());
    }

    private static RuleKind kind(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "trigger" -> RuleKind.TRIGGER;
            case "automation" -> RuleKind.AUTOMATION;
            default ->
                throw Refusal.invalid("kind", "A trigger or an automation can be tried; not '%s'".formatted(word));
        };
    }

    private static long[] cursor(@Nullable String text) {
        if (text == null) {
            return new long[] {0, 0};
        }
        if (!text.matches("[0-9]{1,17}-[0-9]{1,9}")) {
            throw Refusal.invalid("cursor", "Send the cursor as it was given");
        }
        var parts = text.split("-");
        return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
    }
}
