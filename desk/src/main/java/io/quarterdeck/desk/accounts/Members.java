package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the brand at hand. */
@Service
public class Members {

    /** How long a node may go on with a role that another node has changed. */
    static final Duration AT_MOST_STALE = Duration.ofSeconds(2);

    private final PersonTable people;
    private final MemberTable members;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Remembered<BrandId, List<Member>> staffs;

    Members(
            PersonTable people,
            MemberTable members,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.members = members;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
        this.staffs = new Remembered<>(AT_MOST_STALE, clock);
    }

    /** Adds someone to the brand, or changes their role; a person known from another brand keeps their password. */
    @Transactional
    public PersonId add(String email, String name, Role role, @Nullable String password) {
        if (!email.contains("@") || name.isBlank()) {
            throw Refusal.invalid(
                    "person", "A person needs a name and a mail address; got '%s' <%s>".formatted(name, email));
        }
        var person = people.byEmail(email)
                .map(it -> it.person().id())
                .orElseGet(() -> people.insert(
                        email, name, password == null ? null : passwords.encode(password), clock.instant()));
        members.insert(person, role);
        staffs.forget(BrandScope.required());
        return person;
    }

    public List<Member> all() {
        return staffs.get(BrandScope.required(), _ -> transaction.execute(_ -> members.all()));
    }

    public Optional<Member> find(PersonId person) {
        return all().stream().filter(it -> it.person().equals(person)).findFirst();
    }

    /** The staff member to whom work may be given; refuses strangers and customers. */
    public Member staff(PersonId person) {
        return find(person)
                .filter(it -> it.role().isStaff())
                .orElseThrow(() -> Refusal.invalid("owner", "There is no %s on this brand's staff".formatted(person)));
    }
}
