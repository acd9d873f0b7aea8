package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.MemberAdded;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.kit.WithinTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customers of the brand at hand, which everybody of the brand is: whoever belongs to it has a row here too, made
 * when they were added, so that a member can write in, be copied and be named by the same kind of id.
 */
@Service
public class Customers {

    private static final Duration AT_MOST_STALE = Duration.ofSeconds(2);

    private record Whose(BrandId brand, PersonId person) {}

    private record Whom(BrandId brand, CustomerId customer) {}

    private final CustomerTable table;
    private final Newcomers newcomers;
    private final Merging merging;
    private final Members members;
    private final Clock clock;
    private final Remembered<Whose, Optional<CustomerId>> rows;
    private final Remembered<Whom, Optional<PersonId>> people;

    Customers(CustomerTable table, Newcomers newcomers, Merging merging, Members members, Clock clock) {
        this.table = table;
        this.newcomers = newcomers;
        this.merging = merging;
        this.members = members;
        this.clock = clock;
        this.rows = new Remembered<>(AT_MOST_STALE, clock);
        this.people = new Remembered<>(AT_MOST_STALE, clock);
    }

    /** The customer known by an address; a new one if nobody is. */
    @Transactional
    public Customer at(MailAddress address, String name) {
        return table.byAddress(address).orElseGet(() -> newcomers.at(address, name, clock.instant()));
    }

    @Transactional(readOnly = true)
    public Optional<Customer> find(CustomerId id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public Customer get(CustomerId id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** The row of a member; made when it is missing. */
    @Transactional
    public CustomerId of(PersonId person) {
        var brand = BrandScope.required();
        return rows.get(new Whose(brand, person), _ -> table.of(person)).orElseGet(() -> make(person));
    }

    /** The rows of many members, by person. */
    @Transactional
    public Map<PersonId, CustomerId> ofAll(Collection<PersonId> people) {
        var found = people.isEmpty() ? Map.<PersonId, CustomerId>of() : table.ofAll(people);
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), it -> found.containsKey(it) ? found.get(it) : make(it)));
    }

    /** Who signs in as this customer, if anybody does. */
    @Transactional(readOnly = true)
    public Optional<PersonId> person(CustomerId id) {
        return people.get(new Whom(BrandScope.required(), id), _ -> table.person(id));
    }

    /** Lets a person who signs in see this customer's own tickets; what they were known by before comes along. */
    @Transactional
    public void claim(CustomerId id, PersonId person) {
        var before = table.of(person);
        if (before.equals(Optional.of(id))) {
            return;
        }
        if (before.isPresent()) {
            merging.into(id, before.get(), clock.instant());
        } else if (table.claim(id, person, clock.instant()) == 0) {
            throw Refusal.conflict("claimed", "%s is not there, or is somebody else's already".formatted(id), Map.of());
        }
        forget(person, id);
    }

    /** Every member is a customer too, from the moment they are added. */
    @WithinTransaction
    void on(MemberAdded event) {
        if (table.of(event.person()).isEmpty()) {
            make(event.person());
        }
    }

    private CustomerId make(PersonId person) {
        var member = members.everyone().stream()
                .filter(it -> it.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(person));
        var id = newcomers.member(member, clock.instant());
        forget(person, id);
        return id;
    }

    private void forget(PersonId person, CustomerId id) {
        rows.forget(new Whose(BrandScope.required(), person));
        people.forget(new Whom(BrandScope.required(), id));
    }
}
