package io.quarterdeck.engine.lapse;

import io.quarterdeck.engine.lapse.Fact.Hand;
import io.quarterdeck.engine.lapse.Fact.Standing;
import io.quarterdeck.engine.lapse.Mark.Measure;
import io.quarterdeck.engine.lapse.Mark.Type;
import io.quarterdeck.engine.sla.PromiseKind;
import io.quarterdeck.engine.time.OpenHours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The six clocks that the field keeps on every ticket, started, paused and ended by its history. A reply is timed from
 * the oldest message that nobody has answered; an update, from one answer to the next; what is ours to do, while it is.
 */
public final class Marks {

    private final List<Mark> marks = new ArrayList<>();
    private final Map<Measure, Timer> timers = new EnumMap<>(Measure.class);
    private final OpenHours hours;
    private Standing standing = Standing.NEW;
    private int fact;

    private Marks(OpenHours hours) {
        this.hours = hours;
        for (var it : Measure.values()) {
            timers.put(it, new Timer(it));
        }
    }

    /** Of a whole history, in its order. */
    public static List<Mark> of(List<Fact> history, OpenHours hours) {
        var marks = new Marks(hours);
        for (var it : history) {
            marks.take(it);
            marks.fact++;
        }
        return List.copyOf(marks.marks);
    }

    private void take(Fact it) {
        switch (it) {
            case Fact.Opened(var at, var by, var isPublic) -> open(at, by, isPublic);
            case Fact.Said(var at, var by, var isPublic) -> {
                if (isPublic && by == Hand.CUSTOMER) {
                    timer(Measure.REPLY_TIME).start(at);
                } else if (isPublic && by == Hand.AGENT) {
                    answered(at);
                }
            }
            case Fact.Stood(var at, var to) -> stand(at, to);
            case Fact.Promised(var at, var kind, var round, var target) -> owe(at, kind, round, Type.APPLY_SLA, target);
            case Fact.Missed(var at, var kind, var round) -> owe(at, kind, round, Type.BREACH, null);
            case Fact.Owned _, Fact.Grouped _, Fact.Touched _ -> {}
        }
    }

    private void open(Instant at, Hand by, boolean isPublic) {
        for (var it : Measure.values()) {
            mark(it, 0, Type.MEASURE, at, null, null);
        }
        if (isPublic && by == Hand.CUSTOMER) {
            timer(Measure.REPLY_TIME).start(at);
        }
        timer(Measure.REQUESTER_WAIT_TIME).start(at);
        timer(Measure.AGENT_WORK_TIME).start(at);
        timer(Measure.RESOLUTION_TIME).start(at);
    }

    private void answered(Instant at) {
        timer(Measure.REPLY_TIME).end(at);
        timer(Measure.PERIODIC_UPDATE_TIME).end(at);
        timer(Measure.PAUSABLE_UPDATE_TIME).end(at);
        if (standing.isOver()) {
            return;
        }
        timer(Measure.PERIODIC_UPDATE_TIME).start(at);
        timer(Measure.PAUSABLE_UPDATE_TIME).start(at);
        if (standing == Standing.PENDING) {
            timer(Measure.PAUSABLE_UPDATE_TIME).pause(at);
        }
    }

    private void stand(Instant at, Standing to) {
        if (to.isOver()) {
            timers.values().forEach(it -> it.end(at));
        } else if (standing.isOver()) {
            timer(Measure.REQUESTER_WAIT_TIME).start(at);
            timer(Measure.AGENT_WORK_TIME).start(at);
            timer(Measure.RESOLUTION_TIME).start(at);
        }
        rest(Measure.PAUSABLE_UPDATE_TIME, to == Standing.PENDING, at);
        rest(Measure.REQUESTER_WAIT_TIME, to == Standing.PENDING, at);
        rest(Measure.AGENT_WORK_TIME, to == Standing.PENDING || to == Standing.HOLD, at);
        standing = to;
    }

    private void rest(Measure measure, boolean rests, Instant at) {
        if (rests) {
            timer(measure).pause(at);
        } else {
            timer(measure).resume(at);
        }
    }

    /** The promises that the field times; the others are the brand's own. */
    private void owe(Instant at, PromiseKind kind, int round, Type type, @Nullable Target target) {
        switch (kind) {
            case FIRST_RESPONSE -> mark(Measure.REPLY_TIME, 1, type, at, null, target);
            case NEXT_RESPONSE -> mark(Measure.REPLY_TIME, round + 1, type, at, null, target);
            case RESOLUTION -> mark(Measure.REQUESTER_WAIT_TIME, Math.max(1, round), type, at, null, target);
            case SUBSTANTIVE_RESPONSE,
                    RESOLUTION_OR_PLAN,
                    TRIAGE,
                    ASSIGN_SENIOR,
                    STAKEHOLDER_CALL,
                    EXECUTIVE_NOTICE,
                    ACKNOWLEDGEMENT,
                    INVESTIGATION,
                    EXCHANGE,
                    REVIEW,
                    FOLLOW_UP -> {}
        }
    }

    private Timer timer(Measure measure) {
        var timer = timers.get(measure);
        if (timer == null) {
            throw new IllegalStateException("no timer of " + measure);
        }
        return timer;
    }

    private void mark(
            Measure measure, int instance, Type type, Instant at, @Nullable Lapse lapse, @Nullable Target target) {
        marks.add(new Mark(measure, instance, type, at, fact, lapse, target));
    }

    /** One clock; what is ours to do goes on counting where it was when a ticket is opened again. */
    private final class Timer {
        private final Measure measure;
        private final boolean addsUp;
        private int instance;
        private boolean paused;
        private @Nullable Instant since;
        private Lapse so = Lapse.NONE;

        Timer(Measure measure) {
            this.measure = measure;
            this.addsUp = measure == Measure.REQUESTER_WAIT_TIME || measure == Measure.AGENT_WORK_TIME;
        }

        void start(Instant at) {
            if (since == null && !paused) {
                instance++;
                so = addsUp ? so : Lapse.NONE;
                go(at);
            }
        }

        void resume(Instant at) {
            if (paused) {
                paused = false;
                go(at);
            }
        }

        private void go(Instant at) {
            since = at;
            mark(measure, instance, Type.ACTIVATE, at, null, null);
        }

        void pause(Instant at) {
            if (since != null) {
                stop(Type.PAUSE, at, since);
                paused = true;
            }
        }

        void end(Instant at) {
            if (since != null || paused) {
                stop(Type.FULFILL, at, since == null ? at : since);
                paused = false;
            }
        }

        private void stop(Type how, Instant at, Instant from) {
            so = so.plus(Lapse.between(from, at, hours));
            since = null;
            mark(measure, instance, how, at, null, null);
            mark(measure, instance, Type.UPDATE_STATUS, at, so, null);
        }
    }
}
