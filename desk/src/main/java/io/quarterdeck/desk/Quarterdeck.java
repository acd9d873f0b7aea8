package io.quarterdeck.desk;

import io.quarterdeck.desk.commands.Commands;
import io.quarterdeck.desk.commands.Shell;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.tickets.LogCheck;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The front door: {@code up} runs the desk, {@code verify-log} checks every hash chain and rebuilds every ticket, and
 * {@link Commands} answer without a server.
 */
@SpringBootApplication
public class Quarterdeck {

    public static void main(String[] args) {
        var command = args.length == 0 || args[0].startsWith("--") ? "up" : args[0];
        if (Commands.names().contains(command)) {
            System.exit(Commands.run(List.of(args), shell()));
        }
        var rest = Arrays.stream(args).filter(it -> it.startsWith("--")).toArray(String[]::new);
        switch (command) {
            case "up" -> SpringApplication.run(Quarterdeck.class, rest);
            case "verify-log" -> System.exit(verifyLog(rest));
            default -> {
                System.err.printf(
                        "quarterdeck: there is no command '%s'; use up, verify-log, %s%n",
                        command, String.join(", ", Commands.names()));
                System.exit(2);
            }
        }
    }

    /** QD_FOLDER is where the launcher was called from. */
    private static Shell shell() {
        var folder = Path.of(Objects.requireNonNullElse(System.getenv("QD_FOLDER"), ""));
        return new Shell(folder, System.in, System.out, System.err, new DeskClock());
    }

    private static int verifyLog(String[] args) {
        var application = new SpringApplication(Quarterdeck.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("quarterdeck.workers", "false", "quarterdeck.mail.smtp-door", "false"));
        try (var context = application.run(args)) {
            return context.getBean(LogCheck.class).report(System.out::println) ? 0 : 1;
        }
    }
}
