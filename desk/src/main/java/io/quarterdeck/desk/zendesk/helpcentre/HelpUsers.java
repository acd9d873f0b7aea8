package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of the help centre by the ids that the wire knows them by. */
@Component
public class HelpUsers {

    private final Customers customers;

    HelpUsers(Customers customers) {
        this.customers = customers;
    }

    /** The user id of each. */
    public Map<PersonId, Long> of(Collection<PersonId> people) {
        return customers.ofAll(people).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().value()));
    }

    public long of(PersonId person) {
        return customers.of(person).value();
    }

    PersonId person(String field, long user) {
        return customers
                .person(new CustomerId(user))
                .orElseThrow(() -> FieldError.INVALID_VALUE.on(field, "There is no such user who signs in"));
    }
}
