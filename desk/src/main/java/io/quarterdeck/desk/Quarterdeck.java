package io.quarterdeck.desk;

import io.quarterdeck.desk.commands.Commands;
import io.quarterdeck.desk.commands.Shell;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.tickets.LogCheck;
import io.quarterdeck.desk.transfer.TransferCommand;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The front door: {@code up} runs the desk, {@code verify-log} checks every hash chain and rebuilds every ticket,
 * {@code export} and {@code import} carry a brand out and in, and {@link Commands} answer without a server.
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
            case "export", "import" -> System.exit(transfer(List.of(args)));
            default -> {
                System.err.printf(
                        "quarterdeck: there is no command '%s'; use up, verify-log, export, import, %s%n",
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
        try (var context = withoutServer(args)) {
            return context.getBean(LogCheck.class).report(System.out::println) ? 0 : 1;
        }
    }

    private static int transfer(List<String> words) {
        try (var context = withoutServer()) {
            return context.getBean(TransferCommand.class)
                    .run(words, shell().folder(), System.out::println, System.err::println);
        }
    }

    /** The desk, but nobody is let in and nothing runs by itself. */
    private static ConfigurableApplicationContext withoutServer(String... args) {
        var application = new SpringApplication(Quarterdeck.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("quarterdeck.workers", "false", "quarterdeck.mail.smtp-door", "false"));
        return application.run(args);
    }
}
