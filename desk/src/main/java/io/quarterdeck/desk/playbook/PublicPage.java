package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Plans;
import io.quarterdeck.engine.playbook.Playbook;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What everybody may read of a brand: who it is, and the sections that its playbook publishes outside. */
record PublicPage(
        String name,
        String phone,
        String email,
        String portal,
        String address,
        String zone,
        @Nullable String hours,
        @Nullable List<PublicChannel> channels,
        @Nullable List<PublicPlan> plans,
        int version,
        Instant releasedAt) {

    record PublicChannel(String name, String hours) {}

    record PublicPlan(
            String name, @Nullable String price, @Nullable String firstResponse) {}

    static PublicPage of(Release release) {
        var playbook = release.playbook();
        var identity = playbook.identity();
        return new PublicPage(
                identity.name(),
                identity.phone(),
                identity.email(),
                identity.portal(),
                identity.address(),
                playbook.zone().getId(),
                published(playbook, "hours", playbook.calendar()::describe),
                published(playbook, "channels", () -> channels(playbook)),
                published(playbook, "plans", () -> plans(playbook)),
                release.version(),
                release.releasedAt());
    }

    private static <T> @Nullable T published(Playbook playbook, String section, Supplier<T> page) {
        var publish = playbook.publish();
        return publish != null && publish.external().contains(section) ? page.get() : null;
    }

    private static List<PublicChannel> channels(Playbook playbook) {
        return playbook.channels().stream()
                .map(it -> new PublicChannel(
                        it.name(), playbook.calendarOf(it.name()).describe()))
                .toList();
    }

    private static List<PublicPlan> plans(Playbook playbook) {
        var plans = playbook.plans();
        return plans == null
                ? List.of()
                : plans.offered().stream().map(PublicPage::plan).toList();
    }

    private static PublicPlan plan(Plans.Plan plan) {
        var promise = plan.firstResponse();
        return new PublicPlan(
                plan.name(),
                plan.price().map(Object::toString).orElse(null),
                promise == null ? null : promise.toString());
    }
}
