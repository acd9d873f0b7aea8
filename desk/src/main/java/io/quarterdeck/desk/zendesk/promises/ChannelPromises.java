package io.quarterdeck.desk.zendesk.promises;

import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Manuscript;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.engine.lapse.Target;
import io.quarterdeck.engine.playbook.Deadline;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Promise;
import io.quarterdeck.engine.sla.PromiseKind;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a channel promises of its own, as the text of the playbook says it: a time for replies, one for the solution, and
 * for which priorities they are. It can only promise more than the priorities do everywhere, so a wish is kept by adding
 * the least that makes it true, and refused where nothing does.
 */
final class ChannelPromises {

    private static final String ONLY_FOR = "only_for";
    private static final List<Promise> OWN = List.of(Promise.FIRST_RESPONSE, Promise.RESOLUTION);

    private final Manuscript text;
    private final Playbook playbook;
    private final String channel;
    private final String path;

    ChannelPromises(Manuscript text, String channel) {
        this.text = text;
        this.playbook = text.read();
        this.channel = channel;
        this.path = "channels." + channel;
    }

    /** Whether it promises anything of its own. */
    boolean areThere() {
        return OWN.stream().anyMatch(it -> text.has(path + "." + it.key()));
    }

    /** The text in which it promises nothing of its own. */
    Manuscript none() {
        var bare = text;
        for (var promise : OWN) {
            bare = bare.remove(path, promise.key());
        }
        return bare.remove(path, ONLY_FOR);
    }

    /** The text in which these targets hold, and everybody else is promised what they are promised on any channel. */
    Manuscript become(Map<SlaPolicies.Row, Target> wish) {
        var base = SlaPolicies.targets(none().read(), channel);
        var needed = new LinkedHashMap<Promise, Target>();
        OWN.forEach(it -> needed(it, wish, base).ifPresent(target -> needed.put(it, target)));
        if (needed.isEmpty()) {
            return none();
        }
        for (var onlyFor : candidates(wish, base)) {
            var candidate = said(needed, onlyFor);
            if (holds(candidate, wish, base)) {
                return candidate;
            }
        }
        throw wrong("differ between the priorities in a way that one channel cannot promise; "
                + "say in the playbook under priorities what holds on every channel");
    }

    /** The one time that a promise of the channel must be, if it needs any. */
    private Optional<Target> needed(
            Promise promise, Map<SlaPolicies.Row, Target> wish, Map<SlaPolicies.Row, Target> base) {
        Target needed = null;
        for (var it : wish.entrySet()) {
            var row = it.getKey();
            var everywhere = base.get(row);
            if (promise(row.kind()) != promise || it.getValue().equals(everywhere)) {
                continue;
            }
            if (everywhere != null && it.getValue().seconds() > everywhere.seconds()) {
                throw wrong("asks less of %s than priorities.%s promises on every channel (%s); change it there"
                        .formatted(word(row), row.priority(), span(everywhere)));
            }
            if (needed != null && !needed.equals(it.getValue())) {
                throw wrong("asks %s and %s: a channel has one %s for all the priorities it is for"
                        .formatted(span(needed), span(it.getValue()), promise.key()));
            }
            needed = it.getValue();
        }
        return Optional.ofNullable(needed);
    }

    /** For whom the promises could be: as they are, for all, or for those priorities alone that ask for more. */
    private List<List<String>> candidates(Map<SlaPolicies.Row, Target> wish, Map<SlaPolicies.Row, Target> base) {
        var asking = new TreeSet<String>();
        wish.forEach((row, target) -> {
            if (!target.equals(base.get(row))) {
                asking.add(row.priority());
            }
        });
        var ranked = playbook.priorities().stream()
                .map(Priority::name)
                .filter(asking::contains)
                .toList();
        var candidates = new ArrayList<List<String>>();
        candidates.add(playbook.channel(channel).orElseThrow().onlyFor());
        candidates.add(List.of());
        candidates.add(ranked);
        return candidates;
    }

    private Manuscript said(Map<Promise, Target> needed, List<String> onlyFor) {
        var said = text;
        for (var promise : OWN) {
            var target = needed.get(promise);
            said = target == null
                    ? said.remove(path, promise.key())
                    : said.put(path, promise.key(), deadline(promise, target));
        }
        return onlyFor.isEmpty() ? said.remove(path, ONLY_FOR) : said.put(path, ONLY_FOR, onlyFor);
    }

    /** As it stands where it says so already; an aim that is earlier stays. */
    private String deadline(Promise promise, Target target) {
        var own = playbook.channel(channel).orElseThrow().promises().get(promise);
        if (own == null) {
            return span(target);
        }
        if (target(own.breach()).equals(target)) {
            return text.text(path + "." + promise.key()).orElseGet(own::toString);
        }
        var aim = target(own.aim());
        var kept = !own.aim().equals(own.breach())
                && aim.whileOpen() == target.whileOpen()
                && aim.seconds() < target.seconds();
        return kept ? new Deadline(own.aim(), length(target)).toString() : span(target);
    }

    private boolean holds(Manuscript candidate, Map<SlaPolicies.Row, Target> wish, Map<SlaPolicies.Row, Target> base) {
        var then = SlaPolicies.targets(candidate.read(), channel);
        for (var row : then.keySet()) {
            var wanted = wish.containsKey(row) ? wish.get(row) : base.get(row);
            var follows = !wish.containsKey(row) && row.kind() == PromiseKind.NEXT_RESPONSE;
            if (!follows && !Objects.equals(then.get(row), wanted)) {
                return false;
            }
        }
        return then.keySet().containsAll(wish.keySet());
    }

    private Target target(Span span) {
        return Target.of(span, playbook.calendar());
    }

    private static Promise promise(PromiseKind kind) {
        return kind == PromiseKind.RESOLUTION ? Promise.RESOLUTION : Promise.FIRST_RESPONSE;
    }

    private static Span length(Target target) {
        var length = Duration.ofSeconds(target.seconds());
        return target.whileOpen() ? new Span.OpenTime(length) : new Span.Elapsed(length);
    }

    private static String span(Target target) {
        return length(target).toString();
    }

    private String word(SlaPolicies.Row row) {
        return "%s for %s"
                .formatted(SlaPolicies.metric(row.kind()).orElse(""), WirePriority.word(playbook, row.priority()));
    }

    private static RuntimeException wrong(String why) {
        return Said.wrong("policy_metrics", "InvalidValue", why);
    }
}
