package io.quarterdeck.desk.zendesk.promises;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.playbook.Release;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is promised, as SLA policies to read. */
@RestController
@RequestMapping("/api/v2/slas/policies")
class SlaPoliciesResource {

    record MetricJson(String priority, String metric, long target, long targetInSeconds, boolean businessHours) {

        static MetricJson of(SlaPolicies.Metric it) {
            return new MetricJson(
                    it.priority(),
                    it.metric(),
                    Math.ceilDiv(it.target().seconds(), Duration.ofMinutes(1).toSeconds()),
                    it.target().seconds(),
                    it.target().whileOpen());
        }
    }

    record ConditionJson(String field, String operator, String value) {}

    record FilterJson(List<ConditionJson> all, List<ConditionJson> any) {}

    record PolicyJson(
            long id,
            String url,
            String title,
            String description,
            int position,
            FilterJson filter,
            List<MetricJson> policyMetrics,
            @Nullable Map<String, Object> metricSettings,
            Instant createdAt,
            Instant updatedAt) {}

    private final Playbooks playbooks;

    SlaPoliciesResource(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    @GetMapping
    @Needs(READ_PLAYBOOK)
    Envelope list(Viewer viewer, Asked asked) {
        var release = playbooks.current();
        var page = asked.page(Listing.of(SlaPolicies.of(release.playbook())));
        return page.as(
                "sla_policies",
                page.rows().stream().map(it -> shown(it, release, asked)).toList());
    }

    @GetMapping("/{id}")
    @Needs(READ_PLAYBOOK)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        var release = playbooks.current();
        return SlaPolicies.of(release.playbook()).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .map(it -> Envelope.of("sla_policy", shown(it, release, asked)))
                .orElseThrow(() -> Refusal.notFound("SLA policy " + id));
    }

    /** What a filter may ask: here, by which channel a ticket came. */
    @GetMapping("/definitions")
    @Needs(READ_PLAYBOOK)
    Envelope definitions(Viewer viewer) {
        var channels = playbooks.current().playbook().channels().stream()
                .map(it -> Map.of("value", it.name(), "title", it.name().replace('_', ' ')))
                .toList();
        var definition = Map.of(
                "value",
                "via_id",
                "title",
                "Channel",
                "operators",
                List.of(Map.of("value", "is", "title", "Is")),
                "values",
                Map.of("type", "list", "list", channels));
        return Envelope.of("definitions", Map.of("all", List.of(definition), "any", List.of()));
    }

    private static PolicyJson shown(SlaPolicies.Policy it, Release release, Asked asked) {
        return new PolicyJson(
                it.id(),
                asked.url("slas/policies", it.id()),
                it.title(),
                "From release %d of the playbook".formatted(release.version()),
                it.position(),
                new FilterJson(List.of(new ConditionJson("via_id", "is", it.channel())), List.of()),
                it.metrics().stream().map(MetricJson::of).toList(),
                null,
                release.releasedAt(),
                release.releasedAt());
    }
}
