package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.kpi.Origin.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The history of one contact, read once in order, as measures ask about it. */
final class Visit {
    private final String id;
    private final Subject subject = new Subject();
    private final Stay stay = new Stay();
    private final Conversation conversation = new Conversation();
    private final Handling handling = new Handling();
    private final Resolution resolution = new Resolution();
    private final List<Verdict> verdicts = new ArrayList<>(4);

    private Survey survey = Survey.NONE;
    private int transfers;
    private boolean byBot;

    Visit(String id, Iterable<Happened> history) {
        this.id = id;
        history.forEach(this::take);
    }

    private void take(Happened it) {
        switch (it.what()) {
            case What.Arrived(var how) -> arrive(how, it.at());
            case What.Classified(var intent) -> subject.classify(intent);
            case What.Queued() -> stay.begin(it.at());
            case What.Answered() -> answer(it);
            case What.Abandoned() -> stay.giveUp(it.at());
            case What.FlowedOut() -> stay.end(Wait.End.FLOWED_OUT, it.at());
            case What.CallbackAgreed() -> stay.callBack();
            case What.Wrote() -> write(it);
            case What.Acknowledged() -> conversation.acknowledged(it.at());
            case What.Transferred() -> transfers++;
            case What.Paused() -> resolution.pause(it.at());
            case What.Resumed() -> resolution.resume(it.at());
            case What.Solved() -> resolution.solve(it.at());
            case What.Reopened() -> resolution.reopen(it.at());
            case What.Discarded() -> subject.discard();
            case What.Judged(var kind, var round, var kept) -> judge(new Verdict(kind, round, kept, it.at()));
            case What.Surveyed() -> survey = survey.asked(it.at());
            case What.Rated(var given) -> survey = survey.answered(given);
            case What.Spent(var activity, var from) -> spend(it, activity, from);
            case What.Rostered _,
                    What.Recommended _,
                    What.Merged _,
                    What.Ordered _,
                    What.Paid _,
                    What.Expected _,
                    What.Withdrawn _ -> {}
        }
    }

    private void arrive(Origin how, Instant at) {
        if (subject.begin(how, at) && how.direction() == Direction.INBOUND) {
            conversation.open(at);
        }
    }

    private void answer(Happened it) {
        if (it.by() instanceof Actor.Agent(var agent)) {
            stay.end(Wait.End.ANSWERED, it.at());
            reply(agent, it.at());
        } else if (it.by() instanceof Actor.Bot) {
            byBot = true;
        }
    }

    private void write(Happened it) {
        switch (it.by()) {
            case Actor.Customer() -> {
                resolution.resume(it.at());
                conversation.customerWrote(it.at());
            }
            case Actor.Agent(var agent) -> reply(agent, it.at());
            case Actor.Bot() -> byBot = true;
            case Actor.Machine() -> {}
        }
    }

    private void reply(String agent, Instant at) {
        handling.replied(agent, at);
        conversation.replied(at);
    }

    private void spend(Happened it, Activity activity, Instant from) {
        if (it.by() instanceof Actor.Agent(var agent)) {
            handling.spent(agent, new Spell(activity, from, it.at(), id));
        }
    }

    /** Of two verdicts on the same promise the later one in the history holds. */
    private void judge(Verdict verdict) {
        verdicts.removeIf(verdict::sameAs);
        verdicts.add(verdict);
    }

    String id() {
        return id;
    }

    boolean counts() {
        return subject.counts();
    }

    Origin origin() {
        return subject.origin();
    }

    Instant arrivedAt() {
        return subject.arrivedAt();
    }

    boolean inbound() {
        return origin().direction() == Direction.INBOUND;
    }

    /** A person spoke with the customer, wrote, or worked on it. */
    boolean handled() {
        return handling.any();
    }

    boolean abandoned() {
        return stay.gaveUp() && !handled();
    }

    boolean servedByBot() {
        return byBot && !handled();
    }

    /** An automation served it, and no person did. */
    boolean byBot(Rules rules) {
        return !handled() && (byBot || rules.offer().automated().contains(origin().channel()));
    }

    /** Work for people: it came by a channel they answer, or it asked for one. */
    boolean needsPeople(Rules rules) {
        return inbound()
                && (handled() || stay.began() || !rules.offer().automated().contains(origin().channel()));
    }

    /** Nobody has to do anything more: solved, given up, or with somebody else. */
    boolean over() {
        return resolution.solvedAt() != null || abandoned() || stay.flowedOut() && !handled();
    }

    /** Whether a photograph of the desk shows it: somebody has to do something, or a queue was never left. */
    boolean stands() {
        return counts() && (!over() || stay.goesOn());
    }

    /** Without an agent. */
    Slice slice() {
        return subject.slice();
    }

    Slice sliceOf(String agent) {
        return subject.sliceOf(agent);
    }

    Slice sliceOfLastAgent() {
        var agent = handling.lastAgent();
        return agent == null ? slice() : sliceOf(agent);
    }

    Stay stay() {
        return stay;
    }

    Conversation conversation() {
        return conversation;
    }

    Handling handling() {
        return handling;
    }

    Resolution resolution() {
        return resolution;
    }

    /** One for each promise and round. */
    List<Verdict> verdicts() {
        return verdicts;
    }

    int transfers() {
        return transfers;
    }

    Survey survey() {
        return survey;
    }
}
