package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Yaml;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LintTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Predicate<Finding> OTHER_FAMILIES =
            finding -> finding.rule().matches("QD-[HPE$]\\d\\d");

    @Test
    void bleusalt_has_no_error_and_no_warning() {
        assertThat(loud(Lint.of(Yaml.shipped("bleusalt"), TODAY))).isEmpty();
    }

    @Test
    void callie_has_two_facts_waived_and_the_one_warning_that_is_meant() {
        var report = Lint.of(Yaml.shipped("callie"), TODAY);
        assertThat(loud(report))
                .containsExactly(
                        "callie.yaml:156:7: warning QD-F02: 80..120 per week at 6m keeps an agent busy 29% to 43% of productive time, below occupancy 75%..85%");
        assertThat(report.waived())
                .extracting(Report.Waived::finding)
                .filteredOn(OTHER_FAMILIES.negate())
                .extracting(finding -> finding.format("callie.yaml"))
                .containsExactly(
                        "callie.yaml:195:9: warning QD-K04: fact hq is 'Charleston, SC' here, but sources say 'New York, NY', and nobody has confirmed it   have legal confirm it, then write confirmed: true",
                        "callie.yaml:196:17: warning QD-K04: fact ships_from is 'unknown' here, but sources say 'mainland China via Hong Kong' and 'handmade in the U.S.', and nobody has confirmed it   have legal confirm it, then write confirmed: true");
    }

    @Test
    void b_19_the_rule_of_thumb_is_explained_in_minutes_for_each_contact() {
        assertThat(quiet("bleusalt"))
                .contains(
                        "bleusalt.yaml:160:7: info QD-F01: 1000 per day at 5.45 min each needs 26.7 to 30.3 FTE, not 12..16: 12..16 FTE have 2.2 to 3.3 min for each   plan with the model; the rule holds only with fewer contacts, shorter ones or one pool");
    }

    @Test
    void x_23_the_brands_own_size_is_held_against_its_hours_and_its_occupancy() {
        assertThat(quiet("callie"))
                .contains(
                        "callie.yaml:40:9: info QD-F04: one person in each of 76 open hours a week takes 2.7 FTE, and the 77 contacts a week that 60000 orders a year bring pay for 1 by the rule of thumb   open fewer hours, or put your own numbers into goals.sizing",
                        "callie.yaml:152:14: info QD-F03: at 0.3 calls an hour (6.7 contacts per 100 orders) 80% within 60s needs 1 agent, busy 2.8% of the time: occupancy 75%..85% is out of reach without blending   let the same people do email between calls");
    }

    @Test
    void b_77_a_placeholder_may_be_released_and_is_not_published_outside() {
        var playbook = Yaml.shipped("bleusalt");
        assertThat(Lint.of(playbook, TODAY).hasErrors()).isFalse();
        assertThat(new Publishing(playbook).refusal().orElseThrow().format("bleusalt.yaml"))
                .isEqualTo(
                        "bleusalt.yaml:18:11: error QD-V04: nothing can be published outside while identity is a placeholder: phone '(555) 123-4567', email 'support@example.com', portal 'https://www.example.com/support', address '1234 Saltworks Ave., Suite 200, Anytown, ST 12345'   write the real values, then status: live");
    }

    @Test
    void c_71_real_values_are_published_outside() {
        var playbook = Yaml.playbook(Yaml.source("callie")
                .replace("status: placeholder", "status: live")
                .replace("+1 (555) 010-0000", "+1 (843) 722-4410")
                .replace("support@callie.example.com", "help@callie-jewels.com")
                .replace("https://support.callie.example.com", "https://help.callie-jewels.com")
                .replace("123 Callie Way", "18 King Street"));
        assertThat(new Publishing(playbook).refusal()).isEmpty();
        assertThat(Lint.of(playbook, TODAY).hasErrors()).isFalse();
    }

    @Test
    void a_waiver_counts_to_the_end_of_its_day_and_what_it_waives_stays_visible() {
        var callie = Yaml.shipped("callie");
        var lastDay = Lint.of(callie, LocalDate.parse("2027-01-31"));
        assertThat(lastDay.hasErrors()).isFalse();
        assertThat(lastDay.waived()).extracting(it -> it.finding().path()).contains("knowledge.facts.hq");
        var tooLate = Lint.of(callie, LocalDate.parse("2027-02-01"));
        assertThat(tooLate.findings())
                .filteredOn(OTHER_FAMILIES.negate())
                .filteredOn(it -> it.level() != Finding.Level.INFO)
                .extracting(Finding::rule)
                .containsExactly("QD-F02", "QD-K04", "QD-K04", "QD-V03", "QD-V03");
        assertThat(tooLate.hasErrors()).isTrue();
    }

    @Test
    void an_error_cannot_be_waived() {
        var source = Yaml.source("bleusalt").replace("qa_score: 60%", "qa_score: 70%")
                + "\n  - {rule: QD-I01, path: \"incentives.pay_for\", until: 2027-03-31, because: we like it}\n";
        assertThat(Lint.of(Yaml.playbook(source), TODAY).findings())
                .extracting(Finding::rule)
                .contains("QD-I01");
    }

    @Test
    void without_work_that_can_wait_the_band_is_a_warning() {
        var source = Yaml.source("bleusalt")
                .replace("email:       {hours: open", "email:       {hours: automated")
                .replace("sms:         {hours: open", "sms:         {hours: automated");
        assertThat(Lint.of(Yaml.playbook(source), TODAY).findings())
                .filteredOn(it -> it.rule().equals("QD-F03"))
                .extracting(Finding::level)
                .containsExactly(Finding.Level.WARNING);
    }

    @Test
    void claims_without_a_pilot_are_never_tested() {
        var source = Yaml.source("callie")
                .replaceFirst("(?s)  pilot:\\n.*?(?=\\nassumptions:)", "")
                .replace("  - {path: \"rollout.pilot\", because: \"shared with Bleusalt\"}\n", "");
        assertThat(Lint.of(Yaml.playbook(source), TODAY).findings())
                .filteredOn(it -> it.rule().equals("QD-M03"))
                .extracting(Finding::what)
                .containsExactly(
                        "claim knowledge_and_bot on aht has no pilot that could test it",
                        "claim orders_in_ticket on aht has no pilot that could test it");
    }

    @Test
    void an_operation_that_says_little_is_not_blamed_for_what_it_leaves_out() {
        var source = Yaml.source("bleusalt")
                .replaceFirst("(?m)^  sizing: .*$", "")
                .replaceFirst("(?m)^  shrinkage: .*$", "")
                .replaceFirst("(?m)^  shifts: .*$", "");
        assertThat(Lint.of(Yaml.playbook(source), TODAY).hasErrors()).isFalse();
    }

    private static List<String> loud(Report report) {
        return report.findings().stream()
                .filter(OTHER_FAMILIES.negate())
                .filter(finding -> finding.level() != Finding.Level.INFO)
                .map(finding -> finding.format("callie.yaml"))
                .toList();
    }

    private static List<String> quiet(String brand) {
        return Lint.of(Yaml.shipped(brand), TODAY).findings().stream()
                .filter(finding -> finding.level() == Finding.Level.INFO)
                .map(finding -> finding.format(brand + ".yaml"))
                .toList();
    }
}
