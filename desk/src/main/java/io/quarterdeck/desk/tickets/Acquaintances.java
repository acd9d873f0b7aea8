package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.kit.Said;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom the brand knows: only they can have to do with its tickets. */
@Component
class Acquaintances {

    private final Customers customers;
    private final Organizations organizations;
    private final Members members;

    Acquaintances(Customers customers, Organizations organizations, Members members) {
        this.customers = customers;
        this.organizations = organizations;
        this.members = members;
    }

    void refuseStrangers(String what, List<CustomerId> many) {
        many.stream().filter(it -> customers.find(it).isEmpty()).findFirst().ifPresent(it -> {
            throw Said.wrong(what, "InvalidValue", "has %s, who is none here".formatted(it));
        });
    }

    /** Only staff may follow: they would see what is not for customers. */
    void refuseOutsiders(List<CustomerId> many) {
        many.stream()
                .filter(it -> customers
                        .person(it)
                        .flatMap(members::find)
                        .filter(member -> member.role().isStaff())
                        .isEmpty())
                .findFirst()
                .ifPresent(it -> {
                    throw Said.wrong("followers", "InvalidValue", "has %s, who is not on the staff".formatted(it));
                });
    }

    void refuseStranger(OrganizationId id) {
        if (organizations.find(id).filter(it -> !it.deleted()).isEmpty()) {
            throw Said.wrong("organization_id", "InvalidValue", "is not the number of an organization");
        }
    }

    /** The mail address they are best known by. */
    Optional<String> addressOf(CustomerId customer) {
        return customers.find(customer).map(Customer::address);
    }

    Optional<OrganizationId> organizationOf(CustomerId customer) {
        return organizations.ofCustomer(customer);
    }
}
