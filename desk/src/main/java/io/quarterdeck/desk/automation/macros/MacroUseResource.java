package io.quarterdeck.desk.automation.macros;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.engine.rules.Writing;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Macros on a ticket: what one would change, and doing it. */
@RestController
@RequestMapping("/api/desk/tickets/{ticket}/macros/{macro}")
class MacroUseResource {

    record DiffJson(String field, String from, String to) {}

    record AnswerJson(String text, boolean html, boolean isPublic) {}

    record PreviewJson(List<DiffJson> changes, @Nullable AnswerJson answer, List<String> missing) {}

    record ApplyJson(@Nullable Long version) {}

    /** What was done, and under which number it can be undone. */
    record AppliedJson(PreviewJson done, @Nullable Long change) {}

    private final Macros macros;

    MacroUseResource(Macros macros) {
        this.macros = macros;
    }

    /** What the macro would change, and what it would say; nothing is done. */
    @GetMapping("/preview")
    @Needs(WORK)
    PreviewJson preview(Viewer viewer, @PathVariable @Means(TicketId.class) long ticket, @PathVariable @Means(RuleId.class) long macro) {
        return json(macros.preview(viewer, new RuleId(macro), new TicketId(ticket)));
    }

    /** Does what the macro says, to the version that was read. */
    @PostMapping
    @Needs(WORK)
    AppliedJson apply(Viewer viewer, @PathVariable @Means(TicketId.class) long ticket, @PathVariable @Means(RuleId.class) long macro, @RequestBody ApplyJson wish) {
        if (wish.version() == null) {
            throw Refusal.invalid("version", "Say the version of the ticket that you have read");
        }
        var applied = macros.apply(viewer, new RuleId(macro), new TicketId(ticket), wish.version());
        return new AppliedJson(json(applied.preview()), applied.change().orElse(null));
    }

    /** Takes back what the macro changed. */
    @DeleteMapping("/{change}")
    @Needs(WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Viewer viewer, @PathVariable @Means(TicketId.class) long ticket, @PathVariable long change) {
        macros.undo(viewer, new TicketId(ticket), change);
    }

    private static PreviewJson json(Preview preview) {
        var answer = preview.answer();
        return new PreviewJson(
                preview.changes().entrySet().stream()
                        .map(it -> new DiffJson(
                                it.getKey().word(),
                                Writing.word(it.getValue().from()),
                                Writing.word(it.getValue().to())))
                        .sorted(Comparator.comparing(DiffJson::field))
                        .toList(),
                answer == null ? null : new AnswerJson(answer.text(), answer.html(), answer.isPublic()),
                preview.missing());
    }
}
