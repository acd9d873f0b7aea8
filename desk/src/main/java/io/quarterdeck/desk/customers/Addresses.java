package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Address.Kind;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.kit.Slice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The addresses and numbers of customers: each leads to one customer of the brand, and each kind has one primary. */
@Service
public class Addresses {

    /** How long somebody has to prove an address. */
    public static final Duration TOKEN_LASTS = Duration.ofDays(3);

    private static final int MOST = 50;

    private final AddressTable table;
    private final ProfileTable profiles;
    private final CustomerTable customers;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Addresses(
            AddressTable table,
            ProfileTable profiles,
            CustomerTable customers,
            ApplicationEventPublisher publisher,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.profiles = profiles;
        this.customers = customers;
        this.publisher = publisher;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Address> list(Viewer viewer, CustomerId customer, Slice slice) {
        return table.list(readable(viewer, customer).id(), slice);
    }

    @Transactional(readOnly = true)
    public long count(Viewer viewer, CustomerId customer) {
        return table.count(readable(viewer, customer).id());
    }

    @Transactional(readOnly = true)
    public Address get(Viewer viewer, CustomerId customer, AddressId id) {
        return found(readable(viewer, customer).id(), id);
    }

    /** Of many customers whom the viewer has been shown already. */
    @Transactional(readOnly = true)
    public List<Address> of(Collection<CustomerId> shown) {
        return shown.isEmpty() ? List.of() : table.of(shown);
    }

    @Transactional
    public Address add(Viewer viewer, CustomerId customer, Kind kind, @Nullable String value, boolean verified) {
        var profile = writable(viewer, customer);
        if (table.count(customer) >= MOST) {
            throw Said.wrong("value", "InvalidValue", "is one too many (the most is %d)".formatted(MOST));
        }
        var at = clock.instant();
        var spelled = spelled(kind, value, profile);
        var id = table.insert(customer, kind, spelled, verified ? at : null, at).orElseThrow(() -> taken(spelled));
        changed(customer);
        return found(customer, id);
    }

    /** Another spelling or another address in its place, which is then to be verified anew. */
    @Transactional
    public Address change(Viewer viewer, CustomerId customer, AddressId id, @Nullable String value) {
        var profile = writable(viewer, customer);
        var before = found(customer, id);
        var spelled = spelled(before.kind(), value, profile);
        if (!spelled.equals(before.value())) {
            if (table.find(before.kind(), spelled).isPresent()) {
                throw taken(spelled);
            }
            table.rewrite(id, spelled, clock.instant());
            changed(customer);
        }
        return found(customer, id);
    }

    @Transactional
    public List<Address> makePrimary(Viewer viewer, CustomerId customer, AddressId id) {
        writable(viewer, customer);
        table.makePrimary(found(customer, id), clock.instant());
        changed(customer);
        return table.list(customer, Slice.first(Slice.LONGEST));
    }

    /** Somebody of the staff knows that the address is the customer's. */
    @Transactional
    public Address verify(Viewer viewer, CustomerId customer, AddressId id) {
        writable(viewer, customer);
        found(customer, id);
        table.verify(id, clock.instant());
        changed(customer);
        return found(customer, id);
    }

    /** A fresh token for an address that is not verified yet; those given out before no longer work. */
    @Transactional
    public void requestVerification(Viewer viewer, CustomerId customer, AddressId id) {
        writable(viewer, customer);
        var address = found(customer, id);
        if (address.kind() != Kind.EMAIL) {
            throw Said.wrong("value", "InvalidValue", "is a number, to which the desk sends nothing");
        }
        if (address.verified()) {
            throw Said.wrong("value", "InvalidValue", "has been verified already");
        }
        var token = "%d_%s".formatted(BrandScope.required().value(), Secrets.fresh());
        var now = clock.instant();
        table.dropTokens(id, now);
        table.insertToken(id, Secrets.sha256(token), now, now.plus(TOKEN_LASTS));
        publisher.publishEvent(new ProofWanted(address, token));
    }

    /** Whoever has the token has read what was sent to the address; it works once, and knows its brand. */
    public void prove(String token) {
        var mark = token.indexOf('_');
        if (mark < 1 || !token.substring(0, mark).matches("\\d{1,18}")) {
            throw spent();
        }
        var brand = new BrandId(Long.parseLong(token.substring(0, mark)));
        BrandScope.run(brand, () -> transaction.executeWithoutResult(_ -> spend(token, clock.instant())));
    }

    private void spend(String token, Instant now) {
        var id = table.spendToken(Secrets.sha256(token), now).orElseThrow(Addresses::spent);
        changed(table.verify(id, now));
    }

    private static Refusal spent() {
        return Refusal.invalid("token", "This link has been used or is too old; ask for another");
    }

    /** All but the last one by which a customer can be reached. */
    @Transactional
    public void remove(Viewer viewer, CustomerId customer, AddressId id) {
        writable(viewer, customer);
        var address = found(customer, id);
        if (address.isPrimary() && address.kind() == Kind.EMAIL) {
            throw Said.wrong("id", "InvalidValue", "is the primary address; make another one primary first");
        }
        table.delete(id);
        changed(customer);
    }

    private void changed(CustomerId customer) {
        customers.touch(customer, clock.instant());
        publisher.publishEvent(new CustomerEvent.Changed(customer));
    }

    private Profile readable(Viewer viewer, CustomerId customer) {
        return profiles.find(viewer, customer)
                .filter(it -> viewer.role().isStaff() || Authority.isOwn(viewer, it))
                .orElseThrow(() -> Refusal.notFound(customer));
    }

    private Profile writable(Viewer viewer, CustomerId customer) {
        profiles.lock(List.of(customer));
        var profile = readable(viewer, customer);
        Authority.over(viewer, profile);
        if (!Authority.mayRearrange(viewer, profile)) {
            throw Refusal.forbidden("not_yours", "Ask the staff to change the addresses by which you are known");
        }
        return profile;
    }

    private Address found(CustomerId customer, AddressId id) {
        return table.find(customer, id).orElseThrow(() -> Refusal.notFound(id));
    }

    private static String spelled(Kind kind, @Nullable String value, Profile profile) {
        if (value == null || value.isBlank()) {
            throw Said.wrong("value", "BlankValue", "cannot be blank");
        }
        return switch (kind) {
            case EMAIL ->
                MailAddress.find(value)
                        .orElseThrow(() -> Said.wrong("value", "InvalidFormat", "is not properly formatted"))
                        .value();
            case PHONE -> PhoneNumber.read(value, profile.facts().locale());
        };
    }

    private static Refusal taken(String value) {
        return Said.wrong("value", "DuplicateValue", "%s is already being used by another user".formatted(value));
    }
}
