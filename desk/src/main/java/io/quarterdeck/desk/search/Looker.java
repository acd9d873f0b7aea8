package io.quarterdeck.desk.search;

import io.quarterdeck.engine.time.OpenHours;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who looks at a view, or which automation runs: what its conditions mean at this moment. */
record Looker(
        long brand,
        Optional<Long> me,
        List<Long> groups,
        Names names,
        CustomFields fields,
        List<String> priorities,
        Instant now,
        OpenHours hours) {}
