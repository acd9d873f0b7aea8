package io.quarterdeck.engine.explain;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Intent;
import io.quarterdeck.engine.playbook.Nearest;
import io.quarterdeck.engine.playbook.Plans;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Priority;
import io.quarterdeck.engine.playbook.Tier;
import io.quarterdeck.engine.sla.Contact;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a contact from a few words in any order: priority or intent, channel, plan, tier, and when it arrives. */
public final class Contacts {
    private static final int LONGEST = 200;
    private static final String LIKE = "write it like: high email arriving Fri 21:30";
    private static final Set<String> FILLING =
            Set.of("a", "an", "arriving", "arrives", "at", "on", "by", "via", "with", "priority", "intent", "channel");

    private final Playbook playbook;
    private final Arrival arrival;
    private @Nullable String priority;
    private @Nullable String intent;
    private @Nullable String channel;
    private @Nullable String plan;
    private @Nullable String tier;
    private @Nullable String why;

    private Contacts(Playbook playbook, Instant now) {
        this.playbook = playbook;
        this.arrival = new Arrival(playbook.zone(), now);
    }

    /** A contact that says no time arrives {@code now}; one that says a weekday, on the next such day. */
    public static Asked parse(String text, Playbook playbook, Instant now) {
        if (text.length() > LONGEST) {
            return new Asked.Unclear("a contact is said in a few words; " + LIKE);
        }
        var contacts = new Contacts(playbook, now);
        var words = Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        contacts.read(new ArrayDeque<>(words));
        return contacts.asked();
    }

    private void read(ArrayDeque<String> words) {
        while (!words.isEmpty() && why == null) {
            var written = words.remove();
            var word = written.toLowerCase(Locale.ROOT);
            if (word.equals("plan") || word.equals("tier")) {
                named(word, words.poll());
            } else if (names(playbook.priorities(), Priority::name).contains(word)) {
                priority = once("priority", priority, word);
            } else if (playbook.intent(word).isPresent()) {
                intent = once("intent", intent, word);
            } else if (playbook.channel(word).isPresent()) {
                channel = once("channel", channel, word);
            } else if (playbook.tier(word).isPresent()) {
                tier = once("tier", tier, word);
            } else if (plans().contains(word)) {
                plan = once("plan", plan, word);
            } else if (!FILLING.contains(word)) {
                arrival.read(written).ifPresent(complaint -> why = complaint.isEmpty() ? unknown(word) : complaint);
            }
        }
    }

    private void named(String what, @Nullable String name) {
        var known = what.equals("plan") ? plans() : names(playbook.tiers(), Tier::name);
        var word = name == null ? "" : name.toLowerCase(Locale.ROOT);
        if (!known.contains(word)) {
            why = "there is no %s '%s'; %s".formatted(what, word, Nearest.advice(word, known));
        } else if (what.equals("plan")) {
            plan = once(what, plan, word);
        } else {
            tier = once(what, tier, word);
        }
    }

    private String once(String what, @Nullable String before, String word) {
        if (before != null && !before.equals(word)) {
            why = "'%s' and '%s' are both a %s; keep one of them".formatted(before, word, what);
        }
        return word;
    }

    private Asked asked() {
        if (why == null && channel == null) {
            why = "which channel? " + String.join(", ", names(playbook.channels(), Channel::name)) + "; " + LIKE;
        }
        if (why == null && tier != null) {
            intent = ofTier(tier);
        }
        if (why == null && priority == null && intent == null) {
            why = "which priority or intent? %s, or an intent such as %s"
                    .formatted(
                            String.join(", ", names(playbook.priorities(), Priority::name)),
                            playbook.intents().getFirst().name());
        }
        var arrivesAt = arrival.instant();
        if (why == null && arrivesAt.isEmpty()) {
            why = "at what time? write it like Fri 21:30 or 2026-11-27 21:30";
        }
        if (why != null || channel == null || arrivesAt.isEmpty()) {
            return new Asked.Unclear(why == null ? LIKE : why);
        }
        var urgency = priority == null ? playbook.priorityOf(intent).name() : priority;
        return new Asked.Known(new Contact(channel, urgency, intent, plan), arrivesAt.get());
    }

    /** A tier stands for an intent that goes to it: the one that was named, or one of the same priority. */
    private @Nullable String ofTier(String name) {
        var goes =
                playbook.intents().stream().filter(it -> it.tier().equals(name)).toList();
        if (intent != null) {
            if (goes.stream().noneMatch(it -> it.name().equals(intent))) {
                why = "intent %s does not go to %s".formatted(intent, name);
            }
            return intent;
        }
        var first = goes.stream()
                .filter(it -> priority == null || it.priority().equals(priority))
                .map(Intent::name)
                .findFirst();
        if (first.isEmpty()) {
            why = priority == null
                    ? "no intent goes to %s".formatted(name)
                    : "no intent of priority %s goes to %s".formatted(priority, name);
        }
        return first.orElse(null);
    }

    private String unknown(String word) {
        var known = new ArrayList<String>();
        known.addAll(names(playbook.priorities(), Priority::name));
        known.addAll(names(playbook.channels(), Channel::name));
        known.addAll(names(playbook.intents(), Intent::name));
        known.addAll(plans());
        var advice = Nearest.advice(word, known);
        return "cannot tell what '%s' is; %s".formatted(word, advice.isEmpty() ? LIKE : advice);
    }

    private List<String> plans() {
        return Optional.ofNullable(playbook.plans()).map(Plans::offered).orElse(List.of()).stream()
                .map(Plans.Plan::name)
                .toList();
    }

    private static <T> List<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).toList();
    }
}
