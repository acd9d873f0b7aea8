package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.engine.playbook.lint.Publishing;
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

    /** B-77, C-71: nobody outside reads a made-up address, not even in the refusal. */
    PublicPage everybody() {
        var release = playbooks.current();
        var publishing = new Publishing(release.playbook());
        publishing.refusal().ifPresent(finding -> {
            var samples = publishing.samplesAt();
            throw Refusal.conflict(
                    "identity_placeholder",
                    "Nothing is published outside while the identity is a placeholder: fill in %s, write status: live (line %d), and release it"
                            .formatted(
                                    samples.isEmpty() ? "identity" : String.join(", ", samples),
                                    finding.mark().line()),
                    Map.of(
                            "rule", finding.rule(),
                            "path", finding.path(),
                            "line", finding.mark().line(),
                            "samples", samples));
        });
        return PublicPage.of(release);
    }
}
