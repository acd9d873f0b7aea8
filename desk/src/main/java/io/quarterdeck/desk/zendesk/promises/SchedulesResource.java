package io.quarterdeck.desk.zendesk.promises;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;
import static io.quarterdeck.desk.accounts.Permission.RELEASE_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Manuscript;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.playbook.Release;
import io.quarterdeck.desk.playbook.Revisions;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import io.quarterdeck.desk.zendesk.wire.ZoneNames;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When the brand is open, as schedules; to write one is to edit the playbook and to release it. */
@RestController
@RequestMapping("/api/v2/business_hours/schedules")
class SchedulesResource {

    private static final int LONGEST_NAME = 255;
    private static final String HUBS = "hours.hubs";

    record ScheduleJson(
            long id,
            String name,
            String timeZone,
            List<Schedules.Interval> intervals,
            Instant createdAt,
            Instant updatedAt) {}

    record WorkweekJson(List<Schedules.Interval> intervals) {}

    private final Playbooks playbooks;
    private final Revisions revisions;

    SchedulesResource(Playbooks playbooks, Revisions revisions) {
        this.playbooks = playbooks;
        this.revisions = revisions;
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
        return one(playbooks.current(), id);
    }

    /** Plans the hours of a further team: whether it works already is said in the playbook, as {@code active}. */
    @PostMapping
    @Needs(RELEASE_PLAYBOOK)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var said = Written.one(body, "schedule");
        var name = hub(said.required("name", null, LONGEST_NAME));
        var zone = zone(said.required("time_zone", null, LONGEST_NAME));
        var week = WeekText.readOrUsual(said);
        var team = new LinkedHashMap<String, Object>();
        team.put("timezone", zone.getId());
        team.put("open", WeekText.written(week));
        team.put("active", false);
        var release = revisions.revise(viewer, "API: POST business_hours/schedules, " + name, text -> {
            if (text.has(HUBS + "." + name)) {
                throw Said.wrong("name", "DuplicateValue", "is the name of another schedule");
            }
            return text.has(HUBS) ? text.put(HUBS, name, team) : text.put("hours", "hubs", Map.of(name, team));
        });
        var id = Schedules.id(name);
        return ResponseEntity.created(URI.create(asked.url("business_hours/schedules", id)))
                .body(one(release, id));
    }

    /** Another zone; the name is the playbook's. */
    @PutMapping("/{id}")
    @Needs(RELEASE_PLAYBOOK)
    Envelope change(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        var said = Written.one(body, "schedule");
        var release = revise(viewer, id, "PUT business_hours/schedules", (text, schedule) -> {
            var name = said.required("name", schedule.name(), LONGEST_NAME);
            if (!name.equals(schedule.name()) && !hub(name).equals(schedule.name())) {
                throw Said.wrong(
                        "name", "InvalidValue", "stays '%s': the schedule is known by it".formatted(schedule.name()));
            }
            var zone = zone(said.required("time_zone", schedule.zone().getId(), LONGEST_NAME));
            return zone.equals(schedule.zone()) ? text : text.put(map(schedule), "timezone", zone.getId());
        });
        return one(release, id);
    }

    /** The hours of each day of the week, in place of those there were. */
    @PutMapping("/{id}/workweek")
    @Needs(RELEASE_PLAYBOOK)
    Envelope open(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        var week = WeekText.read(Written.one(body, "workweek"));
        var release = revise(
                viewer,
                id,
                "PUT business_hours/schedules/workweek",
                (text, schedule) ->
                        WeekText.open(text, schedule.id() == Schedules.OWN ? "hours" : map(schedule), week));
        return Envelope.of(
                "workweek",
                new WorkweekJson(Schedules.find(release.playbook(), id).intervals()));
    }

    @DeleteMapping("/{id}")
    @Needs(RELEASE_PLAYBOOK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        revise(viewer, id, "DELETE business_hours/schedules", (text, schedule) -> {
            if (id == Schedules.OWN) {
                throw Said.wrong(
                        "base", "InvalidValue", "The brand's own opening hours cannot be deleted; change its workweek");
            }
            return text.entries(HUBS).size() == 1 ? text.remove("hours", "hubs") : text.remove(HUBS, schedule.name());
        });
    }

    private interface Change {
        Manuscript of(Manuscript text, Schedules.Schedule schedule);
    }

    private Release revise(Viewer viewer, long id, String call, Change change) {
        var name = Schedules.find(playbooks.current().playbook(), id).name();
        return revisions.revise(
                viewer, "API: %s, %s".formatted(call, name), text -> change.of(text, Schedules.find(text.read(), id)));
    }

    /** The map in which a schedule's zone stands. */
    private static String map(Schedules.Schedule schedule) {
        return schedule.id() == Schedules.OWN ? "" : HUBS + "." + schedule.name();
    }

    /** A name as the playbook writes one: {@code night_team} of {@code Night team}. */
    private static String hub(String name) {
        var word = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        if (word.isEmpty() || word.length() > 64) {
            throw Said.wrong("name", "InvalidValue", "has a letter, and 64 letters and digits at most");
        }
        return word;
    }

    private static ZoneId zone(String name) {
        var zone = ZoneNames.zone(name);
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Said.wrong("time_zone", "InvalidValue", "is no time zone; write it like Eastern Time (US & Canada)");
        }
        return ZoneId.of(zone);
    }

    private static Envelope one(Release release, long id) {
        return Envelope.of("schedule", shown(Schedules.find(release.playbook(), id), release));
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
