package io.quarterdeck.desk.automation.editor;

import io.quarterdeck.desk.accounts.Member;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Those to whom work is given, by the customer rows under which rules know them. */
@Component("automation.staff")
class Staff {

    private final Members members;
    private final Customers customers;

    Staff(Members members, Customers customers) {
        this.members = members;
        this.customers = customers;
    }

    List<Choices.Choice> all() {
        var here = members.all().stream().filter(Member::isStaff).toList();
        var rows = customers.ofAll(here.stream().map(Member::person).toList());
        return here.stream()
                .map(it -> choice(Objects.requireNonNull(rows.get(it.person())), it.name()))
                .toList();
    }

    private static Choices.Choice choice(CustomerId row, String name) {
        return new Choices.Choice(Long.toString(row.value()), name);
    }
}
