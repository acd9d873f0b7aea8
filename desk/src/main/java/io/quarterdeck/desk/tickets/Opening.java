package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.customers.Customer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known when a ticket is opened. Without an intent the ticket takes the playbook's lowest priority,
 * and {@code priority} overrides what the intent would give. {@code participants} are the addresses that may write in.
 */
public record Opening(
        String channel,
        Customer customer,
        String subject,
        Words words,
        @Nullable String intent,
        @Nullable String priority,
        Set<String> participants,
        Actor actor,
        String cause) {

    Opening withSubject(String subject) {
        return new Opening(channel, customer, subject, words, intent, priority, participants, actor, cause);
    }
}
