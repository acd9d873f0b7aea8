package io.quarterdeck.desk.tickets.cases;

import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.Conversations;
import io.quarterdeck.desk.tickets.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that was ever said with a customer, whichever ticket it was filed under: one thread for each channel, or for all. */
@Service
public class Timelines {

    private final Conversations conversations;
    private final Customers customers;

    Timelines(Conversations conversations, Customers customers) {
        this.conversations = conversations;
        this.customers = customers;
    }

    /** A slice by the numbers of the messages; without a channel, of all of them. */
    @Transactional(readOnly = true)
    public List<Message> of(Viewer viewer, CustomerId customer, @Nullable String channel, Slice slice) {
        viewer.must(READ_NOTES);
        return conversations.with(viewer, customers.get(customer).id(), channel, slice);
    }
}
