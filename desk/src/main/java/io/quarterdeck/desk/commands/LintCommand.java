package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.playbook.Finding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Says what is wrong with playbooks: exit 0 when nothing but remarks, 1 for warnings with --strict, 2 for errors. */
final class LintCommand implements Command {

    @Override
    public String usage() {
        return "lint FILE… [--format human|json|sarif|github] [--strict] [--today 2026-11-25]";
    }

    @Override
    public int run(List<String> words, Shell shell) {
        var arguments = Arguments.of(words, Set.of("format", "today"), Set.of("strict"));
        if (arguments.plain().isEmpty()) {
            throw new Failure("which file? " + usage());
        }
        var writer = LintWriter.named(arguments.option("format").orElse("human"));
        var now = arguments
                .option("today")
                .map(LintCommand::noon)
                .orElseGet(() -> shell.clock().instant());
        var files = new Files(shell);
        var judged = arguments.plain().stream()
                .map(name -> new Judged(name, files.judged(name, now)))
                .toList();
        writer.write(judged, shell.out());
        return code(judged, arguments.flags().contains("strict"));
    }

    private static int code(List<Judged> judged, boolean strict) {
        if (judged.stream().anyMatch(it -> it.judgement().hasErrors())) {
            return 2;
        }
        var warned = judged.stream().anyMatch(it -> it.judgement().count(Finding.Level.WARNING) > 0);
        return strict && warned ? 1 : 0;
    }

    private static Instant noon(String text) {
        try {
            return LocalDate.parse(text).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Failure("cannot read --today '%s'; write it like 2026-11-25".formatted(text));
        }
    }
}
