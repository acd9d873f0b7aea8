package io.quarterdeck.desk.tickets.live;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Bus;
import io.quarterdeck.desk.tickets.TicketChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Carries the news of a committed change from the node that made it to the sockets of every node. */
@Component
class LiveTickets implements Bus.Listener {

    private final Bus bus;
    private final LiveSockets sockets;

    LiveTickets(Bus bus, LiveSockets sockets) {
        this.bus = bus;
        this.sockets = sockets;
        bus.listen(this);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(TicketChanged change) {
        bus.tell("ticket %d %d %d"
                .formatted(change.brand().value(), change.ticket().value(), change.version()));
    }

    @Override
    public void heard(String line) {
        var words = line.split(" ");
        if (words[0].equals("ticket") && words.length == 4) {
            sockets.tell(
                    new BrandId(Long.parseLong(words[1])),
                    "{\"type\":\"ticket\",\"id\":%s,\"version\":%s}".formatted(words[2], words[3]));
        }
    }

    @Override
    public void gap() {
        sockets.tellAll("{\"type\":\"resync\"}");
    }
}
