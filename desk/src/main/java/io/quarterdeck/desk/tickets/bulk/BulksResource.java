package io.quarterdeck.desk.tickets.bulk;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.EditJson;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** One edit of many tickets over HTTP. */
@RestController
@RequestMapping("/api/desk/bulk")
class BulksResource {

    record ItemJson(
            @Means(TicketId.class) long ticketId,
            @Means(BulkItem.State.class) String state,
            @Nullable String code,
            @Nullable String why) {}

    record BulkJson(
            @Means(BulkId.class) long id,
            @Means(Bulk.State.class) String state,
            long total,
            long done,
            long unchanged,
            long refused,
            long undone,
            Instant askedAt,
            @Nullable Instant endedAt) {}

    /** One edit and the tickets it is for. */
    record WishJson(
            List<@Means(TicketId.class) Long> ids,
            EditJson.Of edit) {}

    private final Bulks bulks;

    BulksResource(Bulks bulks) {
        this.bulks = bulks;
    }

    /** What one edit would do to each ticket; nothing is done. */
    @PostMapping("/try")
    @Needs(WORK)
    List<ItemJson> tryOut(Viewer viewer, @RequestBody @Means(WishJson.class) Map<String, @Nullable Object> wire) {
        var said = new Said(wire);
        return bulks.tryOut(viewer, ids(said), said.within("edit")).stream()
                .map(BulksResource::json)
                .toList();
    }

    /** Edits up to the allowed number of tickets, one by one, in the background. */
    @PostMapping
    @Needs(WORK)
    @ResponseStatus(HttpStatus.ACCEPTED)
    BulkJson begin(Viewer viewer, @RequestBody @Means(WishJson.class) Map<String, @Nullable Object> wire) {
        var said = new Said(wire);
        return json(bulks.begin(viewer, ids(said), said.within("edit")));
    }

    /** How far it is. */
    @GetMapping("/{id}")
    @Needs(WORK)
    BulkJson show(Viewer viewer, @PathVariable @Means(BulkId.class) long id) {
        return json(bulks.get(viewer, new BulkId(id)));
    }

    /** What became of each ticket, a hundred at a time. */
    @GetMapping("/{id}/items")
    @Needs(WORK)
    List<ItemJson> items(Viewer viewer, @PathVariable @Means(BulkId.class) long id, @RequestParam(defaultValue = "0") long after) {
        return bulks.items(viewer, new BulkId(id), Slice.after(after, Slice.LONGEST)).stream()
                .map(BulksResource::json)
                .toList();
    }

    /** Takes the edit back wherever nothing was changed since. */
    @PostMapping("/{id}/undo")
    @Needs(WORK)
    @ResponseStatus(HttpStatus.ACCEPTED)
    BulkJson undo(Viewer viewer, @PathVariable @Means(BulkId.class) long id) {
        return json(bulks.undo(viewer, new BulkId(id)));
    }

    private static List<TicketId> ids(Said said) {
        return said.words("ids", List.of()).stream()
                .map(it -> {
                    if (!it.matches("\\d{1,18}")) {
                        throw Said.wrong("ids", "InvalidValue", "is a list of numbers");
                    }
                    return new TicketId(Long.parseLong(it));
                })
                .toList();
    }

    private static BulkJson json(Bulk it) {
        return new BulkJson(
                it.id().value(),
                word(it.state()),
                it.total(),
                it.done(),
                it.unchanged(),
                it.refused(),
                it.undone(),
                it.askedAt(),
                it.endedAt());
    }

    private static ItemJson json(BulkItem it) {
        return new ItemJson(it.ticket().value(), word(it.state()), it.code(), it.why());
    }

    private static String word(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }
}
