package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers of the brand at hand. */
@Service
public class Customers {

    private static final int LONGEST_NAME = 200;

    private final CustomerTable table;
    private final Clock clock;

    Customers(CustomerTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The customer known by an address; a new one if nobody is. */
    @Transactional
    public Customer at(MailAddress address, String name) {
        return table.byAddress(address)
                .or(() -> table.insert(address, displayName(name, address), clock.instant()))
                .or(() -> table.byAddress(address))
                .orElseThrow();
    }

    @Transactional(readOnly = true)
    public Customer get(CustomerId id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** Lets a person who signs in see this customer's own tickets. */
    @Transactional
    public void claim(CustomerId id, PersonId person) {
        if (table.claim(id, person) == 0) {
            throw Refusal.notFound(id);
        }
    }

    private static String displayName(String name, MailAddress address) {
        var words = name.strip().replaceAll("\\p{Cntrl}", " ");
        if (words.isEmpty()) {
            return address.value().substring(0, address.value().indexOf('@'));
        }
        return words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME);
    }
}
