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
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final Remembered<BrandId, List<Member>> staffs;

    Members(
            PersonTable people,
            MemberTable members,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.people = people;
        this.members = members;
        this.passwords = passwords;
        this.transaction = transaction;
        this.publisher = publisher;
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
        var person = known(email)
                .or(() -> people.insert(
                        email, name, password == null ? null : passwords.encode(password), clock.instant()))
                .or(() -> known(email))
                .orElseThrow();
        put(person, role);
        return person;
    }

    private Optional<PersonId> known(String email) {
        return people.byEmail(email).map(it -> it.person().id());
    }

    /** Writes a standing that was decided elsewhere, and tells. */
    void put(PersonId person, Role role) {
        members.insert(person, role);
        staffs.forget(BrandScope.required());
        publisher.publishEvent(new MemberAdded(person));
        if (!role.isStaff()) {
            publisher.publishEvent(new StaffLeft(person));
        }
    }

    /** Whether a member may act here at all; who is suspended keeps their role and their groups. */
    @Transactional
    public void activate(PersonId person, boolean active) {
        members.activate(person, active);
        staffs.forget(BrandScope.required());
    }

    /** Takes someone off the staff; they may not act here any more. */
    void leave(PersonId person) {
        activate(person, false);
        publisher.publishEvent(new StaffLeft(person));
    }

    /** Gives a person another name, unless another brand knows them too: a name is not one brand's to change. */
    @Transactional
    public void rename(PersonId person, String name) {
        if (members.placesOf(person).size() <= 1) {
            people.rename(person, name);
            staffs.forget(BrandScope.required());
        }
    }

    /** Leaves nothing of a person's name and address, unless another brand knows them too. */
    @Transactional
    public void scrub(PersonId person, String name) {
        if (members.placesOf(person).isEmpty()) {
            people.scrub(person, name);
            staffs.forget(BrandScope.required());
        }
    }

    /** Everybody who acts for this brand or may sign in to it. */
    public List<Member> all() {
        return everyone().stream().filter(Member::active).toList();
    }

    /** All of them and those who have left, whose names still stand in tickets. */
    public List<Member> everyone() {
        return staffs.get(BrandScope.required(), _ -> transaction.execute(_ -> members.all()));
    }

    public Optional<Member> find(PersonId person) {
        return everyone().stream()
                .filter(it -> it.active() && it.person().equals(person))
                .findFirst();
    }

    /** The staff member to whom work may be given; refuses strangers and customers. */
    public Member staff(PersonId person) {
        return find(person)
                .filter(Member::isStaff)
                .orElseThrow(() -> Refusal.invalid("owner", "There is no %s on this brand's staff".formatted(person)));
    }
}
