package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.Member;
import io.quarterdeck.desk.customers.Address.Kind;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the rows of those whom the brand did not know before, and lets two who come at once agree on one. */
@Component
class Newcomers {

    private static final int LONGEST_NAME = 200;

    private final CustomerTable table;
    private final AddressTable addresses;
    private final ApplicationEventPublisher publisher;

    private final TransactionTemplate apart;

    Newcomers(
            CustomerTable table,
            AddressTable addresses,
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.addresses = addresses;
        this.publisher = publisher;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The customer of an address; whoever else made one at the same instant is waited for, and believed. */
    Customer at(MailAddress address, String name, Instant at) {
        var known = displayName(name, address);
        var id = table.insert(known, null, null, at).orElseThrow();
        if (addresses.insert(id, Kind.EMAIL, address.value(), null, at).isEmpty()) {
            table.forget(id);
            return table.byAddress(address).orElseThrow();
        }
        publisher.publishEvent(new CustomerEvent.Added(id));
        return new Customer(id, known, address.value());
    }

    /** The row of a member; made in a transaction of its own where the one at hand may only read. */
    CustomerId member(Member member, Instant at) {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? apart.execute(_ -> row(member, at))
                : row(member, at);
    }

    private CustomerId row(Member member, Instant at) {
        return byTheirAddress(member, at)
                .or(() -> inserted(member, at))
                .or(() -> table.of(member.person()))
                .orElseThrow();
    }

    /** Somebody may have written from that address before they belonged to the brand. */
    private Optional<CustomerId> byTheirAddress(Member member, Instant at) {
        return MailAddress.find(member.email())
                .flatMap(table::byAddress)
                .map(Customer::id)
                .filter(it -> table.claim(it, member.person(), at) == 1);
    }

    /** Known by the address they sign in with unless that is somebody else's here. */
    private Optional<CustomerId> inserted(Member member, Instant at) {
        var id = table.insert(member.name(), member.person(), null, at);
        id.ifPresent(customer -> {
            MailAddress.find(member.email())
                    .ifPresent(it -> addresses.insert(customer, Kind.EMAIL, it.value(), at, at));
            publisher.publishEvent(new CustomerEvent.Added(customer));
        });
        return id;
    }

    private static String displayName(String name, MailAddress address) {
        var words = name.strip().replaceAll("\\p{Cntrl}", " ");
        if (words.isEmpty()) {
            return address.value().substring(0, address.value().indexOf('@'));
        }
        return words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME);
    }
}
