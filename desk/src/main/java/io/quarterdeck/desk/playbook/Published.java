package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.engine.playbook.Identity;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes the published pages of the release in force, each once. */
@Service
class Published {

    private static final Duration KEPT = Duration.ofHours(1);

    private record Of(BrandId brand, int version) {}

    private final Playbooks playbooks;
    private final PlaybookCheck check;
    private final Remembered<Of, MeaningJson> meanings;

    Published(Playbooks playbooks, PlaybookCheck check, Clock clock) {
        this.playbooks = playbooks;
        this.check = check;
        this.meanings = new Remembered<>(KEPT, clock);
    }

    PublishedResource.EscalationJson escalation() {
        var release = playbooks.current();
        var meaning = meanings.get(new Of(BrandScope.required(), release.version()), _ -> meaning(release));
        return new PublishedResource.EscalationJson(
                release.playbook().identity().name(),
                release.version(),
                release.hash(),
                release.releasedAt(),
                release.playbook().calendar().describe(),
                meaning.ladder(),
                meaning.matrix(),
                meaning.triggers());
    }

    private MeaningJson meaning(Release release) {
        var playbook = release.playbook();
        var judgement = check.of(playbooks.written(release.version()).source());
        return MeaningJson.of(playbook, judgement, WalkThrough.of(null, playbook, release.releasedAt()));
    }

    /** B-77, C-71: nobody outside reads a made-up address. */
    PublicPage everybody() {
        var release = playbooks.current();
        if (release.playbook().identity().status() == Identity.Status.PLACEHOLDER) {
            var line = release.playbook().marks().of("identity.status").line();
            throw Refusal.conflict(
                    "identity_placeholder",
                    "Nothing is published outside while the identity is a placeholder: fill in identity with the real "
                            + "name, phone and address, write status: live (line %d), and release it".formatted(line),
                    Map.of("rule", "QD-V04", "path", "identity.status", "line", line));
        }
        return PublicPage.of(release);
    }
}
