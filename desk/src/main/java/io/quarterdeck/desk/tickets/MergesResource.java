package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Said;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Merging, splitting and linking tickets over HTTP, and taking each of it back. */
@RestController
@RequestMapping("/api/desk/tickets/{id}")
class MergesResource {

    private static final int LONGEST = 10_000;

    /** Which tickets end in this one, and what is said there and here. */
    record MergeJson(
            List<@Means(TicketId.class) Long> ids,
            @Nullable String targetComment,
            @Nullable Boolean targetCommentIsPublic,
            @Nullable String sourceComment,
            @Nullable Boolean sourceCommentIsPublic) {}

    record SplitJson(
            List<@Means(MessageId.class) Long> messages,
            @Nullable String subject) {}

    record LinkJson(
            @Means(TicketId.class) long otherId,
            @Nullable String why) {}

    private final Merges merges;
    private final Splits splits;
    private final Tickets tickets;
    private final TicketPages pages;

    MergesResource(Merges merges, Splits splits, Tickets tickets, TicketPages pages) {
        this.merges = merges;
        this.splits = splits;
        this.tickets = tickets;
        this.pages = pages;
    }

    /** Ends other tickets in this one. */
    @PostMapping("/merge")
    @Needs(WORK)
    TicketJson.PageJson merge(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @RequestBody @Means(MergeJson.class) Map<String, @Nullable Object> wire) {
        var said = new Said(wire);
        merges.merge(
                By.web(viewer),
                new TicketId(id),
                ids(said, "ids", TicketId::new),
                new Merges.Telling(
                        text(said, "target_comment"),
                        said.flag("target_comment_is_public", false),
                        text(said, "source_comment"),
                        said.flag("source_comment_is_public", false)));
        return pages.show(viewer, new TicketId(id));
    }

    /** Takes the merge of this ticket into another back. */
    @PostMapping("/unmerge")
    @Needs(WORK)
    TicketJson.PageJson unmerge(Viewer viewer, @PathVariable @Means(TicketId.class) long id) {
        merges.undo(By.web(viewer), new TicketId(id));
        return pages.show(viewer, new TicketId(id));
    }

    /** Takes messages out into a new ticket, and answers with it. */
    @PostMapping("/split")
    @Needs(WORK)
    @ResponseStatus(HttpStatus.CREATED)
    TicketJson.PageJson split(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @RequestBody @Means(SplitJson.class) Map<String, @Nullable Object> wire) {
        var said = new Said(wire);
        var into = splits.split(
                By.web(viewer), new TicketId(id), ids(said, "messages", MessageId::new), text(said, "subject"));
        return pages.show(viewer, into);
    }

    /** Throws what was split off away again. */
    @PostMapping("/rejoin/{other}")
    @Needs(WORK)
    TicketJson.PageJson rejoin(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @PathVariable @Means(TicketId.class) long other) {
        splits.undo(By.web(viewer), new TicketId(id), new TicketId(other));
        return pages.show(viewer, new TicketId(id));
    }

    /** Says that another ticket belongs to this one, and why. */
    @PostMapping("/links")
    @Needs(WORK)
    TicketJson.PageJson link(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @RequestBody @Means(LinkJson.class) Map<String, @Nullable Object> wire) {
        var said = new Said(wire);
        var other = Objects.requireNonNullElse(said.number("other_id", null), 0L);
        var why = Objects.requireNonNullElse(said.text("why", null, 200), "belongs to it");
        tickets.link(By.web(viewer), new TicketId(id), new TicketId(other), why);
        return pages.show(viewer, new TicketId(id));
    }

    /** Says that it does not. */
    @DeleteMapping("/links/{other}")
    @Needs(WORK)
    TicketJson.PageJson unlink(Viewer viewer, @PathVariable @Means(TicketId.class) long id, @PathVariable @Means(TicketId.class) long other) {
        tickets.unlink(By.web(viewer), new TicketId(id), new TicketId(other));
        return pages.show(viewer, new TicketId(id));
    }

    private static String text(Said said, String key) {
        return Objects.requireNonNullElse(said.text(key, null, LONGEST), "");
    }

    private static <I> List<I> ids(Said said, String key, LongFunction<I> as) {
        return said.words(key, List.of()).stream()
                .map(it -> {
                    if (!it.matches("\\d{1,18}")) {
                        throw Said.wrong(key, "InvalidValue", "is a list of numbers");
                    }
                    return as.apply(Long.parseLong(it));
                })
                .toList();
    }
}
