package io.quarterdeck.desk.zendesk.exports;

import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.tickets.Rating;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows ratings on the wire; a rating has the number of its ticket. */
@Component
class RatingWires {

    record RatingJson(
            String url,
            long id,
            long ticketId,
            long requesterId,
            @Nullable Long assigneeId,
            @Nullable Long groupId,
            String score,
            @Nullable String comment,
            @Nullable String reason,
            @Nullable Long reasonId,
            @Nullable Long reasonCode,
            Instant createdAt,
            Instant updatedAt) {}

    private final Customers customers;

    RatingWires(Customers customers) {
        this.customers = customers;
    }

    RatingJson of(Rating it, Asked asked) {
        var owner = it.owner();
        var group = it.group();
        return new RatingJson(
                asked.url("satisfaction_ratings", it.ticket().value()),
                it.ticket().value(),
                it.ticket().value(),
                it.requester().value(),
                owner == null ? null : customers.of(owner).value(),
                group == null ? null : group.value(),
                it.score().name().toLowerCase(Locale.ROOT),
                it.comment(),
                it.reason(),
                null,
                null,
                it.firstAt(),
                it.at());
    }
}
