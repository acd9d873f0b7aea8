package io.quarterdeck.engine.sim;

import java.util.List;

/** One run of {@link SkillQueues}: blocks of contacts against a heap of completions, everything in flat arrays. */
final class SkillQueuesRun {
    private final double[] arrival = new double[Arrivals.BLOCK];
    private final double[] handling = new double[Arrivals.BLOCK];
    private final byte[] type = new byte[Arrivals.BLOCK];
    private final Stream intents;
    private final Categorical[] mix;
    private final Arrivals arrivals;
    private final TypedTimes handlings;
    private final TypedTimes patiences;
    private final double[] target;
    private final Preference groupsOfType;
    private final Preference typesOfGroup;
    private final WaitingLine[] lines;
    private final Completions completions;
    private final int[] idle;
    private final int[] answeredAtOnce;
    private final boolean longestWait;
    private final double intervalSeconds;
    private final Outcomes outcomes;
    private final StateHash hash;
    private long idleGroups;
    private long waitingTypes;
    /** From a sum of one interval to the same of the next. */
    private final int nextInterval;

    private int interval;
    private double intervalEnd;

    SkillQueuesRun(SkillQueues queues, Streams streams, StateHash hash) {
        this.hash = hash;
        var types = queues.types();
        var groups = queues.groups();
        var rates = queues.total();
        intervalSeconds = queues.intervalSeconds();
        longestWait = queues.next() == SkillQueues.Next.LONGEST_WAIT;
        intents = streams.of(Purpose.INTENT);
        arrivals = new Arrivals(rates, streams.of(Purpose.ARRIVALS));
        handlings = new TypedTimes(types.stream().map(ContactType::handling).toList(), streams.of(Purpose.HANDLING));
        patiences = new TypedTimes(types.stream().map(ContactType::patience).toList(), streams.of(Purpose.PATIENCE));
        target = types.stream().mapToDouble(ContactType::targetSeconds).toArray();
        groupsOfType =
                new Preference(types.stream().map(it -> numbers(it.groups())).toList(), groups.size());
        typesOfGroup =
                new Preference(groups.stream().map(it -> numbers(it.types())).toList(), types.size());
        outcomes = new Outcomes(rates.intervals(), types.size());
        nextInterval = types.size() * Outcomes.SUMS;
        answeredAtOnce = new int[types.size()];
        lines = new WaitingLine[types.size()];
        for (var t = 0; t < lines.length; t++) {
            lines[t] = new WaitingLine();
        }
        idle = groups.stream().mapToInt(AgentGroup::agents).toArray();
        var agents = 0;
        for (var g = 0; g < idle.length; g++) {
            agents += idle[g];
            idleGroups |= idle[g] > 0 ? 1L << g : 0;
        }
        completions = new Completions(agents);
        mix = new Categorical[rates.intervals()];
        for (var i = 0; i < mix.length; i++) {
            var place = i;
            mix[i] = rates.perSecond(i) == 0
                    ? Categorical.of(1)
                    : Categorical.of(types.stream()
                            .mapToDouble(it -> it.perSecond().get(place))
                            .toArray());
        }
    }

    void toTheEnd() {
        while (arrivals.next(arrival)) {
            interval = arrivals.interval();
            intervalEnd = (interval + 1) * intervalSeconds;
            var count = arrivals.count();
            var first = arrivals.first();
            var kinds = mix[interval];
            for (var i = 0; i < count; i++) {
                type[i] = (byte) kinds.pick(intents.bits(first + i));
            }
            handlings.draw(type, first, handling, count);
            for (var i = 0; i < count; i++) {
                var now = Double.doubleToRawLongBits(arrival[i]);
                while (completions.first() < now) {
                    complete(completions.first());
                }
                arrive(arrival[i], type[i], handling[i], first + i);
            }
            countAnsweredAtOnce();
            hash.add(completions.first());
        }
        intervalEnd = Double.NEGATIVE_INFINITY; // nothing lies in an interval and the next any more
        while (completions.first() != Completions.NONE) {
            complete(completions.first());
        }
        outcomes.serveOneAtATime();
        outcomes.hashInto(hash);
    }

    Outcomes outcomes() {
        return outcomes;
    }

    private void arrive(double now, int type, double handling, long contact) {
        var free = groupsOfType.members(type) & idleGroups;
        if (free != 0) {
            var group = groupsOfType.first(type, free);
            if (--idle[group] == 0) {
                idleGroups &= ~(1L << group);
            }
            answeredAtOnce[type]++;
            var key = Completions.key(now + handling, group);
            completions.add(key);
            spend(type, now, Completions.time(key));
        } else {
            lines[type].add(now, now + patiences.draw(type, contact), handling);
            waitingTypes |= 1L << type;
        }
    }

    private void complete(long done) {
        var now = Completions.time(done);
        var group = Completions.group(done);
        var type = next(group, now);
        if (type < 0) {
            completions.removeFirst();
            idle[group]++;
            idleGroups |= 1L << group;
            return;
        }
        var line = lines[type];
        var key = Completions.key(now + line.handling(), group);
        completions.replaceFirst(key);
        answer(type, line.arrived(), now);
        spend(type, now, Completions.time(key));
        remove(type);
    }

    /** The type an agent of the group serves next, its first in line still there; -1 when nobody waits for her. */
    private int next(int group, double now) {
        var candidates = typesOfGroup.members(group) & waitingTypes;
        while (candidates != 0) {
            var type = longestWait ? longestWaiting(candidates) : typesOfGroup.first(group, candidates);
            if (lines[type].givesUp() >= now) {
                return type;
            }
            giveUp(type);
            candidates &= waitingTypes;
        }
        return -1;
    }

    private int longestWaiting(long candidates) {
        var longest = Long.numberOfTrailingZeros(candidates);
        for (var rest = candidates & candidates - 1; rest != 0; rest &= rest - 1) {
            var type = Long.numberOfTrailingZeros(rest);
            longest = lines[type].arrived() < lines[longest].arrived() ? type : longest;
        }
        return longest;
    }

    private void remove(int type) {
        lines[type].remove();
        if (lines[type].isEmpty()) {
            waitingTypes &= ~(1L << type);
        }
    }

    private void giveUp(int type) {
        var line = lines[type];
        var arrived = line.arrived();
        outcomes.abandoned((int) (arrived / intervalSeconds), type, line.givesUp() - arrived, target[type]);
        outcomes.spread(type, Outcomes.QUEUED, arrived, line.givesUp(), intervalSeconds);
        remove(type);
    }

    private void answer(int type, double arrived, double now) {
        outcomes.answered((int) (arrived / intervalSeconds), type, now - arrived, target[type]);
        outcomes.spread(type, Outcomes.QUEUED, arrived, now, intervalSeconds);
    }

    /** Most work begins in this interval and ends in this or the next, and is parted without asking which. */
    private void spend(int type, double from, double to) {
        var over = Math.max(0, to - intervalEnd);
        if (from >= intervalEnd - intervalSeconds && over < intervalSeconds) {
            var sum = outcomes.cell(interval, type) * Outcomes.SUMS + Outcomes.BUSY;
            outcomes.sums[sum] += to - from - over;
            outcomes.sums[sum + nextInterval] += over;
        } else {
            outcomes.spread(type, Outcomes.BUSY, from, to, intervalSeconds);
        }
    }

    private void countAnsweredAtOnce() {
        for (var t = 0; t < answeredAtOnce.length; t++) {
            outcomes.answeredAtOnce(interval, t, answeredAtOnce[t]);
            answeredAtOnce[t] = 0;
        }
    }

    private static int[] numbers(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
