package io.quarterdeck.desk.playbook;

import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Initials;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Permission;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who I am in this brand, and when the brand is open. */
@RestController
class MeResource {

    record PersonJson(@Means(PersonId.class) long id, String name, String initials) {}

    record BrandJson(
            String key,
            String name,
            String zone,
            String hours,
            boolean open,
            @Nullable Instant nextChange,
            String address) {}

    record ReleaseJson(int version, String hash) {}

    record MeJson(
            PersonJson person,
            Role role,
            List<@Means(Permission.class) String> permissions,
            BrandJson brand,
            long undoSeconds,
            ReleaseJson release,
            Instant now) {}

    private final Playbooks playbooks;
    private final Brands brands;
    private final Clock clock;
    private final Duration undo;

    MeResource(Playbooks playbooks, Brands brands, Clock clock, @Value("${quarterdeck.undo-send:10s}") Duration undo) {
        this.playbooks = playbooks;
        this.brands = brands;
        this.clock = clock;
        this.undo = undo;
    }

    @GetMapping("/api/desk/me")
    @Needs(READ)
    MeJson show(Viewer viewer) {
        var now = clock.instant();
        var release = playbooks.current();
        var playbook = release.playbook();
        var brand = brands.get(viewer.brand());
        var hours = playbook.calendar().hours();
        var open = hours.isOpen(now);
        return new MeJson(
                new PersonJson(viewer.person().value(), viewer.name(), Initials.of(viewer.name())),
                viewer.role(),
                viewer.role().permissions().stream()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                new BrandJson(
                        brand.key(),
                        brand.name(),
                        playbook.zone().getId(),
                        hours.describe(),
                        open,
                        (open ? hours.nextClosing(now) : hours.nextOpening(now)).orElse(null),
                        playbook.identity().email()),
                undo.toSeconds(),
                new ReleaseJson(release.version(), release.hash()),
                now);
    }
}
