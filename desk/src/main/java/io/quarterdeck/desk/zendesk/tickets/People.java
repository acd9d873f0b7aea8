package io.quarterdeck.desk.zendesk.tickets;

import io.quarterdeck.desk.accounts.Member;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.MailAddress;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Actor;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a ticket's record on the wire means: by id, by mail address, or by name and address of somebody new. */
@Component
class People {

    private final Customers customers;
    private final Members members;

    People(Customers customers, Members members) {
        this.customers = customers;
        this.members = members;
    }

    Customer me(Viewer viewer) {
        return customers.get(customers.of(viewer.person()));
    }

    Customer get(String key, long id) {
        return customers
                .find(new CustomerId(id))
                .orElseThrow(() -> Said.wrong(key, "InvalidValue", "is not the id of a user"));
    }

    /** {@code {"name": …, "email": …}}: the one who has that address, made when nobody has it. */
    Customer introduced(String key, Said who) {
        var email = who.required("email", null, 254);
        var name = who.text("name", "", 200);
        var address = MailAddress.find(email)
                .orElseThrow(() -> Said.wrong(key, "InvalidFormat", "has an email that is no mail address"));
        return customers.at(address, name == null ? "" : name);
    }

    /** The member of the staff behind an id. */
    PersonId staff(String key, long id) {
        return customers
                .person(new CustomerId(id))
                .filter(it -> members.find(it)
                        .map(Member::role)
                        .filter(role -> role.isStaff())
                        .isPresent())
                .orElseThrow(() -> Said.wrong(key, "InvalidValue", "is not the id of an agent"));
    }

    PersonId staffAt(String key, String email) {
        return members.all().stream()
                .filter(it -> it.role().isStaff() && it.email().equalsIgnoreCase(email.strip()))
                .map(Member::person)
                .findFirst()
                .orElseThrow(() -> Said.wrong(key, "InvalidValue", "is not the mail address of an agent"));
    }

    boolean isStaff(CustomerId id) {
        return customers
                .person(id)
                .flatMap(members::find)
                .filter(it -> it.role().isStaff())
                .isPresent();
    }

    /** As what somebody writes: an agent as one, everybody else as the customer that they are. */
    Actor author(Customer who) {
        return customers
                .person(who.id())
                .filter(it -> members.find(it)
                        .map(Member::role)
                        .filter(role -> role.isStaff())
                        .isPresent())
                .map(Actor::agent)
                .orElseGet(() -> Actor.of(who.id()));
    }

    /** One of a list of people: an id, an address, or a record of either. */
    Optional<CustomerId> one(String key, @Nullable Object one) {
        return switch (one) {
            case null -> Optional.empty();
            case Number id -> Optional.of(get(key, id.longValue()).id());
            case String text
            when text.matches("\\d{1,18}") ->
                Optional.of(get(key, Long.parseLong(text)).id());
            case String text ->
                Optional.of(introduced(key, Said.of(Map.of("email", text))).id());
            case Map<?, ?> map -> Optional.of(described(key, Said.of(map)));
            default -> throw Said.wrong(key, "InvalidValue", "is a list of ids, mail addresses or users");
        };
    }

    private CustomerId described(String key, Said who) {
        var id = who.number("user_id", null);
        if (id != null) {
            return get(key, id).id();
        }
        var email = who.text("user_email", who.text("email", null, 254), 254);
        var name = who.text("user_name", who.text("name", "", 200), 200);
        if (email == null) {
            throw Said.wrong(key, "BlankValue", "names somebody without user_id or user_email");
        }
        return introduced(key, Said.of(Map.of("email", email, "name", name == null ? "" : name)))
                .id();
    }
}
