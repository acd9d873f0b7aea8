package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Intent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Routing;
import io.quarterdeck.engine.playbook.Skill;
import io.quarterdeck.engine.playbook.Tier;
import io.quarterdeck.engine.playbook.Training;
import io.quarterdeck.engine.time.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A playbook made ready for routing: what each need means, who may have it, and what comes first. Immutable. */
public final class Rules {
    static final String ALONE = "independent_handling";
    /** C-21: so long nobody writes in a chat before it counts as idle. */
    static final long IDLE_CHAT = Duration.ofSeconds(60).toNanos();

    /** When a chat that went quiet is looked at again: a minute must have passed, and stored times keep milliseconds. */
    static final long JUST_IDLE = IDLE_CHAT + Duration.ofMillis(1).toNanos();

    final Playbook playbook;
    final Practice practice;
    final Medium[] media;
    final Lane[] lanes;
    /** By channel. */
    final Lane[][] lanesOf;

    final List<String> tiers;
    final List<String> skills;
    final List<String> channels;
    final Set<String> certificates;
    final Routing.Order[] order;
    final long offerLasts;
    final long ownerWait;
    private final long fallbackNanos;
    private final Map<Need, Asked> known = new HashMap<>();

    /** What a need means: where it waits, how urgent it is, and whether it keeps its owner. */
    record Asked(Lane lane, int rank, boolean keepsOwner) {}

    private Rules(Playbook playbook, Practice practice) {
        this.playbook = playbook;
        this.practice = practice;
        tiers = playbook.tiers().stream().map(Tier::name).toList();
        skills = playbook.skills().stream().map(Skill::name).toList();
        certificates = certificates(playbook.training());
        order = playbook.routing().orderBy().toArray(Routing.Order[]::new);
        offerLasts = Nanos.of(practice.offerLasts());
        ownerWait = Nanos.of(practice.ownerWait());
        fallbackNanos = fallback() instanceof Routing.Fallback(Span.Elapsed(var length), var _) ? Nanos.of(length) : -1;
        channels = playbook.channels().stream().map(Channel::name).toList();
        media = new Medium[channels.size()];
        Arrays.setAll(media, i -> Medium.of(i, playbook.channels().get(i)));
        lanes = compile();
        lanesOf = new Lane[media.length][];
        for (var medium : media) {
            lanesOf[medium.index()] =
                    Arrays.stream(lanes).filter(lane -> lane.medium() == medium).toArray(Lane[]::new);
        }
    }

    public static Rules of(Playbook playbook) {
        return new Rules(playbook, Practice.usual());
    }

    public static Rules of(Playbook playbook, Practice practice) {
        return new Rules(playbook, practice);
    }

    public Practice practice() {
        return practice;
    }

    Asked asked(Need need) {
        var asked = known.get(need);
        return asked != null ? asked : unknown(need);
    }

    /** What a need means that an earlier release knew: nothing that is here already is refused for being out of date. */
    Asked again(Need need, Asked before) {
        if (!channels.contains(need.channel())) {
            return new Asked(before.lane.dropped(), before.rank, before.keepsOwner);
        }
        var priority = need.priority();
        return priority == null || playbook.priority(priority).isPresent()
                ? asked(need)
                : asked(Need.of(need.channel(), need.intent()));
    }

    /** When work that came at {@code arrived} may go to anybody in the tier. */
    long fallbackAt(long arrived, Lane lane) {
        var fallback = fallback();
        if (fallback == null || lane.tier() == null) {
            return Nanos.NEVER;
        }
        return fallbackNanos >= 0
                ? arrived + fallbackNanos
                : Nanos.of(playbook.calendar().after(Nanos.instant(arrived), fallback.after()));
    }

    Routing.@Nullable Fallback fallback() {
        return playbook.routing().fallback();
    }

    private static Set<String> certificates(@Nullable Training training) {
        return training == null
                ? Set.of()
                : training.gates().values().stream()
                        .filter(gate -> ALONE.equals(gate.blocks()))
                        .map(Training.Gate::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Lane[] compile() {
        var lanes = new ArrayList<Lane>();
        var directAt = new HashMap<String, Skill>();
        playbook.skills().forEach(skill -> directAt.put(skill.name(), skill));
        for (var medium : media) {
            var unsorted = new Lane(lanes.size(), medium, null, "", null);
            lanes.add(unsorted);
            know(Need.of(medium.name(), null), unsorted, null);
            var ofSkill = new LinkedHashMap<List<String>, Lane>();
            for (var intent : playbook.intents()) {
                var lane = ofSkill.computeIfAbsent(List.of(intent.tier(), intent.skill()), _ -> {
                    var skill = directAt.get(intent.skill());
                    var made = new Lane(
                            lanes.size(),
                            medium,
                            intent.tier(),
                            intent.skill(),
                            skill == null ? null : skill.directAt());
                    lanes.add(made);
                    return made;
                });
                know(Need.of(medium.name(), intent.name()), lane, intent.kind());
            }
        }
        return lanes.toArray(Lane[]::new);
    }

    private void know(Need need, Lane lane, Intent.@Nullable Kind kind) {
        var keepsOwner = kind == Intent.Kind.HIGH_TOUCH;
        known.put(need, new Asked(lane, playbook.priorityOf(need.intent()).rank(), keepsOwner));
        playbook.priorities()
                .forEach(priority -> known.put(
                        new Need(need.channel(), need.intent(), priority.name()),
                        new Asked(lane, priority.rank(), keepsOwner)));
    }

    /** An intent that the playbook does not have is one that nobody knows yet; anything else is a mistake. */
    private Asked unknown(Need need) {
        var asked = known.get(new Need(need.channel(), null, need.priority()));
        if (asked != null) {
            return asked;
        }
        var priority = need.priority();
        if (priority != null && playbook.priority(priority).isEmpty()) {
            throw Lawful.refusal("priority", priority, "one of the playbook's priorities");
        }
        throw Lawful.refusal("channel", need.channel(), "one of " + String.join(", ", channels));
    }
}
