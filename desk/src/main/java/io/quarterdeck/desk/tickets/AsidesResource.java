package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;
import static io.quarterdeck.desk.accounts.Permission.REPLY;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Said;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conversations beside a ticket over HTTP. */
@RestController
@RequestMapping("/api/desk/tickets/{id}/asides")
class AsidesResource {

    record GuestJson(String email, String name) {}

    record AsideJson(
            @Means(AsideId.class) long id,
            @Means(TicketId.class) long ticketId,
            String subject,
            boolean open,
            List<GuestJson> guests,
            long messages,
            Instant createdAt,
            Instant updatedAt) {}

    record BeginningJson(
            @Nullable String subject,
            List<GuestWishJson> guests,
            String text) {}

    record GuestWishJson(
            String email,
            @Nullable String name) {}

    record WordsJson(
            String text) {}

    private final Asides asides;

    AsidesResource(Asides asides) {
        this.asides = asides;
    }

    /** The conversations beside a ticket. */
    @GetMapping
    @Needs(READ_NOTES)
    List<AsideJson> list(Viewer viewer, @PathVariable @Means(TicketId.class) long id) {
        return asides.of(viewer, new TicketId(id)).stream()
                .map(AsidesResource::json)
                .toList();
    }

    /** Begins a conversation with guests beside the ticket. */
    @PostMapping
    @Needs(REPLY)
    @ResponseStatus(HttpStatus.CREATED)
    AsideJson begin(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @RequestBody @Means(BeginningJson.class) Map<String, @Nullable Object> wire) {
        var said = new Said(wire);
        return json(asides.begin(
                By.web(viewer),
                new TicketId(id),
                Objects.requireNonNullElse(said.text("subject", null, 300), ""),
                guests(said),
                words(said)));
    }

    /** What was said in it. */
    @GetMapping("/{aside}/messages")
    @Needs(READ_NOTES)
    List<TicketJson.MessageJson> messages(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @PathVariable @Means(AsideId.class) long aside) {
        return asides.messages(viewer, new TicketId(id), new AsideId(aside)).stream()
                .map(it -> TicketJson.message(it, List.of()))
                .toList();
    }

    /** Says something to the guests. */
    @PostMapping("/{aside}/messages")
    @Needs(REPLY)
    @ResponseStatus(HttpStatus.CREATED)
    List<TicketJson.MessageJson> say(
            Viewer viewer,
            @PathVariable @Means(TicketId.class) long id,
            @PathVariable @Means(AsideId.class) long aside,
            @RequestBody @Means(WordsJson.class) Map<String, @Nullable Object> wire) {
        asides.say(By.web(viewer), new TicketId(id), new AsideId(aside), words(new Said(wire)));
        return messages(viewer, id, aside);
    }

    @PostMapping("/{aside}/close")
    @Needs(REPLY)
    AsideJson close(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @PathVariable @Means(AsideId.class) long aside) {
        return json(asides.open(By.web(viewer), new TicketId(id), new AsideId(aside), false));
    }

    @PostMapping("/{aside}/reopen")
    @Needs(REPLY)
    AsideJson reopen(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @PathVariable @Means(AsideId.class) long aside) {
        return json(asides.open(By.web(viewer), new TicketId(id), new AsideId(aside), true));
    }

    private static Words words(Said said) {
        return Words.plain(said.get("text") instanceof String text ? text : "");
    }

    private static List<Aside.Guest> guests(Said said) {
        return said.get("guests") instanceof Collection<?> many
                ? many.stream()
                        .map(it -> it instanceof Map<?, ?> map ? Said.of(map) : Said.of(Map.of()))
                        .map(it -> new Aside.Guest(
                                it.required("email", null, 320),
                                Objects.requireNonNullElse(it.text("name", null, 200), "")))
                        .toList()
                : List.of();
    }

    private static AsideJson json(Aside it) {
        return new AsideJson(
                it.id().value(),
                it.ticket().value(),
                it.subject(),
                it.open(),
                it.guests().stream()
                        .map(guest -> new GuestJson(guest.address(), guest.name()))
                        .toList(),
                it.messages(),
                it.createdAt(),
                it.updatedAt());
    }
}
