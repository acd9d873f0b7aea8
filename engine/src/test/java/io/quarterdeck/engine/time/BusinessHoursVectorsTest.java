package io.quarterdeck.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BusinessHoursVectorsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/vectors/business_hours_deadlines.csv", numLinesToSkip = 1)
    void a_deadline_is_where_the_cited_table_puts_it(
            String name, String calendar, String start, long seconds, String local, String utc, long between) {
        var hours = calendar.equals("24x7") ? OpenHours.always(Hours.NEW_YORK) : Hours.callie();
        var from = OffsetDateTime.parse(start).toInstant();

        var due = hours.add(from, Duration.ofSeconds(seconds));

        assertThat(due).isEqualTo(OffsetDateTime.parse(utc).toInstant());
        assertThat(due.atZone(Hours.NEW_YORK).toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(local));
        assertThat(hours.between(from, due)).isEqualTo(Duration.ofSeconds(between));
    }
}
