package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.sla.PromiseKind;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes in the accounts of a twin's runs, in their order, and says what they come to. */
public final class Runs {
    private final Twin twin;
    private final List<ChannelFigures> channels;
    /** Interval by interval, the channels of each in their order. */
    private final List<IntervalFigures> intervals;

    private final List<PromiseFigures> promises;
    private final PeopleFigures people;
    private int runs;

    public Runs(Twin twin) {
        this.twin = twin;
        var counted = twin.countedTo - twin.countedFrom;
        var priorities = twin.world.playbook().priorities().size();
        channels = list(twin.channels().size(), ChannelFigures::new);
        intervals = list(counted * twin.channels().size(), IntervalFigures::new);
        promises = Stream.of(PromiseKind.values())
                .flatMap(kind -> IntStream.range(0, priorities).mapToObj(it -> new PromiseFigures(kind, it)))
                .toList();
        people = new PeopleFigures(twin);
    }

    public void add(Account account) {
        runs++;
        for (var channel = 0; channel < channels.size(); channel++) {
            add(account, channel);
        }
        promises.forEach(it -> it.add(account));
        people.add(account);
    }

    public Report report() {
        return new Report(
                runs,
                IntStream.range(0, channels.size())
                        .mapToObj(it -> channels.get(it)
                                .report(twin.world.demand().lanes().get(it)))
                        .toList(),
                promises.stream()
                        .filter(PromiseFigures::wereMade)
                        .map(it -> it.report(twin.world))
                        .toList(),
                people.report(),
                IntStream.range(0, intervals.size()).mapToObj(this::interval).toList());
    }

    private void add(Account account, int channel) {
        var all = Outcome.NOTHING;
        for (var i = twin.countedFrom; i < twin.countedTo; i++) {
            var outcome = account.contacts.of(i, channel);
            intervals.get((i - twin.countedFrom) * channels.size() + channel).add(outcome);
            all = all.plus(outcome);
        }
        channels.get(channel).add(all, account.partner(channel), account.turnedAway(channel));
    }

    private Report.OfInterval interval(int place) {
        return intervals
                .get(place)
                .report(
                        twin.period.at(twin.countedFrom + place / channels.size()),
                        twin.channels().get(place % channels.size()));
    }

    private static <T> List<T> list(int count, Supplier<T> fresh) {
        return Stream.generate(fresh).limit(count).toList();
    }
}
