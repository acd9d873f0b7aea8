package io.quarterdeck.desk.zendesk.suspended;

import static io.quarterdeck.desk.accounts.Permission.QUARANTINE;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.channels.email.SuspendedMails;
import io.quarterdeck.desk.channels.email.SuspendedMails.Suspended;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.tickets.TicketWires;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import java.util.ArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mail in quarantine, as tickets that are suspended. */
@RestController
@RequestMapping("/api/v2/suspended_tickets")
class SuspendedTicketsResource {

    private final SuspendedMails mails;
    private final Tickets tickets;
    private final TicketWires wires;

    SuspendedTicketsResource(SuspendedMails mails, Tickets tickets, TicketWires wires) {
        this.mails = mails;
        this.tickets = tickets;
        this.wires = wires;
    }

    @GetMapping
    @Needs(QUARANTINE)
    Envelope list(Viewer viewer, Asked asked) {
        var page = asked.page(ById.listing(mails::count, mails::list, Suspended::id));
        return page.as(
                "suspended_tickets",
                page.rows().stream().map(it -> wire(viewer, it, asked)).toList());
    }

    @GetMapping("/{id}")
    @Needs(QUARANTINE)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return Envelope.of("suspended_ticket", wire(viewer, mails.get(id), asked));
    }

    @PutMapping("/{id}/recover")
    @Needs(QUARANTINE)
    Envelope recover(Viewer viewer, Asked asked, @PathVariable long id) {
        var ticket = tickets.get(viewer, mails.recover(id));
        return Envelope.of("ticket", wires.of(viewer, asked, ticket));
    }

    /** Those that can become tickets do; the others stay where they are. */
    @PutMapping("/recover_many")
    @Needs(QUARANTINE)
    Envelope recoverMany(Viewer viewer, Asked asked) {
        var recovered = new ArrayList<Ticket>();
        for (var id : asked.ids()) {
            try {
                recovered.add(tickets.get(viewer, mails.recover(id)));
            } catch (Refusal still) {
                if (asked.ids().size() == 1) {
                    throw still;
                }
            }
        }
        return Envelope.of("tickets", wires.of(viewer, asked, recovered));
    }

    @DeleteMapping("/{id}")
    @Needs(QUARANTINE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable long id) {
        mails.drop(id);
    }

    @DeleteMapping("/destroy_many")
    @Needs(QUARANTINE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropMany(Asked asked) {
        asked.ids().forEach(mails::drop);
    }

    private SuspendedJson wire(Viewer viewer, Suspended it, Asked asked) {
        return SuspendedJson.of(it, mails.words(it), viewer, asked);
    }
}
