package io.quarterdeck.desk.zendesk.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Keeps({
    "GET slas/policies",
    "GET slas/policies/{id}",
    "GET slas/policies/definitions",
    "GET business_hours/schedules",
    "GET business_hours/schedules/{id}",
    "GET business_hours/schedules/{id}/holidays",
    "GET business_hours/schedules/{id}/holidays/{holiday}"
})
class PromisesDialectTest {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Test
    void what_a_playbook_promises_is_a_policy_for_each_channel() {
        var agent = dialect.as(brands.bleusalt(), Role.AGENT);
        var policies = agent.get("slas/policies").path("sla_policies");
        assertThat(policies).isNotEmpty();
        var mail = policies.valueStream()
                .filter(it -> it.path("title").asString().equals("Promises by email"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.propertyNames())
                .contains(
                        "id",
                        "url",
                        "title",
                        "description",
                        "position",
                        "filter",
                        "policy_metrics",
                        "metric_settings",
                        "created_at",
                        "updated_at");
        assertThat(mail.path("policy_metrics")).anySatisfy(it -> {
            assertThat(it.path("metric").asString()).isEqualTo("first_reply_time");
            assertThat(it.path("target_in_seconds").asLong())
                    .isEqualTo(it.path("target").asLong() * 60)
                    .isPositive();
        });
        var id = mail.path("id").asLong();
        assertThat(agent.get("slas/policies/{id}", id).path("sla_policy")).isEqualTo(mail);
        assertThat(agent.get("slas/policies/{id}", 1).status()).isEqualTo(404);
        assertThat(agent.get("slas/policies/definitions").path("definitions").path("all"))
                .hasSize(1);
    }

    @Test
    void the_opening_hours_are_a_schedule_on_the_brands_own_clock() {
        var agent = dialect.as(brands.callie(), Role.AGENT);
        var schedules = agent.get("business_hours/schedules").path("schedules");
        var schedule = schedules.get(0);
        assertThat(schedule.path("time_zone").asString()).doesNotContain("/");
        assertThat(schedule.path("intervals"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.path("start_time").asInt())
                        .isBetween(0, 10_080)
                        .isLessThan(it.path("end_time").asInt()));
        assertThat(agent.get("business_hours/schedules/{id}", 1).path("schedule"))
                .isEqualTo(schedule);
        assertThat(agent.get("business_hours/schedules/{id}", 9).status()).isEqualTo(404);
        var holidays = agent.get("business_hours/schedules/{id}/holidays", 1).path("holidays");
        var first = holidays.get(0);
        assertThat(first.path("start_date").asString())
                .endsWith("-01-01")
                .isEqualTo(first.path("end_date").asString());
        assertThat(agent.get(
                                "business_hours/schedules/{id}/holidays/{holiday}",
                                1,
                                first.path("id").asLong())
                        .path("holiday"))
                .isEqualTo(first);
    }
}
