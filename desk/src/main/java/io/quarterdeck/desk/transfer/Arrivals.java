package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.transfer.shapes.Item;
import org.springframework.stereotype.Component;

/** Gives each thing of a file to whoever brings in things of its kind. */
@Component
class Arrivals {

    private static final int LONGEST_ID = 200;

    private final PeopleIn people;
    private final ArticlesIn articles;
    private final MacrosIn macros;
    private final TicketsIn tickets;

    Arrivals(PeopleIn people, ArticlesIn articles, MacrosIn macros, TicketsIn tickets) {
        this.people = people;
        this.articles = articles;
        this.macros = macros;
        this.tickets = tickets;
    }

    /** Whether it was not here before. */
    boolean add(Bringing in, Item item) {
        if (item.id().isBlank() || item.id().length() > LONGEST_ID) {
            throw Refusal.invalid("id", "An id has 1 to %d characters".formatted(LONGEST_ID));
        }
        return switch (item) {
            case Item.Organization it -> people.add(in, it);
            case Item.User it -> people.add(in, it);
            case Item.Category it -> articles.add(in, it);
            case Item.Section it -> articles.add(in, it);
            case Item.Article it -> articles.add(in, it);
            case Item.Macro it -> macros.add(in, it);
            case Item.Ticket it -> tickets.add(in, it);
        };
    }
}
