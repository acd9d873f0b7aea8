package io.quarterdeck.desk.zendesk.organizations;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Organization;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.fields.ProfileFields;
import io.quarterdeck.desk.customers.fields.Subject;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Page;
import io.quarterdeck.desk.zendesk.wire.Sideload;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organizations as the wire shows and describes them. */
@Component
public class OrganizationPages implements Sideload {

    private final Organizations organizations;
    private final ProfileFields fields;

    OrganizationPages(Organizations organizations, ProfileFields fields) {
        this.organizations = organizations;
        this.fields = fields;
    }

    @Override
    public String name() {
        return "organizations";
    }

    @Override
    public List<?> rows(Viewer viewer, Asked asked, Collection<Long> ids) {
        return json(
                viewer,
                asked,
                organizations.all(viewer, ids.stream().map(OrganizationId::new).toList()));
    }

    Envelope page(Viewer viewer, Asked asked, Listing<Organization> listing) {
        var page = asked.page(listing);
        return page.as("organizations", json(viewer, asked, page.rows()));
    }

    /** A page of an export, under {@code organizations}. */
    public Envelope export(Viewer viewer, Asked asked, Page<Organization> page) {
        return page.as("organizations", json(viewer, asked, page.rows()));
    }

    Envelope all(Viewer viewer, Asked asked, List<Organization> found) {
        return asked.all(found).as("organizations", json(viewer, asked, found));
    }

    Envelope one(Viewer viewer, Asked asked, Organization it) {
        return Envelope.of("organization", json(viewer, asked, List.of(it)).getFirst());
    }

    private List<OrganizationJson> json(Viewer viewer, Asked asked, List<Organization> many) {
        var custom = fields.values(Subject.ORGANIZATION);
        return many.stream()
                .map(it -> OrganizationJson.of(
                        asked,
                        it,
                        custom.all(it.about().fields()),
                        viewer.role().isStaff()))
                .toList();
    }

    /** Rewrites the organization whom the record names by id or external id. */
    @Transactional
    public Organization change(Viewer viewer, Said organization) {
        return organizations.change(viewer, named(viewer, organization), inOurWords(organization));
    }

    @Transactional
    public OrganizationId delete(Viewer viewer, Said organization) {
        var id = named(viewer, organization);
        organizations.delete(viewer, id);
        return id;
    }

    private OrganizationId named(Viewer viewer, Said organization) {
        var id = organization.number("id", null);
        if (id != null) {
            return new OrganizationId(id);
        }
        var external = organization.required("external_id", null, 255);
        return organizations.allByExternalId(viewer, List.of(external)).stream()
                .findFirst()
                .map(Organization::id)
                .orElseThrow(() -> Refusal.notFound("organization with that external id"));
    }

    static Said inOurWords(Said organization) {
        var said = new LinkedHashMap<String, @Nullable Object>(organization.values());
        said.remove("fields");
        if (organization.has("organization_fields")) {
            said.put("fields", said.remove("organization_fields"));
        }
        return new Said(said);
    }
}
