package io.quarterdeck.desk;

import io.quarterdeck.desk.accounts.DemoSignIns;
import io.quarterdeck.desk.channels.email.MailDoors;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the way in, once the desk stands. */
@Component
class Invitation {

    private final DemoSignIns demo;
    private final MailDoors doors;

    Invitation(DemoSignIns demo, MailDoors doors) {
        this.demo = demo;
        this.doors = doors;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.print(invitation(web.getWebServer().getPort()));
        }
    }

    private String invitation(int port) {
        var text = new StringBuilder("%nQuarterdeck is open at http://localhost:%d%n".formatted(port));
        demo.offer()
                .ifPresent(it -> it.people()
                        .forEach(person -> text.append(
                                "  %-28s %-12s %s%n".formatted(person.email(), word(person), person.brand()))));
        demo.offer().ifPresent(it -> text.append("  the password of all of them: %s%n".formatted(it.password())));
        if (doors.isRunning()) {
            text.append("Mail to support@bleusalt.localhost or support@callie.localhost goes to SMTP on localhost:%d%n"
                    .formatted(doors.smtpPort()));
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static String word(DemoSignIns.DemoPerson person) {
        return person.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
