package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Training;

/** T: how people become ready. */
final class TrainingRules implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var training = playbook.training();
        if (training != null) {
            checkWeeks(training, notes);
            checkShares(training, notes);
            checkGates(training, notes);
        }
    }

    private static void checkWeeks(Training training, Notes notes) {
        var next = 1;
        for (var i = 0; i < training.programme().size(); i++) {
            var weeks = training.programme().get(i).weeks();
            if (weeks.low() != next) {
                notes.error(
                        "QD-T01",
                        "training.programme[%d].weeks".formatted(i),
                        "the programme goes on in week %d, but the phase before ends in week %d"
                                .formatted(weeks.low(), next - 1),
                        "start this phase in week " + next);
            }
            next = weeks.high() + 1;
        }
    }

    private static void checkShares(Training training, Notes notes) {
        var phases = training.programme();
        if (phases.stream().allMatch(it -> it.share() == null)) {
            return;
        }
        var sum = Percent.of(0);
        for (var phase : phases) {
            sum = phase.share() == null ? sum : sum.plus(phase.share());
        }
        if (!sum.equals(Percent.of(100))) {
            notes.error(
                    "QD-T02",
                    "training.programme",
                    "the shares of the programme add to %s, not 100%%".formatted(sum),
                    "give every phase its share");
        }
    }

    private static void checkGates(Training training, Notes notes) {
        for (var gate : training.gates().values()) {
            var sat = training.programme().stream().anyMatch(it -> gate.name().equals(it.gate()));
            if (!sat && gate.every() == null && gate.orWhen() == null) {
                notes.errorAtName(
                        "QD-T03",
                        "training.gates." + gate.name(),
                        "gate '%s' is never held: no phase has it and it has no every".formatted(gate.name()),
                        "add gate: %s to a phase, or every: quarter".formatted(gate.name()));
            }
        }
    }
}
