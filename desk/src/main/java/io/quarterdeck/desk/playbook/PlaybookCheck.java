package io.quarterdeck.desk.playbook;

import io.quarterdeck.engine.playbook.Finding;
import io.quarterdeck.engine.playbook.Playbook;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Judges the text of a playbook as of today in the brand, and says whether it may be released. */
@Component
class PlaybookCheck {

    private final Playbooks playbooks;
    private final StaffCheck staff;
    private final Clock clock;

    PlaybookCheck(Playbooks playbooks, StaffCheck staff, Clock clock) {
        this.playbooks = playbooks;
        this.staff = staff;
        this.clock = clock;
    }

    Judgement of(String source) {
        return Judgement.of(source, clock.instant());
    }

    /** Refuses a draft with an error; answers with all that is worth saying besides. */
    List<Finding> mayBeReleased(Draft draft) {
        var playbook = playbooks.read(draft);
        var judgement = of(draft.source());
        if (judgement.hasErrors()) {
            throw Wrong.playbook(draft.file(), judgement.findings());
        }
        return warnings(judgement, playbook);
    }

    private List<Finding> warnings(Judgement judgement, Playbook playbook) {
        return Stream.concat(judgement.findings().stream(), staff.of(playbook).stream())
                .filter(it -> it.level() == Finding.Level.WARNING)
                .sorted(Finding.IN_FILE_ORDER)
                .toList();
    }
}
