package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much open work people carry. */
@Service
public class Workloads {

    /** Beyond this many open tickets nobody is counted as less loaded than another. */
    private static final int ENOUGH_TO_COMPARE = 20;

    private final TicketTable table;

    Workloads(TicketTable table) {
        this.table = table;
    }

    /** These people, the one with the fewest open tickets first; equals take turns. */
    @Transactional(readOnly = true)
    public List<PersonId> leastLoaded(List<PersonId> people, TicketId ticket) {
        return people.size() == 1 ? people : table.leastLoaded(people, ticket, ENOUGH_TO_COMPARE);
    }
}
