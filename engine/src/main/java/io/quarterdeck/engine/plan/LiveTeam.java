package io.quarterdeck.engine.plan;

import java.util.List;
import java.util.Optional;

/**
 * The agents of all channels that are answered at once, in one interval. A small brand needs fewer if everybody takes
 * whatever comes next, a large one if some have several chats at a time; whichever takes fewer is planned.
 *
 * @param apart what each channel needs with a team of its own
 * @param together one team for all channels, each agent with one customer at a time; empty where it takes no fewer
 */
public record LiveTeam(List<LiveNeed> apart, Optional<LiveNeed> together) {
    public static final LiveTeam NOBODY = new LiveTeam(List.of(), Optional.empty());

    public LiveTeam {
        apart = List.copyOf(apart);
    }

    static LiveTeam of(List<LiveNeed> apart, Optional<LiveNeed> together) {
        var people = apart.stream().mapToInt(LiveNeed::agents).sum();
        return new LiveTeam(apart, together.filter(it -> it.agents() < people));
    }

    public int agents() {
        return together.map(LiveNeed::agents)
                .orElseGet(() -> apart.stream().mapToInt(LiveNeed::agents).sum());
    }

    /** Agents' time that customers take; with one team, all the time that a chat lasts. */
    public double erlangs() {
        return together.map(LiveNeed::erlangs)
                .orElseGet(() -> apart.stream().mapToDouble(LiveNeed::erlangs).sum());
    }

    /** {@code phone 2, chat 3}, or {@code phone and chat as one team 4}. */
    public String why() {
        return together.map(it -> "%s as one team %d".formatted(it.channel(), it.agents()))
                .orElseGet(() -> String.join(
                        ", ",
                        apart.stream()
                                .map(it -> "%s %d".formatted(it.channel(), it.agents()))
                                .toList()));
    }
}
