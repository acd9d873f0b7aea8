package io.quarterdeck.desk.commands;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Says how many people an operation needs, and why: for a day, a week, or several sizes of the brand. */
final class StaffCommand implements Command {

    @Override
    public String usage() {
        return "staff FILE [--orders 500000[,…]] [--contacts-per-100 6.7] [--date 2026-11-27 | --week 2026-W48]"
                + " [--interval 15m] [--patience 3m] [--wage 30] [--cv 10%] [--reserve 0] [--json]";
    }

    @Override
    public int run(List<String> words, Shell shell) {
        var arguments = Arguments.of(words, StaffAsked.OPTIONS, Set.of("json"));
        if (arguments.plain().size() != 1) {
            throw new Failure("which file? " + usage());
        }
        var playbook = new Files(shell).playbook(arguments.plain().getFirst());
        try {
            var asked = StaffAsked.of(playbook, arguments, shell.clock());
            var answers = answers(asked, shell);
            if (arguments.flags().contains("json")) {
                StaffJson.write(asked, answers, shell.out());
            } else {
                StaffReport.print(asked, answers, new Paper(shell.out()));
            }
            return 0;
        } catch (IllegalArgumentException e) {
            // what is not lawful names the parameter, its value and the range (engine.measure.Lawful)
            throw new Failure(Objects.requireNonNullElse(e.getMessage(), "not lawful"));
        }
    }

    private static List<StaffAnswer> answers(StaffAsked asked, Shell shell) {
        try (var _ = Meanwhile.of(shell, "planning the week of " + asked.when().date())) {
            return asked.scale().orders().stream()
                    .map(it -> StaffAnswer.of(asked, it))
                    .toList();
        }
    }
}
