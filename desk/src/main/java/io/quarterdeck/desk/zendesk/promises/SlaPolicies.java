package io.quarterdeck.desk.zendesk.promises;

import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.engine.lapse.Target;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.PromiseKind;
import io.quarterdeck.engine.sla.Promises;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A playbook's promises as SLA policies: one for each channel, in the playbook's order, with what is promised there to
 * each priority. What an intent or a plan adds on top is no policy; the ticket's own deadlines know it.
 */
public final class SlaPolicies {

    /** What is promised to one priority; {@code metric} is the dialect's word for it. */
    public record Metric(String priority, String metric, Target target) {}

    /** One promise of one kind to one of the playbook's own priorities. */
    record Row(String priority, PromiseKind kind) {}

    /** What is promised on one channel. */
    public record Policy(long id, String channel, int position, List<Metric> metrics) {

        public String title() {
            return "Promises by " + channel.replace('_', ' ');
        }
    }

    private static final Map<PromiseKind, String> METRICS = Map.of(
            PromiseKind.FIRST_RESPONSE, "first_reply_time",
            PromiseKind.NEXT_RESPONSE, "next_reply_time",
            PromiseKind.RESOLUTION, "requester_wait_time");
    private static final List<PromiseKind> KINDS =
            List.of(PromiseKind.FIRST_RESPONSE, PromiseKind.NEXT_RESPONSE, PromiseKind.RESOLUTION);
    private static final long ID_BITS = (1L << 40) - 1;

    private SlaPolicies() {}

    public static List<Policy> of(Playbook playbook) {
        var promises = Promises.by(playbook);
        var policies = new ArrayList<Policy>();
        for (var channel : playbook.channels()) {
            policies.add(new Policy(
                    id(channel.name()), channel.name(), policies.size() + 1, metrics(playbook, promises, channel)));
        }
        return policies;
    }

    /** The policy of a ticket, by the channel it came by; that of a channel long gone has no targets. */
    public static Policy of(Playbook playbook, String channel) {
        return of(playbook).stream()
                .filter(it -> it.channel().equals(channel))
                .findFirst()
                .orElseGet(() -> new Policy(id(channel), channel, 0, List.of()));
    }

    /** The kind of promise that a word of the dialect means. */
    static Optional<PromiseKind> kind(String metric) {
        return KINDS.stream().filter(it -> metric.equals(METRICS.get(it))).findFirst();
    }

    /** The words of the dialect for what a playbook can promise on a channel. */
    static List<String> words() {
        return KINDS.stream().map(METRICS::get).toList();
    }

    /** What a channel promises by now, to each priority. */
    static Map<Row, Target> targets(Playbook playbook, String channel) {
        var promises = Promises.by(playbook);
        var targets = new LinkedHashMap<Row, Target>();
        for (var priority : playbook.priorities()) {
            for (var kind : KINDS) {
                target(playbook, promises, new Contact(channel, priority.name(), null), kind)
                        .ifPresent(it -> targets.put(new Row(priority.name(), kind), it));
            }
        }
        return targets;
    }

    private static Optional<Target> target(Playbook playbook, Promises promises, Contact contact, PromiseKind kind) {
        return promises.offered(kind, contact).stream()
                .map(it -> Target.of(it.deadline().breach(), playbook.calendar()))
                .min(Comparator.comparingLong(Target::seconds));
    }

    /** The dialect's word for what is owed, if it has one. */
    public static Optional<String> metric(PromiseKind kind) {
        return Optional.ofNullable(METRICS.get(kind));
    }

    /** The same for as long as the channel keeps its name, whatever stands around it. */
    private static long id(String channel) {
        return named("sla " + channel);
    }

    /** A number for something that has a name and no number. */
    static long named(String name) {
        return ByteBuffer.wrap(Secrets.sha256(name)).getLong() & ID_BITS;
    }

    private static List<Metric> metrics(Playbook playbook, Promises promises, Channel channel) {
        return playbook.priorities().stream()
                .sorted(Comparator.comparingInt(Priority::rank))
                .flatMap(priority -> metrics(playbook, promises, channel.name(), priority.name()))
                .distinct()
                .toList();
    }

    private static Stream<Metric> metrics(Playbook playbook, Promises promises, String channel, String priority) {
        var contact = new Contact(channel, priority, null);
        var word = WirePriority.word(playbook, priority);
        return KINDS.stream()
                .flatMap(kind -> target(playbook, promises, contact, kind)
                        .map(it -> new Metric(word, METRICS.getOrDefault(kind, ""), it))
                        .stream());
    }
}
