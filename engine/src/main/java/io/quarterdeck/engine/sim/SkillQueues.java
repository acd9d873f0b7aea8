package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.measure.Lawful;
import java.util.List;

/**
 * Several kinds of contact and groups of agents with several skills. A contact is offered to the groups in the order of
 * its type, and waits when nobody is idle; an agent who is done takes the next by {@link Next}, and is never idle while
 * somebody waits whom she could serve.
 *
 * <p>A contact keeps its number, instant, type, handling and patience under any groups and any rule.
 */
public record SkillQueues(double intervalSeconds, List<ContactType> types, List<AgentGroup> groups, Next next) {
    /** Sets of types and of groups are the bits of a long. */
    private static final int MOST = Long.SIZE;

    /** Whom an agent serves next. */
    public enum Next {
        /** The first in line of the type that is the most urgent to her group. */
        MOST_URGENT,
        /** Whoever has waited longest. */
        LONGEST_WAIT
    }

    public SkillQueues {
        types = List.copyOf(types);
        groups = List.copyOf(groups);
        Lawful.within("number of types", types.size(), 1, MOST);
        Lawful.within("number of groups", groups.size(), 1, MOST);
        for (var type = 0; type < types.size(); type++) {
            checkType(type, types.get(type), types, groups);
        }
        for (var group = 0; group < groups.size(); group++) {
            checkGroup(group, groups.get(group), types);
        }
        total(intervalSeconds, types);
    }

    /** Begins with everybody idle and ends when the last contact is finished. */
    public Outcomes run(Streams streams) {
        return run(streams, new StateHash());
    }

    /** The same, and leaves in {@code hash} who is at work at the end of each block, and the result. */
    public Outcomes run(Streams streams, StateHash hash) {
        var run = new SkillQueuesRun(this, streams, hash);
        run.toTheEnd();
        return run.outcomes();
    }

    /** The rates of all types together. */
    Rates total() {
        return total(intervalSeconds, types);
    }

    private static Rates total(double intervalSeconds, List<ContactType> types) {
        var rates = new double[types.getFirst().perSecond().size()];
        for (var type : types) {
            for (var interval = 0; interval < rates.length; interval++) {
                rates[interval] += type.perSecond().get(interval);
            }
        }
        return Rates.of(intervalSeconds, rates);
    }

    private static void checkType(int number, ContactType type, List<ContactType> types, List<AgentGroup> groups) {
        var intervals = types.getFirst().perSecond().size();
        Lawful.within("intervals of type " + number, type.perSecond().size(), intervals, intervals);
        for (var rate : type.perSecond()) {
            Lawful.within("rate of type " + number, rate, 0, 1e6);
        }
        distinct("groups of type " + number, type.groups());
        var agents = 0L;
        for (var group : type.groups()) {
            Lawful.within("group of type " + number, group, 0, groups.size() - 1);
            if (!groups.get(group).types().contains(number)) {
                throw Lawful.refusal("group of type " + number, group, "a group that can serve it");
            }
            agents += groups.get(group).agents();
        }
        if (agents == 0) {
            throw Lawful.refusal("number of agents for type " + number, 0, "at least 1");
        }
    }

    private static void checkGroup(int number, AgentGroup group, List<ContactType> types) {
        distinct("types of group " + number, group.types());
        for (var type : group.types()) {
            Lawful.within("type of group " + number, type, 0, types.size() - 1);
            if (!types.get(type).groups().contains(number)) {
                throw Lawful.refusal("type of group " + number, type, "a type that asks this group");
            }
        }
    }

    private static void distinct(String parameter, List<Integer> numbers) {
        if (numbers.stream().distinct().count() < numbers.size()) {
            throw Lawful.refusal(parameter, numbers, "different numbers");
        }
    }
}
