package io.quarterdeck.desk.tickets;

import org.springframework.stereotype.Component;

/** Writes what a change says into the tables, in one go. */
@Component
class Keeping {

    private final TicketTable tickets;
    private final MessageTable messages;
    private final EventTable events;
    private final PartyTable parties;
    private final WordsTable words;

    Keeping(TicketTable tickets, MessageTable messages, EventTable events, PartyTable parties, WordsTable words) {
        this.tickets = tickets;
        this.messages = messages;
        this.events = events;
        this.parties = parties;
        this.words = words;
    }

    void keep(Change change) {
        change.messages().forEach(messages::insert);
        events.insert(change.entries());
        tickets.update(change, change.preview().orElse(null));
        var before = change.before();
        if (before != null && !before.parties().equals(change.now().parties())) {
            parties.save(change.ticket(), change.now().parties());
        }
        aside(change);
    }

    void open(Change change, Opening opening, NewMessage first) {
        tickets.insert(opening, first, change);
        change.messages().forEach(messages::insert);
        aside(change);
    }

    private void aside(Change change) {
        if (!change.former().isEmpty()) {
            words.keep(change.ticket(), change.former());
        }
        var metadata = change.by().metadata();
        if (metadata != null) {
            words.metadata(change.ticket(), change.began(), metadata);
        }
    }
}
