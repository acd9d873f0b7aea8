package io.quarterdeck.desk.zendesk.promises;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;
import static io.quarterdeck.desk.accounts.Permission.RELEASE_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.playbook.Release;
import io.quarterdeck.desk.playbook.Revisions;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Written;
import io.quarterdeck.engine.playbook.Playbook;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is promised, as SLA policies; to write one is to edit the playbook and to release it. */
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
    private final Revisions revisions;

    SlaPoliciesResource(Playbooks playbooks, Revisions revisions) {
        this.playbooks = playbooks;
        this.revisions = revisions;
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
        return Envelope.of("sla_policy", shown(find(release.playbook(), id), release, asked));
    }

    private static SlaPolicies.Policy find(Playbook playbook, long id) {
        return SlaPolicies.of(playbook).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("SLA policy " + id));
    }

    /** Promises of its own for a channel that has none yet. */
    @PostMapping
    @Needs(RELEASE_PLAYBOOK)
    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var said = Written.one(body, "sla_policy");
        var channel = PolicyWish.channel(said, playbooks.current().playbook())
                .orElseThrow(
                        () -> Said.wrong(
                                "filter",
                                "BlankValue",
                                "says for which channel it is, as {\"all\": [{\"field\": \"via_id\", \"operator\": \"is\", \"value\": \"email\"}]}"));
        var release = revisions.revise(viewer, "API: POST slas/policies, promises by " + channel, text -> {
            var promises = new ChannelPromises(text, channel);
            if (promises.areThere()) {
                throw Said.wrong("filter", "DuplicateValue", "names a channel that has its policy; change that one");
            }
            return promises.become(PolicyWish.targets(said, text.read())
                    .filter(it -> !it.isEmpty())
                    .orElseThrow(() -> Said.wrong("policy_metrics", "BlankValue", "cannot be blank")));
        });
        var policy = SlaPolicies.of(release.playbook(), channel);
        return ResponseEntity.created(URI.create(asked.url("slas/policies", policy.id())))
                .body(Envelope.of("sla_policy", shown(policy, release, asked)));
    }

    /** Other promises for the same channel; a metric that is not named is promised as everywhere. */
    @PutMapping("/{id}")
    @Needs(RELEASE_PLAYBOOK)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        var channel = find(playbooks.current().playbook(), id).channel();
        var said = Written.one(body, "sla_policy");
        var release = revisions.revise(viewer, "API: PUT slas/policies, promises by " + channel, text -> {
            var playbook = text.read();
            find(playbook, id);
            if (!PolicyWish.channel(said, playbook).orElse(channel).equals(channel)) {
                throw Said.wrong("filter", "InvalidValue", "stays as it is: each channel has a policy of its own");
            }
            return PolicyWish.targets(said, playbook)
                    .map(it -> new ChannelPromises(text, channel).become(it))
                    .orElse(text);
        });
        return Envelope.of("sla_policy", shown(SlaPolicies.of(release.playbook(), channel), release, asked));
    }

    /** The channel promises nothing of its own any more: what is left is promised on every channel. */
    @DeleteMapping("/{id}")
    @Needs(RELEASE_PLAYBOOK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        var channel = find(playbooks.current().playbook(), id).channel();
        revisions.revise(viewer, "API: DELETE slas/policies, promises by " + channel, text -> {
            var promises = new ChannelPromises(text, channel);
            if (!promises.areThere()) {
                throw Said.wrong(
                        "base",
                        "InvalidValue",
                        "What is promised by %s is promised on every channel; change it in the playbook, under priorities"
                                .formatted(channel));
            }
            return promises.none();
        });
    }

    /** {@code {"sla_policy_ids": [7, 3]}}: those channels first in the playbook. */
    @PutMapping("/reorder")
    @Needs(RELEASE_PLAYBOOK)
    Envelope reorder(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var ids = Said.of(body).words("sla_policy_ids", List.of());
        if (ids.isEmpty() || ids.stream().anyMatch(it -> !it.matches("\\d{1,18}"))) {
            throw Said.wrong("sla_policy_ids", "InvalidValue", "names policies by their ids");
        }
        var release = revisions.revise(
                viewer,
                "API: PUT slas/policies/reorder",
                text -> text.reorder(
                        "channels",
                        ids.stream()
                                .map(Long::valueOf)
                                .map(it -> find(text.read(), it).channel())
                                .distinct()
                                .toList()));
        var all = SlaPolicies.of(release.playbook());
        return asked.all(all)
                .as(
                        "sla_policies",
                        all.stream().map(it -> shown(it, release, asked)).toList());
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
