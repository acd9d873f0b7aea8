package io.quarterdeck.engine.playbook;

import java.util.List;

/** What the product measures by itself, so that a condition may name it although the file sets no target for it. */
public final class Measures {

    /** Complaints per unit sold of one product, against what is normal for it (B-67). */
    public static final String COMPLAINT_RATE = "complaint_rate";

    /** The share of callers that will give up at the present load, by Erlang A (C-20). */
    public static final String PROJECTED_ABANDONMENT = "projected_abandonment";

    /** Tickets closed by a person: measured, and a bad thing to pay for (B-81, C-82). */
    public static final String TICKETS_CLOSED = "tickets_closed";

    /** Contacts answered by a person: measured, and a bad thing to pay for (B-81). */
    public static final String CONTACTS_HANDLED = "contacts_handled";

    /** Contacts per hundred orders. */
    public static final String CONTACT_RATE = "contact_rate";

    /** Tickets nobody has finished. */
    public static final String OPEN_TICKETS = "open_tickets";

    /** Contacts that wait for a person now. */
    public static final String QUEUE_LENGTH = "queue_length";

    public static final List<String> OF_THE_PRODUCT = List.of(
            COMPLAINT_RATE,
            PROJECTED_ABANDONMENT,
            TICKETS_CLOSED,
            CONTACTS_HANDLED,
            CONTACT_RATE,
            OPEN_TICKETS,
            QUEUE_LENGTH);

    private Measures() {}
}
