package io.quarterdeck.desk.zendesk.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.DialectCaller.Answer;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import io.quarterdeck.desk.playbook.Playbooks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** To write a schedule is to edit the playbook's text, and to release it. */
@DeskTest
@Keeps({
    "POST business_hours/schedules",
    "PUT business_hours/schedules/{id}",
    "DELETE business_hours/schedules/{id}",
    "PUT business_hours/schedules/{id}/workweek",
    "POST business_hours/schedules/{id}/holidays",
    "PUT business_hours/schedules/{id}/holidays/{holiday}",
    "DELETE business_hours/schedules/{id}/holidays/{holiday}"
})
class ScheduleWritesDialectTest {

    private static final int DAY = 1_440;

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    Playbooks playbooks;

    TestBrand brand;
    DialectCaller admin;

    @BeforeEach
    void a_brand() {
        brand = brands.callie();
        admin = dialect.as(brand, Role.ADMIN);
    }

    static Answer ok(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer;
    }

    String source() {
        var releases = admin.origin() + "/api/desk/playbook/releases";
        var live =
                admin.call("GET", releases, null).json().get(0).path("version").asInt();
        return admin.call("GET", releases + "/" + live, null).path("source").asString();
    }

    static Map<String, Object> workweek(int... times) {
        return Map.of(
                "workweek",
                Map.of(
                        "intervals",
                        IntStream.range(0, times.length / 2)
                                .mapToObj(i -> Map.of("start_time", times[2 * i], "end_time", times[2 * i + 1]))
                                .toList()));
    }

    static Map<String, Object> holiday(String name, String first, String last) {
        return Map.of("holiday", Map.of("name", name, "start_date", first, "end_date", last));
    }

    boolean isOpen(String at) {
        return brand.in(() -> playbooks.current().playbook().calendar().hours().isOpen(Instant.parse(at)));
    }

    @Test
    void the_workweek_is_written_day_by_day_and_everything_else_stays() {
        var before = source();
        var week = new int[14];
        for (var day = 0; day <= 6; day++) {
            var weekend = day == 0 || day == 6;
            week[2 * day] = day * DAY + (weekend ? 9 : 8) * 60;
            week[2 * day + 1] = day * DAY + (day == 0 ? 18 : weekend ? 17 : 21) * 60;
        }
        var answer = ok(admin.put("business_hours/schedules/{id}/workweek", workweek(week), 1), 200);
        assertThat(answer.json().at("/workweek/intervals")).hasSize(7);
        assertThat(answer.json().at("/workweek/intervals/0/end_time").asInt()).isEqualTo(18 * 60);
        assertThat(source())
                .isEqualTo(before.replace(
                        "open: {mon-fri: 08:00-20:00, sat-sun: 09:00-17:00}",
                        "open: {mon-fri: 08:00-21:00, sat: 09:00-17:00, sun: 09:00-18:00}"));
        assertThat(isOpen("2026-11-21T01:59:00Z")).isTrue();
        assertThat(isOpen("2026-11-21T02:01:00Z"))
                .as("closed at nine, in New York")
                .isFalse();
        var again = source();
        ok(admin.put("business_hours/schedules/{id}/workweek", workweek(week), 1), 200);
        assertThat(source()).isEqualTo(again);
    }

    @Test
    void a_night_shift_ends_on_the_next_day() {
        admin = dialect.as(brands.bleusalt(), Role.ADMIN);
        var week = new int[14];
        for (var day = 0; day <= 6; day++) {
            week[2 * day] = day * DAY + 480;
            week[2 * day + 1] = day * DAY + 1_320;
        }
        week[3] = 2 * DAY + 120;
        ok(admin.put("business_hours/schedules/{id}/workweek", workweek(week), 1), 200);
        assertThat(source())
                .contains("open: {mon: 08:00-24:00, tue: \"00:00-02:00, 08:00-22:00\", wed-sun: 08:00-22:00}");
        assertThat(admin.get("business_hours/schedules/{id}", 1).json().at("/schedule/intervals"))
                .hasSize(8);
    }

    @Test
    void a_further_team_is_planned_changed_and_taken_out() {
        var before = source();
        var wish = Map.of("schedule", Map.of("name", "Night team", "time_zone", "London"));
        var made = ok(admin.post("business_hours/schedules", wish), 201).path("schedule");
        assertThat(made.path("name").asString()).isEqualTo("night_team");
        assertThat(made.path("time_zone").asString()).isEqualTo("London");
        assertThat(made.path("intervals")).as("nine to five, on weekdays").hasSize(5);
        assertThat(source())
                .contains("    night_team: {timezone: Europe/London, open: {mon-fri: 09:00-17:00}, active: false}");
        var id = made.path("id").asLong();
        assertThat(admin.get("business_hours/schedules/{id}", id).path("schedule"))
                .isEqualTo(made);
        ok(admin.put("business_hours/schedules/{id}/workweek", workweek(DAY + 60, DAY + 120), id), 200);
        var moved = ok(
                admin.put("business_hours/schedules/{id}", Map.of("schedule", Map.of("time_zone", "Tokyo")), id), 200);
        assertThat(moved.json().at("/schedule/time_zone").asString()).isEqualTo("Tokyo");
        assertThat(moved.json().at("/schedule/id").asLong()).isEqualTo(id);
        assertThat(source()).contains("night_team: {timezone: Asia/Tokyo, open: {mon: 01:00-02:00}, active: false}");
        assertThat(admin.post("business_hours/schedules", wish).text()).contains("DuplicateValue");
        assertThat(admin.delete("business_hours/schedules/{id}", id).status()).isEqualTo(204);
        assertThat(source()).isEqualTo(before);
        assertThat(admin.get("business_hours/schedules/{id}", id).status()).isEqualTo(404);
    }

    @Test
    void the_first_team_of_a_brand_opens_the_list_and_the_last_closes_it() {
        var bleusalt = brands.bleusalt();
        admin = dialect.as(bleusalt, Role.ADMIN);
        var before = source();
        var made = ok(
                admin.post(
                        "business_hours/schedules",
                        Map.of("schedule", Map.of("name", "apac", "time_zone", "Asia/Singapore"))),
                201);
        assertThat(source()).contains("hubs: {apac: {timezone: Asia/Singapore");
        ok(
                admin.delete(
                        "business_hours/schedules/{id}",
                        made.json().at("/schedule/id").asLong()),
                204);
        assertThat(source()).isEqualTo(before);
    }

    @Test
    void the_brand_moves_to_another_zone_and_keeps_its_hours() {
        var moved = ok(
                admin.put(
                        "business_hours/schedules/{id}",
                        Map.of("schedule", Map.of("time_zone", "Pacific Time (US & Canada)")),
                        1),
                200);
        assertThat(moved.json().at("/schedule/time_zone").asString()).isEqualTo("Pacific Time (US & Canada)");
        assertThat(source()).contains("timezone: America/Los_Angeles").contains("# [C-18]");
        assertThat(admin.put("business_hours/schedules/{id}", Map.of("schedule", Map.of("name", "Other")), 1)
                        .text())
                .contains("RecordInvalid", "name");
        assertThat(admin.delete("business_hours/schedules/{id}", 1).text()).contains("RecordInvalid", "workweek");
    }

    @Test
    void a_holiday_is_a_named_day_on_which_nobody_works() {
        var before = source();
        assertThat(isOpen("2026-12-29T16:00:00Z")).isTrue();
        var made = ok(
                admin.post(
                        "business_hours/schedules/{id}/holidays",
                        holiday("Stock: taking", "2026-12-29", "2026-12-30"),
                        1),
                201);
        var shown = made.path("holiday");
        assertThat(shown.path("id").asLong()).isEqualTo(20261229);
        assertThat(shown.path("end_date").asString()).isEqualTo("2026-12-30");
        assertThat(isOpen("2026-12-30T16:00:00Z")).isFalse();
        assertThat(isOpen("2026-12-31T16:00:00Z")).isTrue();
        assertThat(source()).contains("closed: {2026-12-29..2026-12-30: \"Stock: taking\"}");
        ok(admin.post("business_hours/schedules/{id}/holidays", holiday("Eve", "2026-12-24", "2026-12-24"), 1), 201);
        assertThat(source()).contains(", 2026-12-24: Eve}");
        assertThat(admin.get("business_hours/schedules/{id}/holidays", 1)
                        .path("holidays")
                        .valueStream()
                        .map(it -> it.path("name").asString()))
                .contains("Eve", "Stock: taking");
        var changed = ok(
                admin.put(
                        "business_hours/schedules/{id}/holidays/{holiday}",
                        Map.of("holiday", Map.of("name", "Inventory", "end_date", "2026-12-29")),
                        1,
                        20261229),
                200);
        assertThat(changed.json().at("/holiday/name").asString()).isEqualTo("Inventory");
        assertThat(isOpen("2026-12-30T16:00:00Z")).isTrue();
        for (var id : List.of(20261229, 20261224)) {
            ok(admin.delete("business_hours/schedules/{id}/holidays/{holiday}", 1, id), 204);
        }
        assertThat(source()).isEqualTo(before);
    }

    @Test
    void what_the_language_cannot_say_is_told() {
        record Wrong(Answer answer, String why) {}
        var holidays = "business_hours/schedules/{id}/holidays";
        var calendar = admin.get(holidays, 1).path("holidays").get(0).path("id").asLong();
        var apac = admin.get("business_hours/schedules")
                .path("schedules")
                .valueStream()
                .filter(it -> it.path("name").asString().equals("apac"))
                .count();
        assertThat(apac).as("a team that is planned is a schedule too").isEqualTo(1);
        var team = admin.get("business_hours/schedules")
                .path("schedules")
                .get(1)
                .path("id")
                .asLong();
        ok(admin.post(holidays, holiday("Eve", "2026-12-24", "2026-12-24"), 1), 201);
        for (var it : List.of(
                new Wrong(admin.post(holidays, holiday("Other", "2026-12-24", "2026-12-26"), 1), "DuplicateValue"),
                new Wrong(admin.post(holidays, holiday("Back", "2026-12-26", "2026-12-24"), 1), "end_date"),
                new Wrong(admin.post(holidays, holiday("Odd", "2026-13-01", "2026-13-01"), 1), "start_date"),
                new Wrong(admin.post(holidays, holiday("Long", "2026-01-01", "2028-01-01"), 1), "end_date"),
                new Wrong(admin.post(holidays, holiday("", "2026-01-02", "2026-01-02"), 1), "BlankValue"),
                new Wrong(admin.post(holidays, holiday("x", "2026-01-02", "2026-01-02"), team), "schedule 1"),
                new Wrong(admin.delete(holidays + "/{holiday}", 1, calendar), "calendar"),
                new Wrong(admin.put("business_hours/schedules/{id}/workweek", workweek(), 1), "intervals"),
                new Wrong(admin.put("business_hours/schedules/{id}/workweek", workweek(9, 8), 1), "before it begins"),
                new Wrong(admin.put("business_hours/schedules/{id}/workweek", workweek(0, 90, 60, 120), 1), "overlaps"),
                new Wrong(admin.put("business_hours/schedules/{id}/workweek", workweek(0, 10_081), 1), "10080"),
                new Wrong(
                        admin.post(
                                "business_hours/schedules",
                                Map.of("schedule", Map.of("name", "x", "time_zone", "Atlantis"))),
                        "time_zone"))) {
            assertThat(it.answer().status()).as(it.answer().text()).isEqualTo(422);
            assertThat(it.answer().text()).contains("RecordInvalid", it.why());
        }
        assertThat(admin.delete(holidays + "/{holiday}", 1, 20260102).status()).isEqualTo(404);
        assertThat(admin.put("business_hours/schedules/{id}/workweek", workweek(0, 60), 9)
                        .status())
                .isEqualTo(404);
        assertThat(dialect.as(brand, Role.LEAD)
                        .put("business_hours/schedules/{id}/workweek", workweek(0, 60), 1)
                        .status())
                .isEqualTo(403);
    }
}
