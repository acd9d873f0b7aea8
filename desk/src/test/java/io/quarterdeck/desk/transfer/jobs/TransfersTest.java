package io.quarterdeck.desk.transfer.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.HttpCaller;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.tickets.Erased;
import io.quarterdeck.desk.transfer.ExportFile;
import io.quarterdeck.desk.transfer.Source;
import io.quarterdeck.desk.transfer.files.Archive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An administrator hands a file over and looks after it; workers that die lose nothing. */
@DeskTest
class TransfersTest {

    private static final int TICKETS = 150;
    private static final String ROWS = """
            {"id":1,"name":"Bo","email":"bo@customer.example.com","role":"end-user","user_fields":{"vip":true}}
            {"id":77,"subject":"Late","status":"open","requester_id":1,"created_at":"2026-01-05T10:00:00Z","comments":[{"author_id":1,"body":"Where is it?","created_at":"2026-01-05T10:00:00Z"}]}
            {"id":78,"subject":"No requester","created_at":"2026-01-05T10:00:00Z"}
            """;

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    Transfers transfers;

    @Autowired
    TransferTable table;

    @Autowired
    TransferWork work;

    @Autowired
    TransferWorker worker;

    @Autowired
    TransferFolders folders;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    TestBrand brand;
    HttpCaller admin;

    @BeforeEach
    void an_administrator() {
        brand = brands.bleusalt();
        admin = new HttpCaller(port).brand(brand.key()).signIn(brand.email(Role.ADMIN), TestBrand.PASSWORD);
    }

    @Test
    void a_file_is_tried_and_then_brought_in_for_good_without_being_sent_again() {
        var asked = admin.post("/api/desk/transfers/imports?source=zendesk&dry_run=true&name=old.json", ROWS);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var path = "/api/desk/transfers/" + asked.json().get("id").asLong();
        assertThat(asked.json().get("state").asString()).isEqualTo("waiting");
        var second = admin.post("/api/desk/transfers/imports?source=zendesk", ROWS);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("code").asString()).isEqualTo("transfer_busy");
        assertThat(admin.post(path + "/bring", Map.of()).status()).isEqualTo(409);

        worker.workOff();
        var tried = admin.get(path).json();
        assertThat(tried.get("state").asString()).as("%s", tried).isEqualTo("done");
        assertThat(tried.get("percent").asInt()).isEqualTo(100);
        assertThat(tried.get("rows").toString()).isEqualTo("{\"read\":3,\"added\":2,\"known\":0,\"refused\":1}");
        assertThat(count("ticket")).isZero();
        assertThat(admin.get(path + "/notes").json().findValuesAsString("note"))
                .contains("user_fields: there is no place for it", "This ticket has no requester");
        assertThat(admin.get(path + "/notes?row=1&n=1").json()).hasSize(1);
        var report = admin.get(path + "/report");
        assertThat(report.text().lines())
                .hasSize(2)
                .first()
                .isEqualTo("{\"row\":1,\"n\":1,\"kind\":\"user\",\"source_id\":\"1\","
                        + "\"note\":\"user_fields: there is no place for it\"}");

        var forGood = admin.post(path + "/bring", Map.of()).json();
        worker.workOff();
        var brought =
                admin.get("/api/desk/transfers/" + forGood.get("id").asLong()).json();
        assertThat(brought.get("state").asString()).as("%s", brought).isEqualTo("done");
        assertThat(count("ticket")).isEqualTo(1);
        assertThat(brought.get("removed_at").isNull())
                .as("its file is needed no more")
                .isFalse();
        assertThat(admin.post(path + "/bring", Map.of()).status()).isEqualTo(409);
        assertThat(admin.get(path + "/log").json().findValuesAsString("what"))
                .containsExactly("removed", "done", "asked");
        assertThat(admin.get("/api/desk/transfers").json().findValuesAsString("name"))
                .containsExactly("old.json", "old.json");
    }

    @Test
    void an_export_is_fetched_and_comes_into_another_brand_with_its_contents() throws IOException {
        var export = ExportFile.of(folder.resolve("big.ndjson"), TICKETS);
        Archive.pack(folder.resolve("big.ndjson"), folder.resolve("big.zip"));
        bring(brand, folder.resolve("big.zip"), false);
        worker.workOff();
        assertThat(newest().get("state").asString()).as("%s", newest()).isEqualTo("done");
        assertThat(count("ticket")).isEqualTo(export.tickets);

        var asked = admin.post("/api/desk/transfers/exports", Map.of());
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var path = "/api/desk/transfers/" + asked.json().get("id").asLong();
        assertThat(admin.get(path + "/file").status()).as("not yet").isEqualTo(404);
        assertThat(admin.post("/api/desk/transfers/exports", Map.of()).status()).isEqualTo(409);
        worker.workOff();
        var written = admin.get(path).json();
        assertThat(written.get("state").asString()).as("%s", written).isEqualTo("done");
        assertThat(written.get("rows").get("read").asLong()).isGreaterThan(export.rows - 10);

        var part = new HttpCaller(port)
                .brand(brand.key())
                .signIn(brand.email(Role.ADMIN), TestBrand.PASSWORD)
                .header("Range", "bytes=0-3")
                .get(path + "/file");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("PK\u0003\u0004");
        assertThat(admin.get(path + "/file").status()).isEqualTo(200);
        assertThat(admin.get(path + "/log").json().findValuesAsString("what"))
                .as("whoever fetches it in parts is written down once")
                .containsExactly("fetched", "done", "asked");

        var to = brands.bleusalt();
        bring(to, file(asked.json()), false);
        worker.workOff();
        assertThat(count(to, "ticket")).isEqualTo(export.tickets);
        assertThat(hashes(to)).isEqualTo(hashes(brand)).isNotEmpty();
    }

    @Test
    void what_a_worker_that_died_has_begun_another_ends() throws IOException {
        var export = ExportFile.of(folder.resolve("big.ndjson"), TICKETS);
        var asked = bring(brand, folder.resolve("big.ndjson"), false);
        var dead = brand.in(() -> transaction.execute(
                _ -> table.lease(clock.instant(), clock.instant()).orElseThrow()));
        var steps = new int[1];
        assertThatThrownBy(() -> brand.run(() -> work.perform(asked, brand.viewer(Role.ADMIN), dead, reached -> {
                    transaction.executeWithoutResult(
                            _ -> table.advance(dead, reached, clock.instant(), clock.instant()));
                    if (++steps[0] == 3) {
                        throw new IllegalStateException("killed");
                    }
                })))
                .hasMessage("killed");
        assertThat(count("ticket")).isBetween(1L, export.tickets - 1L);
        assertThat(newest().get("percent").asInt()).isBetween(1, 99);

        worker.workOff();
        assertThat(newest().get("state").asString()).as("%s", newest()).isEqualTo("done");
        assertThat(newest().get("rows").get("refused").asInt()).isEqualTo(export.refused);
        assertThat(count("ticket")).isEqualTo(export.tickets);
        int written = brand.in(() -> transaction.execute(
                _ -> table.advance(dead, new Reached(null, 0, 0, 0), clock.instant(), clock.instant())));
        assertThat(written)
                .as("who was thought dead writes nothing down any more")
                .isZero();
    }

    @Test
    void one_that_is_cancelled_stays_where_it_is_until_it_is_resumed() {
        var id = admin.post("/api/desk/transfers/imports?source=zendesk", ROWS)
                .json()
                .get("id")
                .asLong();
        var path = "/api/desk/transfers/" + id;
        assertThat(admin.post(path + "/resume", Map.of()).status()).isEqualTo(409);
        assertThat(admin.post(path + "/cancel", Map.of()).json().get("state").asString())
                .isEqualTo("cancelled");
        worker.workOff();
        assertThat(count("ticket")).isZero();
        assertThat(admin.post(path + "/cancel", Map.of()).status()).isEqualTo(409);
        var other =
                admin.post("/api/desk/transfers/imports?source=zendesk", ROWS).json();
        var busy = admin.post(path + "/resume", Map.of());
        assertThat(busy.status()).as("another is at work").isEqualTo(409);
        assertThat(busy.json().get("code").asString()).isEqualTo("transfer_busy");
        admin.post("/api/desk/transfers/%d/cancel".formatted(other.get("id").asLong()), Map.of());
        assertThat(admin.post(path + "/resume", Map.of()).status()).isEqualTo(202);
        worker.workOff();
        assertThat(count("ticket")).isEqualTo(1);
        assertThat(admin.get(path + "/log").json().findValuesAsString("what"))
                .containsExactly("removed", "done", "resumed", "cancelled", "asked");
    }

    @Test
    void what_cannot_be_brought_in_is_refused_and_leaves_nothing() {
        var before = brand.in(() -> folders.untouched(clock.instant().plusSeconds(60)));
        for (var query : List.of("", "?source=jira", "?source=zendesk&name=" + "x".repeat(256))) {
            assertThat(admin.post("/api/desk/transfers/imports" + query, ROWS).status())
                    .as(query)
                    .isIn(400, 422);
        }
        assertThat(admin.call("POST", "/api/desk/transfers/imports?source=zendesk", "")
                        .json()
                        .get("detail")
                        .asString())
                .contains("it is empty");
        assertThatThrownBy(() ->
                        brand.run(() -> folders.receive("too-large", new ByteArrayInputStream(new byte[100]), 99)))
                .hasMessageContaining("at most 99 bytes");
        brand.run(() -> folders.drop("too-large"));
        assertThat(brand.in(() -> folders.untouched(clock.instant().plusSeconds(60))))
                .hasSameElementsAs(before);

        var broken = admin.post("/api/desk/transfers/imports?source=zendesk", "PK\u0003\u0004 and no more")
                .json();
        worker.workOff();
        var failed =
                admin.get("/api/desk/transfers/" + broken.get("id").asLong()).json();
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.get("why").asString()).contains("archive");
    }

    @Test
    void what_a_person_wrote_leaves_the_files_when_it_is_erased() {
        var asked = admin.post("/api/desk/transfers/exports", Map.of()).json();
        worker.workOff();
        var file = file(asked);
        assertThat(file).exists();
        brand.run(() -> transaction.executeWithoutResult(
                _ -> events.publishEvent(new Erased.Addresses(List.of("bo@customer.example.com")))));
        assertThat(file).doesNotExist();
        var path = "/api/desk/transfers/" + asked.get("id").asLong();
        assertThat(admin.get(path).json().get("removed_at").isNull()).isFalse();
        assertThat(admin.get(path + "/file").status()).isEqualTo(404);
    }

    private Transfer bring(TestBrand into, Path file, boolean dry) throws IOException {
        var wish = new Transfer.Wish(Transfer.Kind.IMPORT, Source.QUARTERDECK, dry, false, "big");
        try (var content = Files.newInputStream(file)) {
            return into.in(() -> transfers.bring(into.viewer(Role.ADMIN), wish, content));
        }
    }

    private Path file(JsonNode export) {
        return brand.in(() -> transfers.file(
                brand.viewer(Role.ADMIN), new TransferId(export.get("id").asLong())));
    }

    private JsonNode newest() {
        return admin.get("/api/desk/transfers").json().get(0);
    }

    private long count(String what) {
        return count(brand, what);
    }

    private long count(TestBrand of, String what) {
        return Long.parseLong(database.asOwnerRead("select count(*) from %s where brand_id = %d"
                .formatted(what, of.brand().id().value())));
    }

    private String hashes(TestBrand of) {
        return database.asOwnerRead("select coalesce(string_agg(sha256, ' ' order by sha256), '') from attachment"
                + " where brand_id = " + of.brand().id().value());
    }
}
