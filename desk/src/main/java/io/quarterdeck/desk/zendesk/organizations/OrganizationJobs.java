package io.quarterdeck.desk.zendesk.organizations;

import io.quarterdeck.desk.customers.OrganizationMemberships;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.zendesk.jobs.BulkTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What jobs do to organizations and to who belongs to them. */
@Configuration(proxyBeanMethods = false)
class OrganizationJobs {

    @Bean
    BulkTask createOrganizations(Organizations organizations) {
        return new BulkTask(
                "organizations.create", "Bulk Create Organization", "OrganizationCreateFailed", (viewer, said) -> {
                    var added = organizations.add(viewer, OrganizationPages.inOurWords(said));
                    return BulkTask.done(added.id().value(), "create", "Created");
                });
    }

    @Bean
    BulkTask updateOrganizations(OrganizationPages pages) {
        return new BulkTask(
                "organizations.update",
                "Bulk Update Organization",
                "OrganizationUpdateFailed",
                (viewer, said) -> BulkTask.done(pages.change(viewer, said).id().value(), "update", "Updated"));
    }

    @Bean
    BulkTask deleteOrganizations(OrganizationPages pages) {
        return new BulkTask(
                "organizations.delete",
                "Bulk Delete Organization",
                "OrganizationDeleteFailed",
                (viewer, said) -> BulkTask.done(pages.delete(viewer, said).value(), "delete", "Deleted"));
    }

    @Bean
    BulkTask createOrganizationMemberships(OrganizationMembershipPages pages) {
        return new BulkTask(
                "organization_memberships.create",
                "Bulk Create Organization Membership",
                "OrganizationMembershipCreateFailed",
                (viewer, said) -> BulkTask.done(pages.add(viewer, said).id(), "create", "Created"));
    }

    @Bean
    BulkTask deleteOrganizationMemberships(OrganizationMemberships memberships) {
        return new BulkTask(
                "organization_memberships.delete",
                "Bulk Delete Organization Membership",
                "OrganizationMembershipDeleteFailed",
                (viewer, said) -> {
                    var id = Long.parseLong(said.required("id", null, 20));
                    memberships.leave(viewer, id);
                    return BulkTask.done(id, "delete", "Deleted");
                });
    }
}
