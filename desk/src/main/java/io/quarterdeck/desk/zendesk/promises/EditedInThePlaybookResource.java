package io.quarterdeck.desk.zendesk.promises;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.SIGNED_IN;
import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.PATCH;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refuses whoever writes to what the playbook says, and tells where it is written, linted and released. */
@RestController
class EditedInThePlaybookResource {

    private static final String WHY = "Promises, opening hours and holidays stand in the playbook: change them there, "
            + "on the page Playbook or by POST /api/desk/playbook/releases";

    @RequestMapping(
            path = {
                "/api/v2/slas/policies",
                "/api/v2/slas/policies/{id}",
                "/api/v2/slas/policies/reorder",
                "/api/v2/business_hours/schedules",
                "/api/v2/business_hours/schedules/{id}",
                "/api/v2/business_hours/schedules/{id}/workweek",
                "/api/v2/business_hours/schedules/{id}/holidays",
                "/api/v2/business_hours/schedules/{id}/holidays/{holiday}"
            },
            method = {POST, PUT, PATCH, DELETE})
    @OpenTo(SIGNED_IN)
    Envelope refuse() {
        throw DialectRefusal.of(403, Envelope.of("error", Map.of("title", "Forbidden", "message", WHY)));
    }
}
