package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what happened, for the log of a ticket. */
final class EventWords {

    private EventWords() {}

    /** Who did it: a person of the staff by name, the customer, or the desk itself where no person decided. */
    static String actor(LogEntry entry, Map<PersonId, String> names) {
        var byDesk = entry.event() instanceof TicketEvent.Clocked
                || entry.event() instanceof TicketEvent.Carried
                || (entry.event() instanceof TicketEvent.Assigned
                        && entry.actor().kind() == Actor.Kind.CUSTOMER);
        var id = entry.actor().id();
        return switch (entry.actor().kind()) {
            case AGENT -> byDesk || id == null ? "desk" : names.getOrDefault(new PersonId(id), "a former colleague");
            case CUSTOMER -> byDesk ? "desk" : "customer";
            case SYSTEM -> "desk";
        };
    }

    static String of(TicketEvent event, Map<PersonId, String> names) {
        return switch (event) {
            case TicketEvent.Opened it -> "Opened by %s with priority %s".formatted(it.channel(), it.priority());
            case TicketEvent.Received it -> it.automatic() ? "An automatic answer arrived" : "The customer wrote";
            case TicketEvent.Composed _ -> "Wrote a reply; it may still be undone";
            case TicketEvent.Withdrawn _ -> "Took a reply back";
            case TicketEvent.Replied _ -> "The reply left";
            case TicketEvent.Delivered it -> delivered(it.delivery());
            case TicketEvent.Noted _ -> "Wrote a note";
            case TicketEvent.Assigned it ->
                "%s owns it".formatted(names.getOrDefault(it.owner(), "A former colleague"));
            case TicketEvent.Classified it ->
                it.intent() == null
                        ? "Priority %s".formatted(it.priority())
                        : "%s, so priority %s".formatted(sentence(it.intent()), it.priority());
            case TicketEvent.StatusChanged it ->
                "From %s to %s".formatted(it.from().word(), it.to().word());
            case TicketEvent.Related it -> "May belong to %s".formatted(it.other());
            case TicketEvent.Renamed _ -> "Changed the subject";
            case TicketEvent.Retyped it -> "Is a " + it.to().word();
            case TicketEvent.Tagged it -> tagged(it);
            case TicketEvent.FieldSet it -> "Changed %s".formatted(it.field());
            case TicketEvent.Grouped it -> it.to() == null ? "Left its group" : "Went to %s".formatted(it.to());
            case TicketEvent.Organized it ->
                it.to() == null ? "Belongs to no organization" : "Belongs to %s".formatted(it.to());
            case TicketEvent.Requested it ->
                "%s asks".formatted(sentence(it.to().toString()));
            case TicketEvent.Formed _ -> "Changed the form";
            case TicketEvent.Referenced _ -> "Changed the number it has elsewhere";
            case TicketEvent.Explained it ->
                it.to() == null ? "Its problem is another matter" : "Explained by %s".formatted(it.to());
            case TicketEvent.Dated it -> it.to() == null ? "Due at no time" : "Due at %s".formatted(it.to());
            case TicketEvent.FollowersChanged it ->
                "Followed by %d".formatted(it.to().size());
            case TicketEvent.CopiedChanged it ->
                "%d are copied in".formatted(it.to().size());
            case TicketEvent.Rated it -> "Rated %s".formatted(it.to().name().toLowerCase(Locale.ROOT));
            case TicketEvent.MadePrivate _ -> "Made a message private";
            case TicketEvent.Redacted _ -> "Blotted words out of a message";
            case TicketEvent.FileRedacted _ -> "Took a file away";
            case TicketEvent.Deleted _ -> "Put it into the bin";
            case TicketEvent.Restored it ->
                "Took it out of the bin, to %s".formatted(it.to().word());
            case TicketEvent.Forgotten it ->
                it.whole()
                        ? "Took everything away, because who asked is forgotten"
                        : "Took away what one of them wrote";
            case TicketEvent.Scrubbed _ -> "Took everything anybody wrote away for good";
            case TicketEvent.Merged it -> "Goes on in %s".formatted(it.into());
            case TicketEvent.Absorbed it ->
                "%s goes on here".formatted(sentence(it.source().toString()));
            case TicketEvent.Unmerged it -> "No longer goes on in %s".formatted(it.from());
            case TicketEvent.Released it ->
                "%s no longer goes on here".formatted(sentence(it.source().toString()));
            case TicketEvent.Split it ->
                "%d messages go on in %s".formatted(it.messages().size(), it.into());
            case TicketEvent.Rejoined it ->
                "%s was split off by mistake".formatted(sentence(it.from().toString()));
            case TicketEvent.Unrelated it -> "Does not belong to %s".formatted(it.other());
            case TicketEvent.AsideSaid _ -> "Wrote to a third party";
            case TicketEvent.AsideHeard _ -> "A third party answered";
            case TicketEvent.AsideMoved it ->
                it.open() ? "Opened a side conversation again" : "Closed a side conversation";
            case TicketEvent.Acted it ->
                "A rule %s %s".formatted(it.what(), it.resource() == null ? "people" : it.resource());
            case TicketEvent.Clocked it ->
                "%s: %s".formatted(sentence(it.clock().kind().words()), it.what());
            case TicketEvent.Carried it ->
                it.next() == null
                        ? "Nothing more is owed"
                        : "Next: %s".formatted(it.next().what());
        };
    }

    private static String tagged(TicketEvent.Tagged it) {
        var added = new ArrayList<>(it.to());
        added.removeAll(it.from());
        var removed = new ArrayList<>(it.from());
        removed.removeAll(it.to());
        return Stream.concat(added.stream().map("+"::concat), removed.stream().map("-"::concat))
                .collect(Collectors.joining(" ", "Tags ", ""));
    }

    private static String delivered(Delivery delivery) {
        return switch (delivery) {
            case SENT -> "The reply was handed over to the customer's side";
            case FAILED -> "The reply could not be sent";
            case BOUNCED -> "The reply came back";
            case HELD, QUEUED, SENDING, WITHDRAWN ->
                "The reply is " + delivery.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String sentence(String name) {
        var words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
