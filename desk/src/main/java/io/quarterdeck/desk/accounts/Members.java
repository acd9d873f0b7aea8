package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the brand at hand. */
@Service
public class Members {

    private final PersonTable people;
    private final MemberTable members;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Members(PersonTable people, MemberTable members, PasswordEncoder passwords, Clock clock) {
        this.people = people;
        this.members = members;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Adds someone to the brand, or changes their role; a person known from another brand keeps their password. */
    @Transactional
    public PersonId add(String email, String name, Role role, @Nullable String password) {
        if (!email.contains("@") || name.isBlank()) {
            throw Refusal.invalid("person", "A person needs a name and a mail address; got '%s' <%s>".formatted(name, email));
        }
        var person = people.byEmail(email)
                .map(it -> it.person().id())
                .orElseGet(() -> people.insert(
                        email, name, password == null ? null : passwords.encode(password), clock.instant()));
        members.insert(person, role);
        return person;
    }

    @Transactional(readOnly = true)
    public List<Member> all() {
        return members.all();
    }

    @Transactional(readOnly = true)
    public Optional<Member> find(PersonId person) {
        return members.find(person);
    }

    /** The staff member to whom work may be given; refuses strangers and customers. */
    @Transactional(readOnly = true)
    public Member staff(PersonId person) {
        return members.find(person)
                .filter(it -> it.role().isStaff())
                .orElseThrow(() -> Refusal.invalid("owner", "There is no %s on this brand's staff".formatted(person)));
    }
}
