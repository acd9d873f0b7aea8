package io.quarterdeck.desk.zendesk.exports;

import static io.quarterdeck.desk.accounts.Permission.EXPORT;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.zendesk.organizations.OrganizationPages;
import io.quarterdeck.desk.zendesk.users.UserPages;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All people and organizations by their last change. */
@RestController
@RequestMapping("/api/v2/incremental")
class IncrementalPeopleResource {

    private final Exports exports;
    private final UserPages users;
    private final OrganizationPages organizations;

    IncrementalPeopleResource(Exports exports, UserPages users, OrganizationPages organizations) {
        this.exports = exports;
        this.users = users;
        this.organizations = organizations;
    }

    @GetMapping("/users/cursor")
    @Needs(EXPORT)
    Envelope usersByCursor(Viewer viewer, Asked asked) {
        return users.export(viewer, asked, asked.exportByCursor(exports.users(asked.horizon())));
    }

    @GetMapping("/users")
    @Needs(EXPORT)
    Envelope usersByTime(Viewer viewer, Asked asked) {
        return users.export(viewer, asked, asked.exportByTime(exports.users(asked.horizon())));
    }

    @GetMapping("/organizations")
    @Needs(EXPORT)
    Envelope organizations(Viewer viewer, Asked asked) {
        return organizations.export(viewer, asked, asked.exportByTime(exports.organizations(asked.horizon())));
    }
}
