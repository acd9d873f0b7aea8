package io.quarterdeck.desk.zendesk.exports;

import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Ratings;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer says how they were served, and may think better of it until their ticket is closed. */
@RestController
@RequestMapping("/api/v2/tickets/{id}/satisfaction_rating")
class TicketRatingResource {

    private final Tickets tickets;
    private final Ratings ratings;
    private final Customers customers;
    private final RatingWires wires;

    TicketRatingResource(Tickets tickets, Ratings ratings, Customers customers, RatingWires wires) {
        this.tickets = tickets;
        this.ratings = ratings;
        this.customers = customers;
        this.wires = wires;
    }

    /** 201 for the first word of theirs, 200 for another. */
    @PostMapping
    @Needs(READ)
    ResponseEntity<Envelope> rate(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        var ticket = tickets.get(viewer, new TicketId(id));
        if (viewer.role().isStaff()) {
            throw Refusal.forbidden("not_allowed", "Only the customer who asked says how they were served");
        }
        var first = !ticket.facts().standing().satisfaction().isGiven();
        var rating = ratings.rate(
                By.customer(viewer, customers.of(viewer.person()), By.API),
                ticket.id(),
                Written.one(body, "satisfaction_rating"));
        var answer =
                first ? ResponseEntity.created(URI.create(asked.url("satisfaction_ratings", id))) : ResponseEntity.ok();
        return answer.body(Envelope.of("satisfaction_rating", wires.of(rating, asked)));
    }
}
