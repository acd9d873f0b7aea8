package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Who changes a ticket, and why. The cause stands in the log: {@code request} (the desk's own web app), {@code api},
 * {@code trigger:12}, {@code automation:7}, {@code macro:3}, {@code mail 8}. With a viewer the change must be one that
 * they may make; without, the desk itself acts. {@code metadata} is a JSON object that the caller wants kept with it.
 */
public record By(
        Actor actor,
        @Nullable Viewer viewer,
        String cause,
        @Nullable String metadata) {

    public static final String API = "api";
    public static final String WEB = "request";
    /** How the cause begins of what an automation does; triggers answer that as they answer a person. */
    public static final String AUTOMATION = "automation:";
    /** From another desk, where all of it has happened already: nobody is written to. */
    public static final String IMPORT = "import";

    /** A member of the staff at the desk's own web app. */
    public static By web(Viewer viewer) {
        return new By(Actor.of(viewer), viewer, WEB, null);
    }

    /** A member of the staff through a program. */
    public static By api(Viewer viewer) {
        return new By(Actor.of(viewer), viewer, API, null);
    }

    /** A customer who acts for themselves. */
    public static By customer(Viewer viewer, CustomerId customer, String cause) {
        return new By(Actor.of(customer), viewer, cause, null);
    }

    /** The desk itself: a rule, a timer, a job. */
    public static By desk(String cause) {
        return new By(Actor.SYSTEM, null, cause, null);
    }

    public By because(String cause) {
        return new By(actor, viewer, cause, metadata);
    }

    public By with(@Nullable String metadata) {
        return new By(actor, viewer, cause, metadata);
    }
}
