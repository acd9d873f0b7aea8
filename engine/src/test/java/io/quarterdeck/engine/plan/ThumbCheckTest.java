package io.quarterdeck.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.playbook.Yaml;
import org.junit.jupiter.api.Test;

class ThumbCheckTest {
    private static final double ROUNDED = 0.05;

    @Test
    void twelve_to_sixteen_people_have_half_the_minutes_that_a_contact_takes() {
        var check = check("bleusalt");
        assertThat(check.available().low()).isCloseTo(2.2, within(ROUNDED));
        assertThat(check.available().high()).isCloseTo(3.3, within(ROUNDED));
        assertThat(check.needed()).isCloseTo(5.45, within(1e-9));
        assertThat(check.holds()).isFalse();
        assertThat(check.words())
                .isEqualTo("2.2 to 3.3 min available for each contact, 5.45 needed: 26.7 to 30.3 FTE;"
                        + " with 40% of contacts automated and 15% shorter ones, 13.6 to 15.4");
    }

    @Test
    void eighty_to_120_contacts_a_week_keep_a_person_busy_a_third_of_the_time() {
        var check = check("callie");
        assertThat(check.words()).startsWith("busy 29% to 43% of productive time");
        assertThat(check.available().low()).isCloseTo(14, within(1e-9));
        assertThat(check.holds()).isFalse();
    }

    @Test
    void a_rule_that_the_workload_agrees_with_holds() {
        var source = Yaml.source("bleusalt").replace("fte: 12..16", "fte: 27..30");
        var playbook = Yaml.playbook(source);
        assertThat(ThumbCheck.of(playbook, PlannerTest.demand(playbook, 1000), 7)
                        .getFirst()
                        .holds())
                .isTrue();
    }

    private static ThumbCheck check(String brand) {
        var playbook = Yaml.shipped(brand);
        return ThumbCheck.of(playbook, PlannerTest.demand(playbook, 50_000), 7).getFirst();
    }
}
