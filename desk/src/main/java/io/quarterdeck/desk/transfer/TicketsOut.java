package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.Group;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.kit.blobs.Blobs;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Attachment;
import io.quarterdeck.desk.tickets.Conversations;
import io.quarterdeck.desk.tickets.Message;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.Satisfaction;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketLists;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.Fields;
import io.quarterdeck.desk.transfer.files.Luggage;
import io.quarterdeck.desk.transfer.shapes.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down tickets with all that was said in them, in the order of their numbers. */
@Component
class TicketsOut {

    private static final int PAGE = 50;
    private static final TicketLists.Listing ALL =
            new TicketLists.Listing(new TicketLists.Which.All(), TicketLists.Order.NUMBER, false);

    /** What is read of a ticket. */
    @Component
    record Desk(TicketLists lists, Conversations conversations, Blobs blobs) {}

    /** What a ticket names. */
    @Component
    record Names(Customers customers, Groups groups, Fields fields) {}

    private final Desk desk;
    private final Names names;

    TicketsOut(Desk desk, Names names) {
        this.desk = desk;
        this.names = names;
    }

    void write(Viewer viewer, Luggage luggage, Consumer<Item> lines) {
        var page = desk.lists().after(viewer, ALL, null, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(it -> lines.accept(ticket(viewer, luggage, it)));
            page = desk.lists()
                    .after(viewer, ALL, TicketLists.Key.of(page.getLast(), TicketLists.Order.NUMBER), 0, PAGE);
        }
    }

    private Item ticket(Viewer viewer, Luggage luggage, Ticket it) {
        var facts = it.facts();
        var about = facts.about();
        var parties = facts.parties();
        var standing = facts.standing();
        return new Item.Ticket(
                Long.toString(it.id().value()),
                it.subject(),
                about.type() == null ? null : about.type().word(),
                it.status().word(),
                it.priority(),
                it.intent(),
                it.channel(),
                id(parties.requester()),
                parties.owner() == null ? null : id(names.customers().of(parties.owner())),
                parties.group() == null ? null : group(parties.group()),
                parties.organization() == null
                        ? null
                        : Long.toString(parties.organization().value()),
                about.problem() == null ? null : Long.toString(about.problem().value()),
                about.tags(),
                fields(it),
                parties.followers().stream().map(TicketsOut::id).toList(),
                parties.copied().stream().map(TicketsOut::id).toList(),
                standing.satisfaction() == Satisfaction.UNOFFERED
                        ? null
                        : standing.satisfaction().name().toLowerCase(Locale.ROOT),
                about.taskDueAt(),
                it.createdAt(),
                it.updatedAt(),
                it.solvedAt(),
                comments(viewer, luggage, it),
                List.of());
    }

    private List<Item.Field> fields(Ticket it) {
        var titles = names.fields().all();
        return it.facts().about().fields().entrySet().stream()
                .sorted(Comparator.comparing(field -> field.getKey().value()))
                .map(field -> new Item.Field(
                        titles.stream()
                                .filter(known -> known.id().equals(field.getKey()))
                                .map(known -> known.title())
                                .findFirst()
                                .orElseGet(() -> unnamed(field.getKey())),
                        field.getValue().wire()))
                .toList();
    }

    private static String unnamed(FieldId id) {
        return "custom_field_" + id.value();
    }

    private @Nullable String group(GroupId id) {
        return names.groups().find(id).map(Group::name).orElse(null);
    }

    private List<Item.Comment> comments(Viewer viewer, Luggage luggage, Ticket it) {
        var comments = new ArrayList<Item.Comment>();
        var page = desk.conversations().of(viewer, it.id(), Slice.first(Slice.LONGEST));
        while (!page.isEmpty()) {
            var ids = page.stream().map(Message::id).toList();
            var htmls = desk.conversations().htmls(ids);
            var files = desk.conversations().files(ids);
            page.forEach(message -> comments.add(comment(message, it, htmls, files, luggage)));
            page = desk.conversations()
                    .of(viewer, it.id(), Slice.after(page.getLast().id().value(), Slice.LONGEST));
        }
        return comments;
    }

    private Item.Comment comment(
            Message it,
            Ticket ticket,
            Map<MessageId, String> htmls,
            Map<MessageId, List<Attachment>> files,
            Luggage luggage) {
        return new Item.Comment(
                author(it.author(), ticket),
                it.kind() != Message.Kind.NOTE,
                it.at(),
                it.quoted().isEmpty() ? it.text() : it.text() + "\n" + it.quoted(),
                htmls.get(it.id()),
                files.getOrDefault(it.id(), List.of()).stream()
                        .filter(file -> !file.redacted())
                        .map(file -> packed(file, luggage))
                        .toList());
    }

    /** What the desk itself said is told as the requester's own desk would: without a name. */
    private @Nullable String author(Actor author, Ticket ticket) {
        return switch (author.kind()) {
            case CUSTOMER -> author.id() == null ? id(ticket.customer()) : Long.toString(author.id());
            case AGENT -> author.id() == null ? null : id(names.customers().of(new PersonId(author.id())));
            case SYSTEM -> null;
        };
    }

    private Item.File packed(Attachment file, Luggage luggage) {
        desk.blobs().open(BrandScope.required(), file.sha256()).ifPresent(content -> {
            try (content) {
                luggage.put(file.sha256(), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new Item.File(
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                null,
                !file.contentId().isEmpty());
    }

    private static String id(CustomerId it) {
        return Long.toString(it.value());
    }
}
