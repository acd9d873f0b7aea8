package io.quarterdeck.engine.rules;

import static io.quarterdeck.engine.rules.Rulebook.PRIORITIES;
import static io.quarterdeck.engine.rules.Rulebook.all;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NullifyingTest {
    @ParameterizedTest
    @CsvSource({
        "status is solved; SOLVED greater_than 96,            status closed,        true",
        "status is pending; PENDING greater_than 24,          status open,          true",
        "PENDING greater_than 24,                             status open,          true",
        "PENDING greater_than 24,                             status pending,       false",
        "status less_than solved; OPEN greater_than 24,       status hold,          true",
        "status less_than solved; created_at greater_than 24, status pending,       false",
        "SOLVED is 24,                                        satisfaction_score offered, true",
        "SOLVED greater_than 24,                              satisfaction_score offered, false",
        "current_tags not_includes told; OPEN greater_than 4, current_tags told,    true",
        "current_tags not_includes told; OPEN greater_than 4, current_tags other,   false",
        "current_tags includes a b; OPEN greater_than 4,      remove_tags a,        false",
        "current_tags includes a b; OPEN greater_than 4,      remove_tags a b,      true",
        "current_tags includes a b; OPEN greater_than 4,      set_tags c,           true",
        "priority less_than high; OPEN greater_than 4,        priority urgent,      true",
        "priority less_than high; OPEN greater_than 4,        priority normal,      false",
        "group_id is ; OPEN greater_than 4,                   group_id 70,          true",
    })
    void an_automation_ends_itself_or_is_refused(String conditions, String action, boolean ends) {
        var lines =
                Arrays.stream(conditions.split(";")).map(String::stripLeading).toArray(String[]::new);
        var parts = action.split(" ", 2);
        var actions = List.of(Rulebook.action(parts[0], parts[1]));
        assertThat(Nullifying.endsItself(all(Purpose.AUTOMATION, lines), actions, PRIORITIES))
                .isEqualTo(ends);
    }
}
