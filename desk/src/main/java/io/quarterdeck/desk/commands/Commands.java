package io.quarterdeck.desk.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands that need no server and no database. */
public final class Commands {
    private static final int MISUSED = 2;
    private static final Map<String, Command> ALL = all();

    private Commands() {}

    private static Map<String, Command> all() {
        var all = new LinkedHashMap<String, Command>();
        all.put("lint", new LintCommand());
        all.put("diff", new DiffCommand());
        all.put("explain", new ExplainCommand());
        all.put("simulate", new SimulateCommand());
        all.put("schema", new SchemaCommand());
        all.put("staff", new StaffCommand());
        return all;
    }

    public static Set<String> names() {
        return ALL.keySet();
    }

    /** Runs {@code words}, of which the first is one of {@link #names}; gives the exit code and never throws. */
    public static int run(List<String> words, Shell shell) {
        var command = ALL.get(words.getFirst());
        if (command == null) {
            throw new IllegalArgumentException(words.getFirst());
        }
        var rest = words.subList(1, words.size());
        if (rest.contains("--help")) {
            shell.out().println("quarterdeck " + command.usage());
            return 0;
        }
        try {
            var code = command.run(rest, shell);
            shell.out().flush();
            return code;
        } catch (Failure e) {
            shell.err().println("quarterdeck: " + e.getMessage());
            return MISUSED;
        }
    }
}
