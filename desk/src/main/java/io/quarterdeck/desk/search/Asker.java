package io.quarterdeck.desk.search;

import java.time.Instant;
import java.time.ZoneId;

/** Who asks, when and where: what the words of a question mean at this moment. */
record Asker(Names names, CustomFields fields, QueryFilters.Ladder priorities, Instant now, ZoneId zone) {}
