package io.quarterdeck.desk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.ApiTokens;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.automation.Audience;
import io.quarterdeck.desk.automation.Definition;
import io.quarterdeck.desk.automation.RuleDraft;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.automation.macros.MacroFiles;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.engine.rules.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All that a desk shows over the dialect comes into another brand, also when the fetching was stopped in between. */
@DeskTest
class LiveImportTest {

    private static final int TICKETS = 130;

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    TransferCommand command;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Rules rules;

    @Autowired
    MacroFiles macroFiles;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    TestBrand from;
    TestBrand to;
    ExportFile export;
    String token;

    @BeforeEach
    void a_desk_with_tickets_people_and_articles() throws IOException {
        from = brands.bleusalt();
        to = brands.bleusalt();
        export = ExportFile.of(folder.resolve("big.ndjson"), TICKETS);
        var words = List.of("import", from.key(), "big.ndjson", "--from", "quarterdeck", "--staff");
        command.run(words, folder, it -> {}, it -> {});
        from.run(() -> {
            var macro = rules.add(
                    from.viewer(Role.ADMIN),
                    RuleKind.MACRO,
                    new RuleDraft(
                            new RuleDraft.Wording("Start", null),
                            new RuleDraft.Standing(true, null, null),
                            new Definition(
                                    List.of(),
                                    List.of(),
                                    List.of(
                                            new Written.Action("status", List.of("open")),
                                            new Written.Action("current_tags", List.of("started")))),
                            Audience.EVERYBODY));
            macroFiles.add(
                    from.viewer(Role.ADMIN),
                    macro.id(),
                    new MacroFiles.Claim("label.txt", "text/plain"),
                    new ByteArrayInputStream("a label".getBytes(StandardCharsets.UTF_8)));
        });
        token = from.in(() -> tokens.issue(from.viewer(Role.ADMIN), "live").token());
    }

    @Test
    void what_a_desk_shows_comes_into_another_brand() throws IOException {
        assertThatThrownBy(() -> bring(it -> {
                    if (it.contains("fetched") && Files.exists(folder.resolve("live.ndjson.part")) && isLong()) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        assertThat(folder.resolve("live.ndjson")).doesNotExist();
        bring(it -> {});
        assertThat(count(to, "ticket")).isEqualTo(count(from, "ticket")).isEqualTo(export.tickets);
        assertThat(count(to, "message")).isEqualTo(count(from, "message")).isEqualTo(export.comments);
        assertThat(count(to, "organization")).isEqualTo(export.organizations);
        assertThat(count(to, "customer where name like 'Person %' and true")).isEqualTo(export.users);
        assertThat(count(to, "article")).isEqualTo(export.articles);
        assertThat(files(to)).isEqualTo(files(from)).isNotEmpty();
        assertThat(macros(to)).isEqualTo(macros(from)).isEqualTo("Start status, current_tags label.txt");
        assertThat(said(to)).isEqualTo(said(from));
    }

    @Test
    void what_cannot_be_fetched_is_told() {
        var told = new ArrayList<String>();
        for (var words : List.of(
                List.of("--from", "http://localhost:" + port, "--token", "wrong"),
                List.of("--from", "http://localhost:" + port),
                List.of("--from", "http://127.0.0.2:1", "--token", "x"),
                List.of("--from", "http://", "--token", "x"))) {
            var all = new ArrayList<>(List.of("import", to.key(), "live.ndjson"));
            all.addAll(words);
            assertThat(command.run(all, folder, told::add, told::add))
                    .as("%s", words)
                    .isEqualTo(2);
        }
        assertThat(told)
                .anyMatch(it -> it.contains("answers 401"))
                .anyMatch(it -> it.contains("Say the token"))
                .anyMatch(it -> it.contains("cannot be reached"))
                .anyMatch(it -> it.contains("no address such as"));
    }

    private boolean isLong() {
        try {
            return Files.size(folder.resolve("live.ndjson.part")) > 60_000;
        } catch (IOException e) {
            return false;
        }
    }

    private void bring(Consumer<String> progress) {
        var words = List.of("import", to.key(), "live.ndjson", "--from", "http://localhost:" + port, "--token", token);
        var said = new ArrayList<String>();
        assertThat(command.run(words, folder, said::add, progress))
                .as("%s", said)
                .isZero();
    }

    private long count(TestBrand brand, String table) {
        return Long.parseLong(database.asOwnerRead("select count(*) from %s %s brand_id = %d"
                .formatted(table, table.contains("where") ? "and" : "where", id(brand))));
    }

    private String files(TestBrand brand) {
        return database.asOwnerRead("select coalesce(string_agg(sha256, ' ' order by sha256), '') from attachment"
                + " where brand_id = " + id(brand));
    }

    /** Each macro with what it does and the files that go out with it. */
    private String macros(TestBrand brand) {
        return brand.in(() -> rules.all(RuleKind.MACRO)).stream()
                .map(it -> "%s %s %s"
                        .formatted(
                                it.title(),
                                it.definition().actions().stream()
                                        .map(Written.Action::field)
                                        .collect(Collectors.joining(", ")),
                                brand.in(() -> macroFiles.of(brand.viewer(Role.ADMIN), it.id())).stream()
                                        .map(file -> file.content().name())
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining("\n"));
    }

    /** Who said what, when, in which ticket. */
    private String said(TestBrand brand) {
        return database.asOwnerRead("""
                select string_agg(t.subject || ' ' || m.at || ' ' || m.kind || ' ' || m.body, e'\\n' order by t.subject, m.at, m.body)
                  from message m
                  join ticket t on t.brand_id = m.brand_id and t.id = m.ticket_id
                 where m.brand_id = %d
                """.formatted(id(brand)));
    }

    private static long id(TestBrand brand) {
        return brand.brand().id().value();
    }
}
