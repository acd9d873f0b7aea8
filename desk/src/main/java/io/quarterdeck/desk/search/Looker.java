package io.quarterdeck.desk.search;

import io.quarterdeck.engine.time.OpenHours;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who looks at a view, or which automation runs: what its conditions mean at this moment. */
record Looker(long brand, Optional<Long> me, List<Long> groups, Words words, Moment moment) {

    record Words(Names names, CustomFields fields, List<String> priorities) {}

    record Moment(Instant now, OpenHours hours) {}

    Names names() {
        return words.names();
    }

    CustomFields fields() {
        return words.fields();
    }

    List<String> priorities() {
        return words.priorities();
    }

    Instant now() {
        return moment.now();
    }

    OpenHours hours() {
        return moment.hours();
    }
}
