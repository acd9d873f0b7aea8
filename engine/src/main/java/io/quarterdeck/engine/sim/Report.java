package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Instant;
import java.util.List;

/** What a planner needs to know of the counted days, from all runs. Times in seconds, costs in whole units of money. */
public record Report(
        int runs, List<OfChannel> channels, List<OfPromise> promises, OfPeople people, List<OfInterval> intervals) {

    public Report {
        channels = List.copyOf(channels);
        promises = List.copyOf(promises);
        intervals = List.copyOf(intervals);
    }

    /**
     * One channel. A live contact is answered when somebody takes it, any other when the reply is sent; in time is what
     * the channel's {@code answer} asks for, or else the promise of the reply.
     *
     * @param offered contacts a run, those turned away while we were closed not among them
     * @param serviceLevel answered in time, of all that were offered
     * @param serviceLevelWithoutLost of all but those who gave up in time
     * @param serviceLevelOfAnswered of those who were answered
     * @param speedOfAnswer mean wait of those who were answered
     * @param concurrency contacts that somebody has at a time, while she has any
     */
    public record OfChannel(
            String channel,
            boolean live,
            Estimate offered,
            Estimate serviceLevel,
            Estimate serviceLevelWithoutLost,
            Estimate serviceLevelOfAnswered,
            Estimate abandonment,
            Estimate speedOfAnswer,
            Estimate concurrency,
            Estimate partner,
            Estimate turnedAway) {}

    /** Promises of one kind to one priority on the tickets of the counted days; {@code missed} is a share of the judged. */
    public record OfPromise(
            PromiseKind kind, String priority, Estimate made, Estimate kept, Estimate broken, Estimate missed) {}

    /**
     * The people of all channels.
     *
     * @param occupancy busy, of the time on the floor
     * @param cost all paid time and the partner, a run; {@code handling}, {@code idle} and {@code offTheFloor} are parts
     * @param perContact cost of an answered contact, and {@code perIssue} of a ticket
     */
    public record OfPeople(
            Estimate paidHours,
            Estimate occupancy,
            Estimate cost,
            Estimate handling,
            Estimate idle,
            Estimate offTheFloor,
            Estimate partner,
            Estimate perContact,
            Estimate perIssue,
            Estimate satisfied,
            Estimate escalations,
            Estimate onCall,
            Estimate backlog,
            Estimate oldestSeconds) {}

    /** A quarter of an hour of one channel. */
    public record OfInterval(
            Instant from, String channel, Estimate offered, Estimate serviceLevel, Estimate abandonment) {}
}
