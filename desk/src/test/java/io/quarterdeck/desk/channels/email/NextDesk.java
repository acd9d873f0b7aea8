package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.Quarterdeck;
import io.quarterdeck.desk.tickets.LogCheck;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** The desk that comes after one that died: a whole one, in this process, on what the other has left behind. */
record NextDesk(ConfigurableApplicationContext desk) implements RunningDesk, AutoCloseable {

    /** One after the other, because they all set up the same logging. */
    static synchronized NextDesk started(JdbcConnectionDetails database, Path home) {
        var building = new SpringApplicationBuilder(Quarterdeck.class)
                .web(WebApplicationType.NONE)
                .initializers(KillableDesk::withoutTests);
        return new NextDesk(building.run(KillableDesk.settings(database, home, "PT0.2S")));
    }

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public int smtpPort() {
        return desk.getBean(MailDoors.class).smtpPort();
    }

    @Override
    public void tell(String line) {
        KillableDesk.obey(desk, line);
    }

    /** Goes through everything once more, which must change nothing, and says what is wrong with the log. */
    String finish() {
        desk.getBean(MailDoors.class).pollNow();
        desk.getBean(MailReader.class).readWaiting();
        desk.getBean(OutboxSender.class).sendDue();
        var faults = new StringBuilder();
        var sound =
                desk.getBean(LogCheck.class).report(line -> faults.append(line).append("; "));
        return sound ? "sound" : faults.toString();
    }

    @Override
    public void close() {
        desk.close();
    }
}
