package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.Quarterdeck;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.channels.email.doors.ImapAccount;
import io.quarterdeck.desk.channels.email.sending.SmtpAccount;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.postgres.TestPostgres;
import io.quarterdeck.desk.kit.postgres.TestPostgres.Database;
import io.quarterdeck.desk.tickets.TicketId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A database with a brand, its mailbox and one ticket, made once and copied for each desk that is to die. */
record CrashGround(Database template, Database other, TestBrand brand, TicketId ticket) {

    static final String MAILBOX = "support@bleusalt.example";
    static final String CUSTOMER = "ana@customer.example.com";
    private static final AtomicInteger COPIES = new AtomicInteger();

    static CrashGround founded() {
        var database = TestPostgres.freshDatabase("crash");
        var building = new SpringApplicationBuilder(Quarterdeck.class, TestBrands.class)
                .web(WebApplicationType.NONE)
                .initializers(KillableDesk::withoutTests);
        try (var desk = building.run(
                "--quarterdeck.workers=false",
                "--quarterdeck.demo=false",
                "--quarterdeck.home=target/crash-home",
                "--quarterdeck.mail.smtp-door=false",
                "--quarterdeck.db.url=" + database.url(),
                "--quarterdeck.db.user=" + database.user(),
                "--quarterdeck.db.password=" + database.password())) {
            var brands = desk.getBean(TestBrands.class);
            var brand = brands.bleusalt();
            // each trial writes the ports of its own mail server here
            var imap = new ImapAccount.Login(MAILBOX, MailTown.SETTING, ImapAccount.Security.NONE);
            var smtp = new SmtpAccount.Login(MAILBOX, MailTown.SETTING);
            brand.in(() -> desk.getBean(Mailboxes.class)
                    .add(
                            MAILBOX,
                            "Bleusalt",
                            new ImapAccount(MAILBOX, "127.0.0.1", 1, imap, "INBOX"),
                            new SmtpAccount("127.0.0.1", 1, smtp, SmtpAccount.Security.NONE, MAILBOX)));
            var ticket = brands.ticket(brand, CUSTOMER, "Where is my order?");
            return new CrashGround(database, TestPostgres.freshDatabase("beside"), brand, ticket);
        }
    }

    long agent() {
        return brand.people().get(Role.AGENT).value();
    }

    Database copy() {
        var name = name(template) + "_" + COPIES.incrementAndGet();
        beside("create database %s template %s".formatted(name, name(template)));
        return new Database(
                template.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), template.user(), template.password());
    }

    void drop(Database copy) {
        beside("drop database %s with (force)".formatted(name(copy)));
    }

    private static String name(Database database) {
        return database.url().replaceFirst(".*/([^/?]*).*", "$1");
    }

    private void beside(String sql) {
        try (var connection = DriverManager.getConnection(other.url(), other.user(), other.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
