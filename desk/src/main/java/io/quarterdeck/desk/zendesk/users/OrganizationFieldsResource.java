package io.quarterdeck.desk.zendesk.users;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;
import static io.quarterdeck.desk.customers.fields.Subject.ORGANIZATION;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
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

/** The brand's own fields of organizations. */
@RestController
@RequestMapping("/api/v2/organization_fields")
class OrganizationFieldsResource {

    private final FieldPages pages;

    OrganizationFieldsResource(FieldPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @Needs(SEE_TEAM)
    Envelope list(Asked asked) {
        return pages.list(asked, ORGANIZATION);
    }

    @GetMapping("/{id}")
    @Needs(SEE_TEAM)
    Envelope show(Asked asked, @PathVariable long id) {
        return pages.show(asked, ORGANIZATION, id);
    }

    @PostMapping
    @Needs(MANAGE_FIELDS)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return pages.add(viewer, asked, ORGANIZATION, Written.one(body, "organization_field"));
    }

    @PutMapping("/{id}")
    @Needs(MANAGE_FIELDS)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return pages.change(viewer, asked, ORGANIZATION, id, Written.one(body, "organization_field"));
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        pages.delete(viewer, ORGANIZATION, id);
    }
}
