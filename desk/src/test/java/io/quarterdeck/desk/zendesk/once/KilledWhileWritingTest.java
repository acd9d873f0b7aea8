package io.quarterdeck.desk.zendesk.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.fixture.process.DeskProgram;
import io.quarterdeck.desk.fixture.process.DeskServer;
import io.quarterdeck.desk.fixture.process.OwnerDatabase;
import io.quarterdeck.desk.zendesk.once.Writer.Answer;
import io.quarterdeck.desk.zendesk.once.Writer.Call;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A desk is killed again and again, once with its database, while many clients open and change tickets under keys: each
 * key has done its work once, and what was answered is there. {@code make crash} does it ten thousand times.
 */
class KilledWhileWritingTest {

    private static final int CALLS = Integer.getInteger("quarterdeck.crash.calls", 600);
    private static final int KILLS = Integer.getInteger("quarterdeck.crash.kills", 2);
    private static final long SEED = Long.getLong("quarterdeck.crash.seed", System.nanoTime());
    private static final int CLIENTS = 16;
    private static final Duration WITHOUT_DATABASE = Duration.ofMillis(500);
    private static final int MOST_JITTER_MILLIS = 40;

    private record Done(Call call, Answer answer) {

        boolean opened() {
            return call.method().equals("POST");
        }
    }

    private final Random random = new Random(SEED);
    private final Path home = DeskProgram.home();
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final List<Long> tickets = Collections.synchronizedList(new ArrayList<>());

    @Test
    void each_key_does_its_work_once_however_often_the_desk_is_killed() throws Exception {
        try (var server = DeskServer.in(home);
                var writer = new Writer(server, server.token())) {
            writer.insist(rule());
            var begun = System.nanoTime();
            work(writer, () -> killAgainAndAgain(server));
            var seconds = (System.nanoTime() - begun) / 1e9;
            assertThat(done).hasSize(CALLS);
            everyAnswerIsGivenAgain(writer);
            try (var database = OwnerDatabase.of(home)) {
                everythingIsThereOnce(database);
                nothingIsHalfWritten(database);
            }
            System.out.printf(
                    "%,d calls under keys by %d clients, killed %d times (seed %d): %.1f s, %d calls unanswered, %d told to come again%n",
                    CALLS, CLIENTS, KILLS, SEED, seconds, writer.unanswered(), writer.broken());
        }
        var check = DeskProgram.begin(home, 512, "verify-log", "verify-log");
        assertThat(check.waitFor()).isZero();
        assertThat(Files.readString(DeskProgram.log(home, "verify-log")))
                .contains("tickets checked, 0 faults")
                .doesNotContainPattern("[1-9]\\d* faults");
    }

    private void work(Writer writer, Callable<Void> meanwhile) throws Exception {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var working = new ArrayList<Future<Void>>();
            for (var n = 0; n < CLIENTS; n++) {
                working.add(clients.submit(() -> client(writer)));
            }
            try {
                meanwhile.call();
                for (var it : working) {
                    it.get();
                }
            } finally {
                // whoever still asks would ask for ever
                clients.shutdownNow();
            }
        }
    }

    private Void client(Writer writer) throws InterruptedException {
        for (var n = next.getAndIncrement(); n < CALLS; n = next.getAndIncrement()) {
            var call = n % 2 == 0 || tickets.isEmpty() ? opening(n) : change(n);
            var answer = writer.insist(call);
            assertThat(answer.status())
                    .as("%s", answer.body())
                    .isEqualTo(call.method().equals("POST") ? 201 : 200);
            done.add(new Done(call, answer));
            tickets.add(answer.ticket());
        }
        return null;
    }

    /** At instants that nobody chose: sometimes the desk alone, once its database first. */
    private Void killAgainAndAgain(DeskServer server) throws Exception {
        var instants = random.ints(KILLS, CALLS / 10, CALLS * 9 / 10).sorted().toArray();
        for (var kill = 0; kill < KILLS; kill++) {
            while (done.size() < instants[kill]) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(MOST_JITTER_MILLIS)).toNanos());
            if (kill == KILLS / 2) {
                server.killDatabase();
                LockSupport.parkNanos(WITHOUT_DATABASE.toNanos());
            }
            server.kill();
            server.start();
        }
        return null;
    }

    private static Call rule() {
        return new Call("the rule", "POST", "/api/v2/triggers", """
                {"trigger": {"title": "Seen by a rule", "conditions": {"all": [\
                {"field": "update_type", "operator": "is", "value": "Create"}]}, \
                "actions": [{"field": "current_tags", "value": "ruled"}]}}""");
    }

    private static Call opening(int n) {
        var key = "crash-" + n + "-";
        return new Call(key, "POST", "/api/v2/tickets", """
                {"ticket": {"subject": "Order %1$s", "external_id": "%1$s", "comment": {"body": "Where is %1$s?"}, \
                "requester": {"name": "Ana %2$d", "email": "ana%2$d@customer.example.com"}}}""".formatted(key, n % 97));
    }

    /** Of one of the newest, so that clients meet at the same ticket. */
    private Call change(int n) {
        var key = "crash-" + n + "-";
        var id = tickets.get(Math.max(0, tickets.size() - 1 - n % 23));
        return new Call(key, "PUT", "/api/v2/tickets/" + id, """
                {"ticket": {"status": "%2$s", "comment": {"body": "About %1$s", "public": %3$b}}}""".formatted(
                        key, List.of("open", "pending", "solved").get(n % 3), n % 4 == 1));
    }

    /** What was answered once is answered again, and nothing is done. */
    private void everyAnswerIsGivenAgain(Writer writer) throws Exception {
        var left = new ConcurrentLinkedQueue<>(done);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            submitAll(clients, () -> {
                for (var it = left.poll(); it != null; it = left.poll()) {
                    var again = writer.insist(it.call());
                    assertThat(again.status()).isEqualTo(it.answer().status());
                    assertThat(again.lookup()).as(it.call().key()).isEqualTo("hit");
                    assertThat(again.ticket()).isEqualTo(it.answer().ticket());
                    assertThat(again.audit()).isEqualTo(it.answer().audit());
                }
                return null;
            });
        }
    }

    private static void submitAll(ExecutorService clients, Callable<Void> work) throws Exception {
        for (var it : clients.invokeAll(Collections.nCopies(CLIENTS, work))) {
            it.get();
        }
    }

    private void everythingIsThereOnce(OwnerDatabase database) throws Exception {
        var opened = done.stream()
                .filter(Done::opened)
                .collect(Collectors.toMap(
                        it -> it.call().key(), it -> it.answer().ticket()));
        assertThat(pairs(database, "select external_id, id from ticket where external_id like 'crash-%'"))
                .containsExactlyInAnyOrderEntriesOf(opened);
        var said = done.stream()
                .collect(Collectors.toMap(
                        it -> it.call().key(), it -> it.answer().ticket()));
        assertThat(pairs(
                        database,
                        "select substring(body from 'crash-\\d+-'), ticket_id from message where body ~ 'crash-\\d+-'"))
                .containsExactlyInAnyOrderEntriesOf(said);
    }

    /** A key that came twice is a duplicate, and fails. */
    private static Map<String, Long> pairs(OwnerDatabase database, String sql) throws Exception {
        return database.list(sql, row -> Map.entry(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void nothingIsHalfWritten(OwnerDatabase database) throws Exception {
        var ours = "select count(*) from ticket t where t.external_id like 'crash-%' and ";
        assertThat(database.number(
                        "select count(*) from idempotency_key where key like 'crash-%' and made is not null"))
                .isEqualTo(CALLS);
        var without = ours + "not exists (select 1 from ";
        var its = " x where x.brand_id = t.brand_id and x.ticket_id = t.id)";
        assertThat(List.of(
                        without + "message" + its,
                        without + "ticket_text" + its,
                        without + "promise_watch" + its,
                        without + "ticket_event" + its,
                        ours + "not ('ruled' = any (t.tags))",
                        "select count(*) from idempotency_key where made is null",
                        """
                        select count(*)
                          from message m
                          join ticket t on t.brand_id = m.brand_id and t.id = m.ticket_id
                         where t.external_id like 'crash-%'
                           and not exists (select 1
                                             from ticket_event e
                                            where e.brand_id = m.brand_id
                                              and e.ticket_id = m.ticket_id
                                              and cast(e.values ->> 'message' as bigint) = m.id)
                        """,
                        """
                        select count(*)
                          from message m
                          join ticket t on t.brand_id = m.brand_id and t.id = m.ticket_id
                         where t.external_id like 'crash-%'
                           and m.kind = 'out'
                           and not exists (select 1
                                             from outgoing_mail o
                                            where o.brand_id = m.brand_id
                                              and o.message_id = m.id)
                        """))
                .allSatisfy(sql -> assertThat(database.number(sql)).as(sql).isZero());
    }
}
