package io.quarterdeck.desk.zendesk.promises;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.playbook.Release;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.ZoneNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When the brand is open, as schedules to read. */
@RestController
@RequestMapping("/api/v2/business_hours/schedules")
class SchedulesResource {

    record ScheduleJson(
            long id,
            String name,
            String timeZone,
            List<Schedules.Interval> intervals,
            Instant createdAt,
            Instant updatedAt) {}

    record HolidayJson(long id, String name, LocalDate startDate, LocalDate endDate) {
        static HolidayJson of(Schedules.Holiday it) {
            return new HolidayJson(it.id(), it.name(), it.day(), it.day());
        }
    }

    private final Playbooks playbooks;
    private final Clock clock;

    SchedulesResource(Playbooks playbooks, Clock clock) {
        this.playbooks = playbooks;
        this.clock = clock;
    }

    @GetMapping
    @Needs(READ_PLAYBOOK)
    Envelope list(Viewer viewer) {
        var release = playbooks.current();
        return Envelope.of(
                "schedules",
                Schedules.of(release.playbook()).stream()
                        .map(it -> shown(it, release))
                        .toList());
    }

    @GetMapping("/{id}")
    @Needs(READ_PLAYBOOK)
    Envelope show(Viewer viewer, @PathVariable long id) {
        var release = playbooks.current();
        return Envelope.of("schedule", shown(find(release, id), release));
    }

    @GetMapping("/{id}/holidays")
    @Needs(READ_PLAYBOOK)
    Envelope holidays(Viewer viewer, @PathVariable long id) {
        return Envelope.of(
                "holidays", holidaysOf(id).stream().map(HolidayJson::of).toList());
    }

    @GetMapping("/{id}/holidays/{holiday}")
    @Needs(READ_PLAYBOOK)
    Envelope holiday(Viewer viewer, @PathVariable long id, @PathVariable long holiday) {
        return Envelope.of("holiday", HolidayJson.of(find(id, holiday)));
    }

    private static Schedules.Schedule find(Release release, long id) {
        return Schedules.of(release.playbook()).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("schedule " + id));
    }

    private Schedules.Holiday find(long schedule, long id) {
        return holidaysOf(schedule).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("holiday " + id));
    }

    private List<Schedules.Holiday> holidaysOf(long schedule) {
        var release = playbooks.current();
        var zone = find(release, schedule).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return Schedules.holidays(release.playbook().calendar().holidays(), today);
    }

    private static ScheduleJson shown(Schedules.Schedule it, Release release) {
        return new ScheduleJson(
                it.id(),
                it.name(),
                ZoneNames.name(it.zone().getId()),
                it.intervals(),
                release.releasedAt(),
                release.releasedAt());
    }
}
