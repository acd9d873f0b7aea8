package io.quarterdeck.engine.forecast;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.UsualContacts;
import java.util.Optional;

/** How big a brand is: its orders in a year, and the contacts that every hundred of them bring. */
public record Volume(double ordersPerYear, double contactsPer100Orders) {

    public Volume {
        Lawful.within("ordersPerYear", ordersPerYear, 0, 1e10);
        Lawful.within("contactsPer100Orders", contactsPer100Orders, 0, 1e4);
    }

    /** So many orders at the usual rate of contacts. */
    public static Volume ofOrders(double perYear) {
        return new Volume(perYear, UsualContacts.PER_100_ORDERS);
    }

    /** What {@code goals.sizing} says, at the usual rate of contacts; nothing when the file does not say it. */
    public static Optional<Volume> of(Playbook playbook) {
        return Optional.ofNullable(playbook.goals())
                .flatMap(goals -> Optional.ofNullable(goals.sizing()))
                .map(sizing -> ofOrders(sizing.ordersPerYear()));
    }

    public double contactsPerYear() {
        return ordersPerYear * contactsPer100Orders / 100;
    }
}
