package io.quarterdeck.desk.zendesk.fields;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.CustomStatuses;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The finer statuses of tickets, each within a category. */
@RestController
@RequestMapping("/api/v2/custom_statuses")
class CustomStatusesResource {

    private final CustomStatuses statuses;

    CustomStatusesResource(CustomStatuses statuses) {
        this.statuses = statuses;
    }

    @GetMapping
    @Needs(SEE_TEAM)
    Envelope list(Asked asked) {
        List<String> categories = asked.many("status_categories");
        var page = asked.all(statuses.all().stream()
                .filter(it -> categories.isEmpty()
                        || categories.contains(it.category().word()))
                .filter(it -> asked.text("active").isEmpty() || it.active() == asked.flag("active"))
                .map(it -> CustomStatusJson.of(it, asked))
                .toList());
        return page.as("custom_statuses", page.rows());
    }

    @GetMapping("/{id}")
    @Needs(SEE_TEAM)
    Envelope show(Asked asked, @PathVariable long id) {
        return Envelope.of("custom_status", CustomStatusJson.of(statuses.get(new CustomStatusId(id)), asked));
    }

    @PostMapping
    @Needs(MANAGE_FIELDS)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var added = statuses.add(viewer, FieldWish.of(Written.one(body, "custom_status")));
        return ResponseEntity.created(
                        URI.create(asked.url("custom_statuses", added.id().value())))
                .body(Envelope.of("custom_status", CustomStatusJson.of(added, asked)));
    }

    @PutMapping("/{id}")
    @Needs(MANAGE_FIELDS)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        var changed = statuses.change(viewer, new CustomStatusId(id), FieldWish.of(Written.one(body, "custom_status")));
        return Envelope.of("custom_status", CustomStatusJson.of(changed, asked));
    }
}
