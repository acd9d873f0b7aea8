package io.quarterdeck.desk.zendesk.promises;

import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.zendesk.WirePriority;
import io.quarterdeck.engine.lapse.Target;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.rules.Via;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a caller wants of an SLA policy: for which channel, and by when. Its title and its description follow from
 * the channel and are not read; what a playbook cannot say is refused by name.
 */
final class PolicyWish {

    private static final int MOST = 100;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Set<String> CHANNEL_FIELDS = Set.of("via_id", "current_via_id");

    private PolicyWish() {}

    /** The channel that the filter names: {@code {"all": [{"field": "via_id", "operator": "is", "value": "email"}]}}. */
    static Optional<String> channel(Said policy, Playbook playbook) {
        if (policy.get("filter") == null) {
            return Optional.empty();
        }
        var filter = policy.within("filter");
        var all = conditions(filter, "all");
        if (all.size() != 1 || !conditions(filter, "any").isEmpty()) {
            throw wrongFilter("has one condition, by which channel a ticket came");
        }
        var condition = all.getFirst();
        if (!CHANNEL_FIELDS.contains(String.valueOf(condition.text("field", null, 100)))
                || !"is".equals(condition.text("operator", null, 100))) {
            throw wrongFilter("knows only via_id is …: a playbook promises by channel and priority");
        }
        var channel = named(condition.required("value", null, 100));
        if (playbook.channel(channel).isEmpty()) {
            throw wrongFilter("names the channel '%s', and the playbook has %s; add it there first"
                    .formatted(
                            channel,
                            playbook.channels().stream().map(it -> it.name()).collect(Collectors.joining(", "))));
        }
        return Optional.of(channel);
    }

    private static String named(String value) {
        return value.matches("\\d{1,9}")
                ? Via.of(Long.parseLong(value)).map(Via::channel).orElse(value)
                : value;
    }

    private static List<Said> conditions(Said filter, String place) {
        return switch (filter.get(place)) {
            case null -> List.of();
            case Collection<?> many
            when many.stream().allMatch(Map.class::isInstance) ->
                many.stream().map(it -> Said.of((Map<?, ?>) it)).toList();
            default -> throw wrongFilter("holds lists of conditions");
        };
    }

    private static RuntimeException wrongFilter(String why) {
        return Said.wrong("filter", "InvalidValue", why);
    }

    /** By when, for each priority; nothing when the policy does not say. */
    static Optional<Map<SlaPolicies.Row, Target>> targets(Said policy, Playbook playbook) {
        if (!policy.has("policy_metrics")) {
            return Optional.empty();
        }
        if (!(policy.get("policy_metrics") instanceof Collection<?> many)
                || many.size() > MOST
                || !many.stream().allMatch(Map.class::isInstance)) {
            throw wrongMetric("is a list of at most %d targets".formatted(MOST));
        }
        var targets = new LinkedHashMap<SlaPolicies.Row, Target>();
        for (var it : many) {
            var said = Said.of((Map<?, ?>) it);
            var row = row(said, playbook);
            var target = target(said);
            var other = targets.putIfAbsent(row, target);
            if (other != null && !other.equals(target)) {
                throw wrongMetric(
                        "asks two targets of %s for the playbook's priority %s, which has several of your words"
                                .formatted(said.get("metric"), row.priority()));
            }
        }
        return Optional.of(targets);
    }

    private static SlaPolicies.Row row(Said said, Playbook playbook) {
        var priority = String.valueOf(said.text("priority", null, 100));
        if (!Set.of("urgent", "high", "normal", "low").contains(priority)) {
            throw wrongMetric("has a priority that is not urgent, high, normal or low");
        }
        var metric = String.valueOf(said.text("metric", null, 100));
        var kind = SlaPolicies.kind(metric)
                .orElseThrow(() -> wrongMetric("asks for %s; a playbook promises %s"
                        .formatted(metric, String.join(", ", SlaPolicies.words()))));
        return new SlaPolicies.Row(WirePriority.named(playbook, priority), kind);
    }

    private static Target target(Said said) {
        var seconds = said.number("target_in_seconds", null);
        var minutes = said.number("target", null);
        var length = length(seconds, minutes);
        if (length < 1 || length > LONGEST.toSeconds()) {
            throw wrongMetric("has a target that is not between a second and %d days".formatted(LONGEST.toDays()));
        }
        return new Target(length, said.flag("business_hours", false));
    }

    private static long length(@Nullable Long seconds, @Nullable Long minutes) {
        if (seconds != null) {
            return seconds;
        }
        if (minutes == null) {
            throw wrongMetric("lacks a target, in minutes");
        }
        return Math.clamp(minutes, -1, LONGEST.toMinutes() + 1) * 60L;
    }

    private static RuntimeException wrongMetric(String why) {
        return Said.wrong("policy_metrics", "InvalidValue", why);
    }
}
