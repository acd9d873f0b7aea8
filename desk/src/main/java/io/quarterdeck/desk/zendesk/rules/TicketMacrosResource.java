package io.quarterdeck.desk.zendesk.rules;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a macro would make of a ticket; nothing is saved. */
@RestController("zendesk.ticketMacros")
@RequestMapping("/api/v2/tickets/{ticket}/macros/{macro}/apply")
class TicketMacrosResource {

    private final MacroUses uses;

    TicketMacrosResource(MacroUses uses) {
        this.uses = uses;
    }

    @GetMapping
    @Needs(WORK)
    Envelope apply(Viewer viewer, Asked asked, @PathVariable long ticket, @PathVariable long macro) {
        return Envelope.of("result", uses.on(viewer, asked, ticket, macro));
    }
}
