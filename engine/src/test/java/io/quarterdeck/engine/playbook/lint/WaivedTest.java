package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Yaml;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaivedTest {

    @Test
    void x_03_bleusalt_waives_a_paid_promise_that_never_binds() {
        assertThat(waived("bleusalt", Mutant.TODAY))
                .containsExactly(
                        "bleusalt.yaml:118:82: warning QD-P07: plan 'premium' sells 12h, but everyone already gets 1bh (standard), "
                                + "which is never later than 11 h: the paid promise never binds   "
                                + "sell a shorter time, or something that is not free");
    }

    @Test
    void x_19_callie_waives_mail_that_cannot_be_answered_in_time_and_two_facts() {
        assertThat(waived("callie", Mutant.TODAY))
                .hasSize(3)
                .startsWith(
                        "callie.yaml:57:46: warning QD-H02: channels.email.first_response: 12h runs on the wall clock, but we "
                                + "are closed for up to 16 h; it cannot be met for work arriving in 8 of 168 hours a week "
                                + "(4.8%)   use business time, add on_call, or open a hub");
    }

    @Test
    void the_day_after_a_waiver_ends_its_finding_is_back() {
        assertThat(waived("bleusalt", LocalDate.of(2027, 3, 31))).hasSize(1);
        assertThat(waived("bleusalt", LocalDate.of(2027, 4, 1))).isEmpty();
        assertThat(Lint.of(Yaml.shipped("bleusalt"), LocalDate.of(2027, 4, 1)).findings())
                .anyMatch(it -> it.rule().equals("QD-P07"));
    }

    private static List<String> waived(String brand, LocalDate today) {
        return Lint.of(Yaml.shipped(brand), today).waived().stream()
                .map(it -> it.finding().format(brand + ".yaml"))
                .toList();
    }
}
