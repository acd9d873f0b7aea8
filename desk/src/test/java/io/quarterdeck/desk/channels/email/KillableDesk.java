package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.Quarterdeck;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.tickets.Replies;
import io.quarterdeck.desk.tickets.TicketId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The whole desk without its web, in a process of its own, which dies at the step that it was told to die at. */
final class KillableDesk {

    static final String READY = "ready ";
    static final String HERE = "here";

    private KillableDesk() {}

    /** Does what it is told, a line at a time, until nobody tells it anything any more. */
    public static void main(String[] args) throws IOException {
        var steps = DeadlySteps.asTold();
        var application = new SpringApplication(Quarterdeck.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(KillableDesk::withoutTests);
        application.addInitializers(it -> it.getBeanFactory().addBeanPostProcessor(new WatchedDatabase(steps)));
        try (var desk = application.run(args);
                var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(READY + desk.getBean(MailDoors.class).smtpPort());
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                obey(desk, line);
            }
        }
    }

    /** {@code poll} is how often it looks into mailboxes after the first time. */
    static String[] settings(JdbcConnectionDetails database, Path home, String poll) {
        return new String[] {
            "--quarterdeck.demo=false",
            "--quarterdeck.undo-send=1ms",
            "--quarterdeck.home=" + home,
            "--quarterdeck.db.url=" + database.getJdbcUrl(),
            "--quarterdeck.db.user=" + database.getUsername(),
            "--quarterdeck.db.password=" + database.getPassword(),
            "--quarterdeck.mail.poll=" + poll,
            "--quarterdeck.mail.smtp-port=0",
            "--quarterdeck.mail.lease=1s",
            "--quarterdeck.mail.settle=1s",
            "--spring.flyway.enabled=false",
            "--spring.main.register-shutdown-hook=false",
            "--spring.main.lazy-initialization=true",
            "--spring.datasource.hikari.maximum-pool-size=6",
            "--spring.datasource.hikari.minimum-idle=1"
        };
    }

    /** The fixtures of other tests lie on the same class path, and are no part of a desk. */
    static void withoutTests(ConfigurableApplicationContext desk) {
        desk.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
    }

    static void obey(ConfigurableApplicationContext desk, String line) {
        var words = line.split(" ");
        switch (words[0]) {
            case "reply" ->
                reply(desk.getBean(Replies.class), new BrandId(number(words[1])), number(words[2]), number(words[3]));
            case "hello" -> System.out.println(HERE);
            default -> throw new IllegalArgumentException(line);
        }
    }

    /** The agent presses send; a browser that got no answer presses it again with the same key. */
    private static void reply(Replies replies, BrandId brand, long person, long ticket) {
        var agent = new Viewer(brand, new PersonId(person), "Agent", Role.AGENT);
        var wish = new Replies.Wish("It left on Thursday.", 1_000, Replies.Then.STAY, "the one key");
        BrandScope.run(brand, () -> replies.reply(agent, new TicketId(ticket), wish));
    }

    private static long number(String word) {
        return Long.parseLong(word);
    }

    private static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) {
            return type.getAnnotationMetadata().getAnnotationTypes().stream()
                    .anyMatch(it -> it.startsWith("org.springframework.boot.test"));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
