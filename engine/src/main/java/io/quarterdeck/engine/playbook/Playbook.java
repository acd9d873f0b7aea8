package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.BusinessCalendar;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An operation as its file describes it, one component per section; {@code marks} says where each value stands. */
public record Playbook(
        Header header,
        Identity identity,
        Hours hours,
        List<Channel> channels,
        List<Skill> skills,
        List<Tier> tiers,
        List<Intent> intents,
        Routing routing,
        List<Priority> priorities,
        Escalation escalation,
        @Nullable Goals goals,
        @Nullable Intake intake,
        @Nullable Plans plans,
        @Nullable Complaints complaints,
        @Nullable MoneyPolicy money,
        @Nullable Staffing staffing,
        @Nullable Training training,
        @Nullable Quality quality,
        @Nullable Incentives incentives,
        @Nullable Automation automation,
        @Nullable Knowledge knowledge,
        List<Template> templates,
        List<Macro> macros,
        List<CallHabit> calls,
        List<Connection> systems,
        List<Metric> metrics,
        List<Claim> claims,
        List<Alert> alerts,
        @Nullable Dashboards dashboards,
        List<Ritual> rhythm,
        @Nullable Publish publish,
        @Nullable Compliance compliance,
        @Nullable Rollout rollout,
        List<Assumption> assumptions,
        List<Waiver> waivers,
        Marks marks) {

    /** Reads a file; every mistake in it becomes a finding, and nothing is thrown. */
    public static Reading read(Node root) {
        return PlaybookReader.read(root);
    }

    public String brand() {
        return header.brand();
    }

    public ZoneId zone() {
        return header.zone();
    }

    /** When people work: promises are kept by people, whatever the channel the customer came by (B-09). */
    public BusinessCalendar calendar() {
        return hours.open();
    }

    /** When a channel is served; one that the playbook does not have keeps the brand's hours. */
    public BusinessCalendar calendarOf(String channel) {
        var staffing = channel(channel).map(Channel::hours).orElse(Channel.Staffing.OPEN);
        return switch (staffing) {
            case OPEN -> hours.open();
            case AUTOMATED -> hours.automated();
        };
    }

    public Optional<Channel> channel(String name) {
        return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }

    public Optional<Tier> tier(String name) {
        return tiers.stream().filter(tier -> tier.name().equals(name)).findFirst();
    }

    public Optional<Intent> intent(@Nullable String name) {
        return intents.stream().filter(intent -> intent.name().equals(name)).findFirst();
    }

    public Optional<Priority> priority(String name) {
        return priorities.stream()
                .filter(priority -> priority.name().equals(name))
                .findFirst();
    }

    /** What a ticket has while nobody knows what it is about. */
    public Priority lowestPriority() {
        return priorities.getLast();
    }

    /** B-40, C-56: the priority an intent brings, or the higher one that a trigger raises it to. */
    public Priority priorityOf(@Nullable String intent) {
        var own = intent(intent).flatMap(known -> priority(known.priority())).orElse(lowestPriority());
        return escalation.triggers().stream()
                .filter(trigger -> trigger.when().size() == 1)
                .filter(trigger ->
                        trigger.when().getFirst() instanceof Condition.IntentIs(var named) && named.equals(intent))
                .flatMap(trigger -> Optional.ofNullable(trigger.raiseTo()).flatMap(this::priority).stream())
                .reduce(own, (highest, raised) -> raised.rank() < highest.rank() ? raised : highest);
    }
}
