package io.quarterdeck.desk.zendesk.promises;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;
import static io.quarterdeck.desk.accounts.Permission.RELEASE_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.playbook.Revisions;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.time.DaysOff;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/**
 * The days on which nobody works. They are the whole brand's: every schedule shows them, and its own is where they are
 * written. What the calendar brings again every year is taken out with the calendar, in the playbook.
 */
@RestController
@RequestMapping("/api/v2/business_hours/schedules/{id}/holidays")
class HolidaysResource {

    record HolidayJson(long id, String name, LocalDate startDate, LocalDate endDate) {
        static HolidayJson of(long id, DaysOff it) {
            return new HolidayJson(id, it.name(), it.first(), it.last());
        }
    }

    private final Playbooks playbooks;
    private final Revisions revisions;
    private final Clock clock;

    HolidaysResource(Playbooks playbooks, Revisions revisions, Clock clock) {
        this.playbooks = playbooks;
        this.revisions = revisions;
        this.clock = clock;
    }

    @GetMapping
    @Needs(READ_PLAYBOOK)
    Envelope list(Viewer viewer, @PathVariable long id) {
        return Envelope.of(
                "holidays",
                of(playbooks.current().playbook(), id).stream()
                        .map(it -> HolidayJson.of(it.id(), it.days()))
                        .toList());
    }

    @GetMapping("/{holiday}")
    @Needs(READ_PLAYBOOK)
    Envelope show(Viewer viewer, @PathVariable long id, @PathVariable long holiday) {
        return one(find(playbooks.current().playbook(), id, holiday).days());
    }

    @PostMapping
    @Needs(RELEASE_PLAYBOOK)
    ResponseEntity<Envelope> add(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        refuseOthers(id);
        var days = HolidayText.read(Written.one(body, "holiday"), null);
        revisions.revise(
                viewer,
                "API: POST business_hours/schedules/holidays, " + days.days(),
                text -> HolidayText.add(text, days));
        var address = asked.url("business_hours/schedules/%d/holidays".formatted(id), Schedules.id(days.first()));
        return ResponseEntity.created(URI.create(address)).body(one(days));
    }

    /** A holiday that begins on another day has another number from then on. */
    @PutMapping("/{holiday}")
    @Needs(RELEASE_PLAYBOOK)
    Envelope change(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long holiday,
            @RequestBody Map<String, @Nullable Object> body) {
        refuseOthers(id);
        var said = Written.one(body, "holiday");
        var now = named(playbooks.current().playbook(), id, holiday);
        var release = revisions.revise(viewer, "API: PUT business_hours/schedules/holidays, " + now.days(), text -> {
            var before = named(text.read(), id, holiday);
            return HolidayText.change(text, before, HolidayText.read(said, before));
        });
        var first = HolidayText.read(said, now).first();
        return one(find(release.playbook(), id, Schedules.id(first)).days());
    }

    @DeleteMapping("/{holiday}")
    @Needs(RELEASE_PLAYBOOK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id, @PathVariable long holiday) {
        refuseOthers(id);
        var now = named(playbooks.current().playbook(), id, holiday);
        revisions.revise(
                viewer,
                "API: DELETE business_hours/schedules/holidays, " + now.days(),
                text -> HolidayText.remove(text, named(text.read(), id, holiday)));
    }

    private void refuseOthers(long schedule) {
        Schedules.find(playbooks.current().playbook(), schedule);
        if (schedule != Schedules.OWN) {
            throw Said.wrong(
                    "base",
                    "InvalidValue",
                    "Holidays are the whole brand's; write them to schedule %d".formatted(Schedules.OWN));
        }
    }

    private DaysOff named(Playbook playbook, long schedule, long id) {
        var holiday = find(playbook, schedule, id);
        if (holiday.ofCalendar()) {
            throw Said.wrong(
                    "base",
                    "InvalidValue",
                    "%s comes again every year with the calendar of the playbook; take out hours.holidays there"
                            .formatted(holiday.days().first()));
        }
        return holiday.days();
    }

    private Schedules.Holiday find(Playbook playbook, long schedule, long id) {
        return of(playbook, schedule).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("holiday " + id));
    }

    private List<Schedules.Holiday> of(Playbook playbook, long schedule) {
        var zone = Schedules.find(playbook, schedule).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return Schedules.holidays(playbook.calendar().holidays(), today);
    }

    private static Envelope one(DaysOff days) {
        return Envelope.of("holiday", HolidayJson.of(Schedules.id(days.first()), days));
    }
}
