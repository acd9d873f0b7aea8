package io.quarterdeck.engine.sim;

/**
 * What customers do, each by draws keyed by her visit: she comes with the same trouble and the same patience under every
 * policy, also when it makes her come once more or once less than another.
 */
final class Customers {
    private static final double DAY = 86_400;
    /** People write again at about the same time of day, give or take an hour. */
    private static final double ABOUT = 3600;

    private final Assumptions.Returns returns;
    private final Assumptions.Satisfaction satisfaction;
    private final Stream handling;
    private final Stream patience;
    private final Stream resolution;
    private final Stream repeat;
    private final Stream delay;
    private final Stream asking;
    private final Stream reply;
    private final Stream response;
    private final Stream pleased;
    private final Stream routing;
    private final Stream answering;

    Customers(Assumptions assumptions, Streams streams) {
        returns = assumptions.returns();
        satisfaction = assumptions.satisfaction();
        handling = streams.of(Purpose.HANDLING);
        patience = streams.of(Purpose.PATIENCE);
        resolution = streams.of(Purpose.RESOLUTION);
        repeat = streams.of(Purpose.REPEAT);
        delay = streams.of(Purpose.REPEAT_DELAY);
        asking = streams.of(Purpose.TURNS);
        reply = streams.of(Purpose.CUSTOMER_TURN);
        response = streams.of(Purpose.RESPONSE);
        pleased = streams.of(Purpose.SATISFACTION);
        routing = streams.of(Purpose.ROUTING);
        answering = streams.of(Purpose.AGENT_TURN);
    }

    double handling(Ticket ticket) {
        return ticket.kind.handling.draw(handling, ticket.key());
    }

    double patience(Ticket ticket) {
        return ticket.kind.patience.draw(patience, ticket.key());
    }

    boolean isResolved(Ticket ticket) {
        return returns.resolved() == 1 || resolution.happens(ticket.key(), returns.resolved());
    }

    /** Whether the answer to a mail is a question. */
    boolean isAsked(Ticket ticket) {
        return !ticket.kind.live && returns.asksBack() > 0 && asking.happens(ticket.key(), returns.asksBack());
    }

    double repliesAfter(Ticket ticket) {
        return returns.reply().draw(reply, ticket.key());
    }

    boolean comesBack(Ticket ticket, boolean resolved) {
        var share = resolved ? returns.ifResolved() : returns.ifUnresolved();
        return share > 0 && repeat.happens(ticket.key(), share);
    }

    /** Whole days later, in seconds. */
    double comesBackAfter(Ticket ticket) {
        var key = ticket.key();
        var days = Math.max(1, Math.ceil(returns.after().draw(delay, key) / DAY));
        return days * DAY + ABOUT * (2 * Variates.uniform(delay.bits(key, 1)) - 1);
    }

    boolean answersSurvey(Ticket ticket) {
        return response.happens(ticket.key(), satisfaction.answers());
    }

    /** {@code lateness} is the wait over what was promised. */
    boolean isSatisfied(Ticket ticket, boolean resolved, double lateness) {
        var logit = satisfaction.base()
                - (resolved ? 0 : satisfaction.unresolved())
                - (lateness > 1 ? satisfaction.late() * StrictMath.log(lateness) : 0);
        return pleased.happens(ticket.key(), 1 / (1 + StrictMath.exp(-logit)));
    }

    double routing(Ticket ticket) {
        return routing.uniform(ticket.key());
    }

    /** How long somebody takes to answer a page or an offer. */
    double answer(Ticket ticket, Distribution answered) {
        return answered.draw(answering, ticket.key());
    }
}
