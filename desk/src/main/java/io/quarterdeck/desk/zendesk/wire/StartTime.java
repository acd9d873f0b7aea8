package io.quarterdeck.desk.zendesk.wire;

import java.time.Instant;

/** Where an export begins; what is younger than the lag is refused, because the export does not reach there yet. */
final class StartTime {

    private static final String NAME = "start_time";

    private StartTime() {}

    static Instant of(Query query, Asked.Moment moment) {
        var start = query.first(NAME)
                .map(it -> WireTime.read(NAME, it))
                .orElseThrow(() -> DialectRefusal.of(
                        400, "StartTimeMissing", "Missing parameter: start_time, in seconds since 1970"));
        if (start.isAfter(moment.now().minus(moment.lag()))) {
            throw DialectRefusal.invalid("Too recent start_time. Use a start_time older than %d seconds"
                    .formatted(moment.lag().toSeconds()));
        }
        return start;
    }
}
