package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.playbook.Finding;
import java.io.PrintStream;
import java.util.List;

/** A way to write down what is wrong. */
interface LintWriter {

    void write(List<Judged> judged, PrintStream out);

    static LintWriter named(String format) {
        return switch (format) {
            case "human" -> new ForPeople();
            case "json" -> new AsJson();
            case "sarif" -> new AsSarif();
            case "github" -> LintWriter::asGithub;
            default ->
                throw new Failure("there is no format '%s'; it is human, json, sarif or github".formatted(format));
        };
    }

    /** Workflow commands, which GitHub shows beside the line. */
    private static void asGithub(List<Judged> judged, PrintStream out) {
        for (var file : judged) {
            for (var it : file.judgement().findings()) {
                var level =
                        it.level() == Finding.Level.INFO ? "notice" : it.level().word();
                out.printf(
                        "::%s file=%s,line=%d,col=%d,title=%s::%s%n",
                        level,
                        escaped(file.file()).replace(",", "%2C").replace(":", "%3A"),
                        it.mark().line(),
                        it.mark().column(),
                        it.rule(),
                        escaped(it.advice().isEmpty() ? it.what() : it.what() + "\n" + it.advice()));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
