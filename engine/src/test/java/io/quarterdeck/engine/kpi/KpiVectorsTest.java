package io.quarterdeck.engine.kpi;

import static io.quarterdeck.engine.Vectors.close;
import static io.quarterdeck.engine.Vectors.json;
import static io.quarterdeck.engine.Vectors.list;
import static io.quarterdeck.engine.Vectors.numbers;
import static io.quarterdeck.engine.Vectors.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.stats.Extremes;
import io.quarterdeck.engine.stats.Tally;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KpiVectorsTest {
    private static final Map<String, String> SERVICE_LEVELS = Map.of(
            "SL_offered", "service_level.offered@%s",
            "SL_excl_short", "service_level.without_short@%s,short%s",
            "SL_excl_abandon_in_threshold", "service_level.abandon_ignored@%s",
            "SL_answered_only", "service_level.answered_only@%s",
            "SL_abandon_in_threshold_good", "service_level.abandon_good@%s",
            "SL_incl_flowouts", "service_level.with_flow_out@%s",
            "abandon_rate", "abandonment.all",
            "abandon_rate_excl_short", "abandonment.without_short@%2$s");

    static Stream<Map<String, Object>> firstContactVariants() {
        return list(object(json("fcr_cases.json")).get("variants")).stream().map(it -> object(it));
    }

    @ParameterizedTest
    @MethodSource("firstContactVariants")
    void first_contact_resolution_in_every_variant(Map<String, Object> variant) {
        var file = object(json("fcr_cases.json"));
        var options = object(variant.get("options"));
        var told = contacts(list(file.get("contacts")));
        var now = instant(file.get("as_of"));
        var rule = rule(options);
        var id = options.equals(Map.of("only_mature", false))
                ? "fcr.all_contacts-unripe@7d"
                : "fcr." + rule.key() + "@7d";
        var figure = told.report(now).figure(id, Told.year());
        assertThat(figure.part()).isEqualTo(number(variant.get("resolved")));
        assertThat(figure.whole()).isEqualTo(number(variant.get("n")));
        close(figure.value().orElseThrow(), (double) variant.get("fcr"));
    }

    @ParameterizedTest
    @MethodSource("firstContactVariants")
    void first_contact_resolution_of_every_contact(Map<String, Object> variant) {
        var file = object(json("fcr_cases.json"));
        var now = instant(file.get("as_of"));
        var options = object(variant.get("options"));
        var ripe = !Boolean.FALSE.equals(options.get("only_mature"));
        var fcr = new FirstContactResolution(Told.RULES);
        var verdicts = new TreeMap<String, Object>();
        for (var visits : customers(contacts(list(file.get("contacts"))))) {
            for (var i = 0; i < visits.size(); i++) {
                var young = visits.get(i).arrivedAt().plus(Duration.ofDays(7)).isAfter(now);
                if (fcr.isBase(visits, i, rule(options)) && !(ripe && young)) {
                    verdicts.put(visits.get(i).id(), fcr.repeat(visits, i, rule(options)) == null);
                }
            }
        }
        assertThat(verdicts).isEqualTo(new TreeMap<>(object(variant.get("per_contact"))));
    }

    static Stream<String> serviceLevels() {
        return SERVICE_LEVELS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("serviceLevels")
    void every_variant_of_service_level_and_abandonment(String name) {
        var file = object(json("service_level_variants.json"));
        var within = number(file.get("threshold_s"));
        var shortly = number(file.get("short_abandon_s"));
        var id = SERVICE_LEVELS
                .get(name)
                .formatted(
                        VariantId.written(Duration.ofSeconds(within)), VariantId.written(Duration.ofSeconds(shortly)));
        var figure = calls(list(file.get("calls")))
                .report(Told.rules(Map.of("phone", (int) within), (int) shortly), Told.after(86_400))
                .figure(id, Told.year());
        close(figure.value().orElseThrow(), (double) object(file.get("results")).get(name));
    }

    @Test
    void average_and_longest_waits() {
        var file = object(json("service_level_variants.json"));
        var results = object(file.get("results"));
        var report = calls(list(file.get("calls"))).report(Told.after(86_400));
        var asa = report.figure("queue_time.answered", Told.year());
        var ata = report.figure("queue_time.abandoned", Told.year());
        var most = report.figure("queue_time.answered", Statistic.MOST, Told.year());
        close(asa.value().orElseThrow() / 1000, (double) results.get("ASA"));
        close(ata.value().orElseThrow() / 1000, (double) results.get("ATA"));
        close(most.value().orElseThrow() / 1000, number(results.get("max_wait")));
    }

    @Test
    void the_three_service_levels_of_the_cisco_manual() {
        var cisco = object(object(json("service_level_variants.json")).get("cisco_manual_example"));
        var told = new Told();
        var calls = new ArrayList<Object>();
        for (var i = 0; i < number(cisco.get("ServiceLevelCalls")); i++) {
            calls.add(List.of(10, "ans"));
        }
        for (var i = 0; i < number(cisco.get("ServiceLevelAband")); i++) {
            calls.add(List.of(10, "ab"));
        }
        for (var i = 0; i < number(cisco.get("exceeded")); i++) {
            // Late is late, whether it was answered, given up, or is still waiting when the report runs.
            calls.add(List.of(90, List.of("ans", "ab", "waiting").get(i % 3)));
        }
        calls(calls, told);
        var report = told.report(Told.after(90));
        Map.of("ignore", "abandon_ignored", "negative", "offered", "positive", "abandon_good")
                .forEach((theirs, ours) -> {
                    var figure = report.figure("service_level.%s@30s".formatted(ours), Told.year());
                    close(figure.value().orElseThrow(), (double) cisco.get(theirs));
                });
        assertThat(report.figure("service_level.offered@30s", Told.year()).whole())
                .isEqualTo(number(cisco.get("offered")));
    }

    @Test
    void an_hour_of_one_person() {
        var file = object(json("aht_occupancy.json"));
        var told = new Told();
        var channels = new TreeMap<String, String>();
        for (var row : list(file.get("timeline_min"))) {
            var contact = (String) list(row).get(3);
            var chat = list(row).get(2).equals("chat");
            if (contact != null) {
                channels.merge(contact, chat ? "chat" : "phone", (one, other) -> chat ? "chat" : one);
            }
        }
        channels.forEach((contact, channel) -> told.contact(contact, channel, null, "", Told.START));
        for (var row : list(file.get("timeline_min"))) {
            var cells = list(row);
            var activity = cells.get(2).equals("idle")
                    ? Activity.AVAILABLE
                    : Activity.valueOf(cells.get(2).toString().toUpperCase(Locale.ROOT));
            told.spent("ann", activity, minute(cells.get(0)), minute(cells.get(1)), (String) cells.get(3));
        }
        var report = told.report(minute(60));
        close(value(report, "occupancy.of_staffed"), (double) file.get("occupancy"));
        close(value(report, "utilisation.of_paid"), (double) file.get("utilisation_of_paid"));
        close(value(report, "shrinkage.all"), (double) file.get("shrinkage"));
        var phone = new Report.Scope(
                Told.year().from(), Told.year().to(), slice -> slice.channel().equals("phone"));
        var chat = new Report.Scope(
                Told.year().from(), Told.year().to(), slice -> slice.channel().equals("chat"));
        close(minutes(report, "aht.elapsed_by_end@wrap10m", phone), number(file.get("phone_AHT_min")));
        close(minutes(report, "aht.elapsed_by_end@wrap10m", chat), (double) file.get("chat_elapsed_AHT_min"));
        close(minutes(report, "aht.workload", chat), (double) file.get("chat_workload_AHT_min"));
        close(report.figure("concurrency.by_time", chat).value().orElseThrow(), (double)
                file.get("chat_concurrency_time_weighted"));
    }

    @Test
    void adherence_is_not_conformance() {
        var file = object(json("adherence.json"));
        var told = new Told();
        for (var row : list(file.get("scheduled"))) {
            told.rostered(
                    "ann",
                    activity(list(row).get(2)),
                    minute(list(row).get(0)),
                    minute(list(row).get(1)));
        }
        for (var row : list(file.get("actual"))) {
            told.spent(
                    "ann",
                    activity(list(row).get(2)),
                    minute(list(row).get(0)),
                    minute(list(row).get(1)),
                    null);
        }
        var report = told.report(minute(2_000));
        close(value(report, "adherence.strict"), (double) file.get("adherence"));
        close(value(report, "conformance.work"), (double) file.get("conformance"));
    }

    @Test
    void the_cost_of_a_contact_and_of_an_issue() {
        var file = object(json("cost_deflection.json"));
        var cost = object(file.get("cost_per_contact"));
        var hour = PlannedCost.ofHandlingHour(
                (double) cost.get("loaded_hourly"), (double) cost.get("shrinkage"), (double) cost.get("occupancy"));
        var handle = Duration.ofMinutes(number(cost.get("aht_min")));
        close(PlannedCost.ofContact(hour, handle, number(cost.get("concurrency"))), (double) cost.get("result"));
        close(PlannedCost.ofContact(hour, handle, 1.6), (double) cost.get("chat_concurrency_1_6"));
        for (var row : list(file.get("issue_cost"))) {
            var fcr = (double) object(row).get("fcr");
            close(PlannedCost.contactsPerIssue(fcr), (double) object(row).get("contacts_per_issue"));
        }
    }

    @Test
    void three_definitions_of_deflection() {
        var rows = list(object(json("cost_deflection.json")).get("deflection")).stream()
                .map(it -> object(it))
                .toList();
        var told = new Told();
        var sessions = number(rows.get(0).get("sessions"));
        var escalated = number(rows.get(0).get("escalated"));
        var abandoned = escalated + number(rows.get(0).get("abandoned_in_bot"));
        var back = abandoned + number(rows.get(0).get("recontact_7d"));
        for (var i = 0; i < sessions; i++) {
            var contact = told.contact("s" + i, "bot", "c" + i, "x", Told.START);
            if (i < escalated) {
                contact.machine(Told.START, new What.Queued());
            } else if (i < abandoned) {
                contact.customer(Told.after(60), new What.Abandoned());
            } else if (i < back) {
                told.contact("b" + i, "email", "c" + i, "x", Told.after(3600));
            }
        }
        var report = told.report(Told.after(30 * 86_400L));
        close(value(report, "deflection.contained"), (double) rows.get(0).get("value"));
        close(value(report, "deflection.net@7d"), (double) rows.get(1).get("value"));

        var brand = new Told();
        brand.line(new Actor.Machine(), Told.START, new What.Expected((int)
                number(rows.get(2).get("expected_contacts"))));
        for (var i = 0; i < number(rows.get(2).get("actual_contacts")); i++) {
            brand.contact("c" + i, "email", null, "x", Told.START);
        }
        close(value(brand.report(Told.after(900)), "deflection.against_expected"), (double)
                rows.get(2).get("value"));
    }

    @Test
    void cells_merge_into_the_mean_of_all_values() {
        var file = object(json("aggregation.json"));
        var cells = list(file.get("cells")).stream().map(it -> object(it)).toList();
        var sums = cells.stream().map(KpiVectorsTest::sums).reduce(Tally.NONE, Tally::plus);
        var extremes = cells.stream().map(KpiVectorsTest::extremes).reduce(Extremes.NONE, Extremes::plus);
        var expected = object(file.get("merged"));
        assertThat(sums.n()).isEqualTo(number(expected.get("n")));
        close(sums.mean(), (double) expected.get("mean"));
        close(sums.standardDeviation(), (double) expected.get("sd"));
        assertThat(extremes.least()).hasValue(number(expected.get("min")));
        assertThat(extremes.greatest()).hasValue(number(expected.get("max")));
    }

    @Test
    void quantiles_are_values_that_were_seen() {
        var file = object(json("aggregation.json"));
        var waits = new Counts();
        for (var wait : numbers(file.get("waits"))) {
            waits.add((long) wait, 1);
        }
        object(file.get("nearest_rank")).forEach((share, value) -> {
            var hundredths = (int) Math.round(Double.parseDouble(share) * 100);
            assertThat(waits.nearestRank(hundredths, 100)).isEqualTo(number(value));
        });
    }

    private static Tally sums(Map<String, Object> cell) {
        return new Tally(number(cell.get("n")), number(cell.get("sum")), BigInteger.valueOf(number(cell.get("sumsq"))));
    }

    private static Extremes extremes(Map<String, Object> cell) {
        return cell.get("min") == null
                ? Extremes.NONE
                : Extremes.of(number(cell.get("min"))).plus(Extremes.of(number(cell.get("max"))));
    }

    private static FirstContactResolution.Rule rule(Map<String, Object> options) {
        return new FirstContactResolution.Rule(
                "issue_opening".equals(options.get("mode"))
                        ? FirstContactResolution.Rule.Bases.ISSUE_OPENING
                        : FirstContactResolution.Rule.Bases.ALL,
                Boolean.FALSE.equals(options.get("same_issue"))
                        ? FirstContactResolution.Rule.Issue.ANY
                        : FirstContactResolution.Rule.Issue.SAME,
                !Boolean.FALSE.equals(options.get("count_abandon_repeat")),
                !Boolean.FALSE.equals(options.get("count_bot_repeat")));
    }

    private static Told contacts(List<Object> rows) {
        var told = new Told();
        for (var row : rows) {
            var it = object(row);
            var at = instant(it.get("start"));
            var id = (String) it.get("id");
            var channel = (String) it.get("channel");
            var customer = (String) it.get("customer");
            var issue = (String) it.get("issue");
            var contact = it.get("direction").equals("inbound")
                    ? told.contact(id, channel, customer, issue, at)
                    : told.outbound(id, channel, customer, issue, at);
            switch ((String) it.get("outcome")) {
                case "handled" -> {
                    var by = channel.equals("bot") ? new Actor.Bot() : new Actor.Agent("ann");
                    contact.by(by, at.plusSeconds(30), new What.Answered());
                }
                case "abandoned" -> contact.customer(at.plusSeconds(30), new What.Abandoned());
                case "spam" -> contact.agent("ann", at.plusSeconds(30), new What.Discarded());
                default -> throw new IllegalArgumentException("outcome " + it);
            }
        }
        return told;
    }

    private static List<List<Visit>> customers(Told told) {
        var histories = new Histories();
        told.lines().forEach(histories::file);
        return histories.customers().stream().map(histories::visitsOf).toList();
    }

    private static Told calls(List<Object> calls) {
        return calls(calls, new Told());
    }

    private static Told calls(List<Object> calls, Told told) {
        for (var i = 0; i < calls.size(); i++) {
            var call = list(calls.get(i));
            var ends = Told.after(number(call.get(0)));
            var contact =
                    told.contact("call" + i, "phone", null, "", Told.START).machine(Told.START, new What.Queued());
            switch ((String) call.get(1)) {
                case "ans" -> contact.agent("ann", ends, new What.Answered());
                case "ab" -> contact.customer(ends, new What.Abandoned());
                case "flowout" -> contact.machine(ends, new What.FlowedOut());
                case "waiting" -> {}
                default -> throw new IllegalArgumentException("call " + call);
            }
        }
        return told;
    }

    private static double value(Report report, String id) {
        return report.figure(id, Told.year()).value().orElseThrow();
    }

    private static double minutes(Report report, String id, Report.Scope scope) {
        return report.figure(id, scope).value().orElseThrow() / 60_000;
    }

    private static Activity activity(Object name) {
        return name.equals("lunch") ? Activity.BREAK : Activity.AVAILABLE;
    }

    private static Instant minute(Object minutes) {
        return Instant.parse("2025-05-05T00:00:00Z").plusSeconds(60 * number(minutes));
    }

    private static Instant instant(Object text) {
        return LocalDateTime.parse(text.toString()).toInstant(ZoneOffset.UTC);
    }

    private static long number(Object json) {
        return ((Number) json).longValue();
    }
}
