package io.quarterdeck.desk.tickets.cases;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.Message;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases, and a customer's one timeline, over HTTP. */
@RestController
@RequestMapping("/api/desk")
class CasesResource {

    record SpanJson(@Means(TicketId.class) long ticketId, @Means(MessageId.class) long from, @Nullable @Means(MessageId.class) Long until) {}

    record CaseJson(
            @Nullable @Means(CaseId.class) Long id,
            @Means(CustomerId.class) long customerId,
            @Nullable String intent,
            Instant openedAt,
            @Nullable Instant closedAt,
            int reopened,
            List<SpanJson> spans) {}

    record SaidJson(@Means(MessageId.class) long id, @Means(TicketId.class) long ticketId, Instant at, @Means(Message.Kind.class) String kind, String channel, String author, String text) {}

    record BeginningJson(
            @Nullable @Means(MessageId.class) Long from) {}

    record JoinJson(
            @Means(TicketId.class) long ticketId) {}

    private final Cases cases;
    private final Timelines timelines;

    CasesResource(Cases cases, Timelines timelines) {
        this.cases = cases;
        this.timelines = timelines;
    }

    /** The cases that the ticket is part of. */
    @GetMapping("/tickets/{id}/cases")
    @Needs(READ_NOTES)
    List<CaseJson> of(Viewer viewer, @PathVariable @Means(TicketId.class) long id) {
        return cases.of(viewer, new TicketId(id)).stream()
                .map(CasesResource::json)
                .toList();
    }

    /** Begins a case with a message; without one the ticket itself becomes a case. */
    @PostMapping("/tickets/{id}/cases")
    @Needs(WORK)
    @ResponseStatus(HttpStatus.CREATED)
    CaseJson begin(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @RequestBody @Means(BeginningJson.class) Map<String, @Nullable Object> wire) {
        var from = new Said(wire).number("from", null);
        return json(
                from == null
                        ? cases.number(viewer, new TicketId(id))
                        : cases.begin(viewer, new TicketId(id), new MessageId(from)));
    }

    /** Puts a ticket into a case. */
    @PostMapping("/cases/{id}/tickets")
    @Needs(WORK)
    CaseJson join(Viewer viewer, @PathVariable @Means(CaseId.class) long id, @RequestBody @Means(JoinJson.class) Map<String, @Nullable Object> wire) {
        var ticket = Objects.requireNonNullElse(new Said(wire).number("ticket_id", null), 0L);
        return json(cases.join(viewer, new CaseId(id), new TicketId(ticket)));
    }

    /** Ends the work on a case. */
    @PostMapping("/cases/{id}/close")
    @Needs(WORK)
    CaseJson close(Viewer viewer, @PathVariable @Means(CaseId.class) long id) {
        return json(cases.close(viewer, new CaseId(id)));
    }

    /** All that a customer and we said to each other, whatever the channel. */
    @GetMapping("/customers/{id}/timeline")
    @Needs(READ_NOTES)
    List<SaidJson> timeline(
            Viewer viewer,
            @PathVariable @Means(CustomerId.class) long id,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(defaultValue = "0") long after) {
        return timelines.of(viewer, new CustomerId(id), channel, Slice.after(after, Slice.LONGEST)).stream()
                .map(CasesResource::json)
                .toList();
    }

    private static SaidJson json(Message it) {
        return new SaidJson(
                it.id().value(),
                it.ticket().value(),
                it.at(),
                it.kind().name().toLowerCase(Locale.ROOT),
                it.channel(),
                it.authorName(),
                it.text());
    }

    private static CaseJson json(Case it) {
        return new CaseJson(
                it.id().value() == 0 ? null : it.id().value(),
                it.customer().value(),
                it.intent(),
                it.openedAt(),
                it.closedAt(),
                it.reopened(),
                it.spans().stream()
                        .map(span -> new SpanJson(
                                span.ticket().value(),
                                span.from().value(),
                                span.until() == null ? null : span.until().value()))
                        .toList());
    }
}
