package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/** Who made something happen. */
public record Actor(Kind kind, @Nullable Long id) {

    /** Customers and agents are people; the system is the desk itself: its timers, its mail. */
    public enum Kind {
        CUSTOMER,
        AGENT,
        SYSTEM
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);

    public static Actor of(Viewer viewer) {
        return agent(viewer.person());
    }

    public static Actor agent(PersonId person) {
        return new Actor(Kind.AGENT, person.value());
    }

    public static Actor of(CustomerId customer) {
        return new Actor(Kind.CUSTOMER, customer.value());
    }
}
