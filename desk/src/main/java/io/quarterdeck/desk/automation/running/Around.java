package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.tickets.Conversations;
import io.quarterdeck.desk.tickets.Pasts;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.Definitions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What rules may ask that does not stand in the ticket itself; it is looked up when it is asked for. */
@Component("automation.around")
class Around {

    private final Pasts pasts;
    private final Conversations conversations;
    private final Customers customers;
    private final Profiles profiles;
    private final Organizations organizations;
    private final Definitions definitions;

    Around(
            Pasts pasts,
            Conversations conversations,
            Customers customers,
            Profiles profiles,
            Organizations organizations,
            Definitions definitions) {
        this.pasts = pasts;
        this.conversations = conversations;
        this.customers = customers;
        this.profiles = profiles;
        this.organizations = organizations;
        this.definitions = definitions;
    }

    Milestones milestones(TicketFacts facts) {
        return Milestones.of(pasts.log(facts.id()), facts.origin().createdAt());
    }

    /** The words that the ticket began with. */
    Optional<String> description(TicketFacts facts) {
        return Optional.ofNullable(
                conversations.descriptions(List.of(facts.id())).get(facts.id()));
    }

    CustomerId person(PersonId person) {
        return customers.of(person);
    }

    /** The exact status; one that names none has the standard one of its category. */
    CustomStatusId status(TicketFacts.Standing standing) {
        return definitions
                .all()
                .statusOf(standing.status(), standing.customStatus())
                .id();
    }

    Map<String, Object> of(CustomerId customer) {
        return profiles.find(customer).map(it -> it.facts().fields()).orElse(Map.of());
    }

    Map<String, Object> of(OrganizationId organization) {
        return organizations.find(organization).map(it -> it.about().fields()).orElse(Map.of());
    }
}
