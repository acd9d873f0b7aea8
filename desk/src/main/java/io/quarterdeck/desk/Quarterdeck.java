package io.quarterdeck.desk;

import io.quarterdeck.desk.tickets.LogCheck;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The front door: {@code up} runs the desk, {@code verify-log} checks every hash chain and rebuilds every ticket. */
@SpringBootApplication
public class Quarterdeck {

    public static void main(String[] args) {
        var command = args.length == 0 || args[0].startsWith("--") ? "up" : args[0];
        var rest = Arrays.stream(args).filter(it -> it.startsWith("--")).toArray(String[]::new);
        switch (command) {
            case "up" -> SpringApplication.run(Quarterdeck.class, rest);
            case "verify-log" -> System.exit(verifyLog(rest));
            default -> {
                System.err.printf("quarterdeck: there is no command '%s'; use up or verify-log%n", command);
                System.exit(2);
            }
        }
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
