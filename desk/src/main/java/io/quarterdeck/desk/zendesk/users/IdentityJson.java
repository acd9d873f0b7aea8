package io.quarterdeck.desk.zendesk.users;

import io.quarterdeck.desk.customers.Address;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;

/** One address or number of a user as the wire shows it. */
record IdentityJson(
        long id,
        String url,
        long userId,
        String type,
        String value,
        boolean verified,
        boolean primary,
        Instant createdAt,
        Instant updatedAt,
        int undeliverableCount,
        String deliverableState) {

    static IdentityJson of(Asked asked, Address it) {
        var user = it.customer().value();
        return new IdentityJson(
                it.id().value(),
                asked.url("users/" + user + "/identities", it.id().value()),
                user,
                switch (it.kind()) {
                    case EMAIL -> "email";
                    case PHONE -> "phone_number";
                },
                it.value(),
                it.verified(),
                it.isPrimary(),
                it.createdAt(),
                it.updatedAt(),
                it.bounces(),
                it.bounces() == 0 ? "deliverable" : "undeliverable");
    }
}
