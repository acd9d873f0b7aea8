package io.quarterdeck.desk.playbook;

import static io.quarterdeck.desk.accounts.Permission.READ;
import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages that are made of the playbook: for the staff, and for everybody once the brand's identity is real. */
@RestController
@RequestMapping("/api/desk/playbook/published")
class PublishedResource {

    /** B-49, C-60: what we promise and who carries it, stamped with the release that says so. */
    record EscalationJson(
            String brand,
            int version,
            String hash,
            Instant releasedAt,
            String hours,
            List<RungJson> promises,
            List<MeaningJson.CarrierJson> matrix,
            List<MeaningJson.TriggerJson> triggers) {}

    private final Published published;

    PublishedResource(Published published) {
        this.published = published;
    }

    /** What we promise and who carries it, for the staff. */
    @GetMapping("/escalation")
    @Needs(READ_PLAYBOOK)
    EscalationJson escalation() {
        return published.escalation();
    }

    /** What customers may know of the brand. */
    @GetMapping("/public")
    @Needs(READ)
    PublicPage everybody() {
        return published.everybody();
    }
}
