package io.quarterdeck.desk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.channels.email.ChildDesk.Fate;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk is killed at every step that mail takes through it, and the next one loses nothing and does nothing twice. */
class MailCrashTest {

    private static final int AT_ONCE = 2;
    private static final String OTHER_ROUNDS = "update mailbox";
    private static CrashGround ground;

    private static ChildProgram program;

    @TempDir
    static Path folder;

    @BeforeAll
    static void a_brand_is_founded() throws Exception {
        ground = CrashGround.founded();
        program = ChildProgram.packed(folder);
        try (var first = ChildDesk.started(program, ground.copy(), folder.resolve("first"), Fate.never())) {
            first.leave();
        }
    }

    @Test
    void immunity_03_a_mail_on_the_server_becomes_one_ticket_at_whatever_step_the_desk_dies() throws Exception {
        diesAtEveryStep("from the mail server to the ticket", MailOnTheServer::new, "nothing at all");
    }

    @Test
    void immunity_03_a_mail_handed_over_at_the_door_becomes_one_ticket_at_whatever_step_the_desk_dies()
            throws Exception {
        diesAtEveryStep("from the SMTP door to the ticket", MailAtTheDoor::new, OTHER_ROUNDS);
    }

    @Test
    void immunity_11_a_reply_arrives_once_at_whatever_step_the_desk_dies() throws Exception {
        diesAtEveryStep("from send to sent", ReplySent::new, OTHER_ROUNDS);
    }

    private void diesAtEveryStep(String path, Supplier<Errand> errand, String ignored) throws Exception {
        var next = new AtomicInteger(1);
        var unharmed = new AtomicBoolean();
        var outcomes = new ConcurrentSkipListMap<Integer, Trial.Outcome>();
        Callable<Boolean> worker = () -> {
            while (!unharmed.get()) {
                var step = next.getAndIncrement();
                var outcome = trial(errand.get(), new Fate(step, false, ignored), path + step);
                outcomes.put(step, outcome);
                unharmed.compareAndSet(false, !outcome.died());
            }
            return true;
        };
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : workers.invokeAll(Collections.nCopies(AT_ONCE, worker))) {
                done.get();
            }
        }
        var steps = outcomes.values().stream().filter(Trial.Outcome::died).count();
        var killed = trial(errand.get(), new Fate((int) steps / 2, true, ignored), path);
        outcomes.put(Integer.MAX_VALUE, killed);
        System.out.printf(
                "%s: died at %d steps and was killed once, %d lost, %d doubled%n",
                path,
                steps,
                outcomes.values().stream().filter(Trial.Outcome::isLost).count(),
                outcomes.values().stream().filter(Trial.Outcome::isDoubled).count());
        assertThat(killed.died()).isTrue();
        assertThat(steps).isGreaterThan(8);
        assertThat(outcomes.values()).allSatisfy(it -> {
            assertThat(it.results()).as(it.where()).containsOnly(1L);
            assertThat(it.log()).as(it.where()).isEqualTo("sound");
        });
    }

    private Trial.Outcome trial(Errand errand, Fate fate, String name) throws SQLException, InterruptedException {
        try (var trial = new Trial(ground, program, folder.resolve(name))) {
            return trial.run(errand, fate);
        }
    }

    private static Letter letter() {
        return Letter.from("Noor <noor@customer.example.com>")
                .to(CrashGround.MAILBOX)
                .about("The zircon necklace")
                .saying("It broke.");
    }

    private static List<Long> oneTicket(Trial trial) {
        return List.of(
                trial.count("ticket where subject = 'The zircon necklace'"),
                trial.count("message where kind = 'in' and body like 'It broke.%'"),
                trial.count("customer_address where address = 'noor@customer.example.com'"),
                trial.count("raw_mail where state = 'done'"));
    }

    private static final class MailOnTheServer implements Errand {

        @Override
        public void begin(Trial trial) {
            letter().sendAt(trial.town().smtpPort());
        }

        @Override
        public void hand(Trial trial, RunningDesk desk) {
            // it lies there; every desk that comes up finds it
        }

        @Override
        public boolean isDone(Trial trial) {
            return trial.count("raw_mail where state = 'done'") > 0
                    && trial.count("mailbox where leased_until is null") > 0;
        }

        @Override
        public List<Long> results(Trial trial) {
            return oneTicket(trial);
        }
    }

    private static final class MailAtTheDoor implements Errand {

        private final Letter letter = letter();
        private volatile boolean taken;

        @Override
        public void begin(Trial trial) {
            // nobody has sent anything yet
        }

        @Override
        public void hand(Trial trial, RunningDesk desk) {
            while (!taken && !desk.isOver()) {
                try {
                    letter.sendAt(desk.smtpPort());
                    taken = true;
                } catch (Letter.NotTaken e) {
                    // a mail server that was not told yes comes again
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
            }
        }

        @Override
        public boolean isDone(Trial trial) {
            return taken && trial.count("raw_mail where state = 'done'") > 0;
        }

        @Override
        public List<Long> results(Trial trial) {
            return oneTicket(trial);
        }
    }

    private static final class ReplySent implements Errand {

        @Override
        public void begin(Trial trial) {
            // the ticket is there already
        }

        @Override
        public void hand(Trial trial, RunningDesk desk) {
            desk.tell("reply %d %d %d"
                    .formatted(
                            trial.ground().brand().brand().id().value(),
                            trial.ground().agent(),
                            trial.ground().ticket().value()));
        }

        @Override
        public boolean isDone(Trial trial) {
            return trial.count("message where kind = 'out' and delivery = 'sent'") > 0;
        }

        @Override
        public List<Long> results(Trial trial) {
            return List.of(
                    (long) trial.town().inbox(CrashGround.CUSTOMER).size(),
                    trial.count("message where kind = 'out'"),
                    trial.count("outgoing_mail where state = 'sent'"),
                    trial.count("raw_mail where state = 'journal'"),
                    trial.count("ticket"));
        }
    }
}
