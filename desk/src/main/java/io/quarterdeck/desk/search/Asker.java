package io.quarterdeck.desk.search;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.engine.search.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Who asks, when and where: what the words of a question mean at this moment. */
record Asker(PersonId me, Names names, CustomFields fields, QueryFilters.Ladder priorities, Moment moment) {

    record Moment(Instant now, ZoneId zone) {}

    List<Long> people(Value value) {
        return names.people(value, me);
    }

    List<Long> staff(Value value) {
        return names.staff(value, me);
    }

    Instant now() {
        return moment.now();
    }

    ZoneId zone() {
        return moment.zone();
    }
}
