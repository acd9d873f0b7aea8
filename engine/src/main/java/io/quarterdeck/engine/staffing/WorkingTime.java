package io.quarterdeck.engine.staffing;

import static io.quarterdeck.engine.measure.Lawful.positive;
import static io.quarterdeck.engine.measure.Lawful.refusal;
import static io.quarterdeck.engine.measure.Lawful.within;

/**
 * The paid week of one person, of which {@code shrinkage} goes to leave, breaks, training and all that is not contacts;
 * and with it the way from hours of work to people, and back.
 */
public record WorkingTime(double hoursAWeek, double shrinkage) {

    private static final double MOST = 1e15;
    private static final double BUSY = 1;

    public WorkingTime {
        positive("hours a week", hoursAWeek, 168);
        if (!(shrinkage >= 0 && shrinkage < 1)) {
            throw refusal("shrinkage", shrinkage, "from 0 to less than 1");
        }
    }

    /** The hours of a week that are left for contacts. */
    public double productiveHours() {
        return hoursAWeek * (1 - shrinkage);
    }

    /** How many people {@code hours} a week behind the phone are (FTE). */
    public double people(double hours) {
        return within("hours", hours, 0, MOST) / productiveHours();
    }

    /** How many contacts a person ends in a week when busy for this share of the time. */
    public double contacts(double handlingSeconds, double occupancy) {
        return productiveHours() * 3600 * busy(occupancy) / handling(handlingSeconds);
    }

    /** How busy a person is who ends so many contacts a week. */
    public double occupancy(double contactsAWeek, double handlingSeconds) {
        return within("contacts a week", contactsAWeek, 0, MOST) * handling(handlingSeconds) / 3600 / productiveHours();
    }

    /** How long a contact may take if {@code people} are to end so many of them a week, in seconds. */
    public double handlingSeconds(double contactsAWeek, double people, double occupancy) {
        return within("people", people, 0, MOST)
                * productiveHours()
                * 3600
                * busy(occupancy)
                / positive("contacts a week", contactsAWeek, MOST);
    }

    /** What a contact costs when a paid hour costs {@code hour}; {@code gain} is that of several chats at once. */
    public double costOfContact(double hour, double handlingSeconds, double occupancy, double gain) {
        return within("price of an hour", hour, 0, MOST)
                / (1 - shrinkage)
                * handling(handlingSeconds)
                / 3600
                / busy(occupancy)
                / within("gain", gain, 1, Conversation.MOST_AT_ONCE);
    }

    private static double handling(double seconds) {
        return positive("handling seconds", seconds, MOST);
    }

    private static double busy(double occupancy) {
        return positive("occupancy", occupancy, BUSY);
    }
}
