package io.quarterdeck.desk.playbook;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Schema;
import io.quarterdeck.engine.playbook.diff.Change;
import io.quarterdeck.engine.playbook.diff.Diff;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an editor asks while somebody types: what is wrong, what it means, and what would change. Nothing is kept. */
@RestController
@RequestMapping("/api/desk/playbook")
class CheckResource {

    record DraftJson(
            @Nullable String source,
            @Nullable String file,
            @Nullable String contact) {}

    record CheckedJson(
            List<FindingJson> findings, int more, @Nullable MeaningJson meaning) {}

    record ChangeJson(String section, String path, int line, String sentence, @Means(Change.Effect.class) String effect) {}

    record TicketsJson(int open, int wouldTurnRed, String sentence) {}

    record DifferenceJson(int fromVersion, List<ChangeJson> changes, TicketsJson tickets) {}

    record EditJson(
            @Nullable String source,
            @Nullable String path,
            @Nullable String value) {}

    record EditedJson(String source) {}

    private final PlaybookCheck check;
    private final Playbooks playbooks;
    private final Foresight foresight;
    private final Clock clock;

    CheckResource(PlaybookCheck check, Playbooks playbooks, Foresight foresight, Clock clock) {
        this.check = check;
        this.playbooks = playbooks;
        this.foresight = foresight;
        this.clock = clock;
    }

    /** The JSON Schema of a playbook, for editors. */
    @GetMapping(path = "/schema", produces = "application/schema+json")
    @Needs(READ_PLAYBOOK)
    @Means(Object.class)
    String schema() {
        return Schema.text();
    }

    /** What is wrong with a text, what it means, and one contact walked through. */
    @PostMapping("/check")
    @Needs(READ_PLAYBOOK)
    CheckedJson check(@RequestBody DraftJson wire) {
        var judgement = check.of(source(wire.source()));
        var all = judgement.findings().size() + judgement.waived().size();
        var meaning = judgement
                .playbook()
                .map(it -> MeaningJson.of(it, judgement, WalkThrough.of(wire.contact(), it, clock.instant())))
                .orElse(null);
        return new CheckedJson(FindingJson.of(judgement), FindingJson.more(all), meaning);
    }

    /** What a text would change against the release in force, and which tickets would turn red. */
    @PostMapping("/diff")
    @Needs(READ_PLAYBOOK)
    DifferenceJson diff(@RequestBody DraftJson wire) {
        var live = playbooks.current();
        var file = wire.file() == null ? "playbook.yaml" : wire.file();
        var draft = playbooks.read(new Draft(file, source(wire.source()), live.version()));
        var changes = Diff.of(live.playbook(), draft).stream()
                .map(it -> json(it, draft, live.playbook()))
                .toList();
        var impact = foresight.of(draft, clock.instant());
        return new DifferenceJson(
                live.version(), changes, new TicketsJson(impact.open(), impact.wouldTurnRed(), sentence(impact)));
    }

    /** The text with one value replaced, and nothing else touched. */
    @PostMapping("/edit")
    @Needs(READ_PLAYBOOK)
    EditedJson edit(@RequestBody EditJson wire) {
        if (wire.path() == null || wire.value() == null) {
            throw Refusal.invalid("edit", "An edit needs the source, the path of a value and the new value");
        }
        return switch (Edit.replace(source(wire.source()), wire.path(), wire.value())) {
            case Edit.Outcome.Edited(var source) -> new EditedJson(source);
            case Edit.Outcome.Refused(var finding) -> throw Wrong.playbook("playbook.yaml", List.of(finding));
        };
    }

    /** What is gone has no line in the draft; it shows where it stood. */
    private static ChangeJson json(Change it, Playbook draft, Playbook live) {
        var marks = draft.marks().has(it.path()) ? draft.marks() : live.marks();
        return new ChangeJson(
                it.section(),
                it.path(),
                marks.of(it.path()).line(),
                it.sentence(),
                it.effect().word());
    }

    private static String sentence(Foresight.Impact impact) {
        return switch (impact.wouldTurnRed()) {
            case 0 -> "No open ticket would turn red";
            case 1 -> "1 open ticket would turn red";
            default -> "%,d open tickets would turn red".formatted(impact.wouldTurnRed());
        };
    }

    private static String source(@Nullable String source) {
        if (source == null) {
            throw Refusal.invalid("source", "Send the text of the playbook as source");
        }
        return source;
    }
}
