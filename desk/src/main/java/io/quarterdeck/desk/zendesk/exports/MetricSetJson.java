package io.quarterdeck.desk.zendesk.exports;

import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.engine.lapse.Lapse;
import io.quarterdeck.engine.lapse.Lapses;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a ticket's history comes to, on the wire; a metric set has the number of its ticket. */
record MetricSetJson(
        String url,
        long id,
        long ticketId,
        Instant createdAt,
        Instant updatedAt,
        int groupStations,
        int assigneeStations,
        int reopens,
        int replies,
        @Nullable Instant assigneeUpdatedAt,
        @Nullable Instant requesterUpdatedAt,
        Instant statusUpdatedAt,
        @Nullable Instant initiallyAssignedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant solvedAt,
        Instant latestCommentAddedAt,
        MinutesJson replyTimeInMinutes,
        MinutesJson firstResolutionTimeInMinutes,
        MinutesJson fullResolutionTimeInMinutes,
        MinutesJson agentWaitTimeInMinutes,
        MinutesJson requesterWaitTimeInMinutes,
        MinutesJson onHoldTimeInMinutes,
        SecondsJson replyTimeInSeconds,
        Instant customStatusUpdatedAt) {

    /** Whole minutes by the wall clock and while open. */
    record MinutesJson(@Nullable Long calendar, @Nullable Long business) {
        static MinutesJson of(@Nullable Lapse it) {
            return it == null
                    ? new MinutesJson(null, null)
                    : new MinutesJson(it.calendar().toMinutes(), it.open().toMinutes());
        }
    }

    record SecondsJson(@Nullable Long calendar) {}

    static MetricSetJson of(TicketId ticket, Lapses lapses, Asked asked) {
        var id = ticket.value();
        var moments = lapses.moments();
        var counts = lapses.counts();
        return new MetricSetJson(
                asked.url("ticket_metrics", id),
                id,
                id,
                moments.openedAt(),
                moments.changedAt(),
                counts.groups(),
                counts.owners(),
                counts.reopens(),
                counts.replies(),
                moments.touchedByOwnerAt(),
                moments.touchedByRequesterAt(),
                moments.stoodAt(),
                moments.firstOwnedAt(),
                moments.ownedAt(),
                moments.solvedAt(),
                moments.saidAt(),
                MinutesJson.of(lapses.reply()),
                MinutesJson.of(lapses.firstResolution()),
                MinutesJson.of(lapses.fullResolution()),
                MinutesJson.of(lapses.waited()),
                MinutesJson.of(lapses.owed()),
                MinutesJson.of(lapses.held()),
                new SecondsJson(
                        lapses.reply() == null
                                ? null
                                : lapses.reply().calendar().toSeconds()),
                moments.stoodAt());
    }
}
