package io.quarterdeck.desk.transfer;

import static io.quarterdeck.desk.knowledge.HelpCase.GERMAN;
import static io.quarterdeck.desk.knowledge.HelpCase.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.automation.Audience;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.Definition;
import io.quarterdeck.desk.automation.RuleDraft;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.automation.macros.MacroFiles;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.blobs.Blobs;
import io.quarterdeck.desk.knowledge.ArticleWriting;
import io.quarterdeck.desk.knowledge.HelpCase;
import io.quarterdeck.desk.knowledge.texts.TranslationEdit;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.NewComment;
import io.quarterdeck.desk.tickets.Opening;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.tickets.Words;
import io.quarterdeck.desk.tickets.fields.Fields;
import io.quarterdeck.engine.rules.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What goes out comes in again as it was, but for ids. */
@DeskTest
@Import(HelpCase.class)
class RoundTripTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    HelpCase help;

    @Autowired
    ArticleWriting articles;

    @Autowired
    Organizations organizations;

    @Autowired
    Profiles profiles;

    @Autowired
    Tickets tickets;

    @Autowired
    Edits edits;

    @Autowired
    Blobs blobs;

    @Autowired
    Groups groups;

    @Autowired
    Fields fields;

    @Autowired
    Rules rules;

    @Autowired
    MacroFiles macroFiles;

    @Autowired
    Customers customers;

    @Autowired
    TransferCommand command;

    @TempDir
    Path folder;

    TestBrand from;
    TestBrand to;

    @BeforeEach
    void a_brand_with_a_little_of_everything() {
        from = brands.bleusalt();
        to = brands.bleusalt();
        var section = help.section(from);
        var article = help.article(from, section, "Returns", "<p>Within <b>30</b> days</p>");
        from.run(() -> {
            var lead = reader(from, Role.LEAD);
            articles.translate(lead, article, GERMAN, TranslationEdit.words("Rückgabe", "<p>30 Tage</p>"));
            var admin = from.viewer(Role.ADMIN);
            var company = organizations.add(
                    admin,
                    new Said(Map.of("name", "Acme", "domain_names", List.of("acme.example"), "tags", List.of("big"))));
            var person = Map.<String, Object>of(
                    "name",
                    "Ana",
                    "email",
                    "ana@acme.example",
                    "notes",
                    "likes tea",
                    "organization_id",
                    company.id().value());
            profiles.add(admin, Role.CUSTOMER, new Said(new HashMap<>(person)));
            for (var n = 1; n <= 3; n++) {
                ticket(n);
            }
        });
        // what a file does not carry must be here: it is known by its name
        to.run(() -> groups.add(to.viewer(Role.ADMIN), new Said(Map.of("name", "Another"))));
        macros();
    }

    private void macros() {
        var returns = groupAndField(from);
        groupAndField(to);
        from.run(() -> {
            var admin = from.viewer(Role.ADMIN);
            var agent = from.viewer(Role.AGENT).person();
            var works = rules.add(
                    admin,
                    RuleKind.MACRO,
                    macro(
                            "Returns::Start",
                            Audience.EVERYBODY,
                            "status",
                            "pending",
                            "priority",
                            "standard",
                            "group_id",
                            returns.group(),
                            "custom_fields_" + returns.field(),
                            "AB-12",
                            "assignee_id",
                            customers.of(agent).value(),
                            "current_tags",
                            "returns started",
                            "comment_mode_is_public",
                            "true",
                            "comment_value",
                            "Dear {{ticket.requester.first_name}}, send it back."));
            macroFiles.add(
                    admin,
                    works.id(),
                    new MacroFiles.Claim("label.txt", "text/plain"),
                    new ByteArrayInputStream("a label".getBytes(StandardCharsets.UTF_8)));
            rules.add(
                    admin,
                    RuleKind.MACRO,
                    macro("Only mine", new Audience(agent, List.of()), "assignee_id", "current_user"));
            rules.add(
                    admin,
                    RuleKind.MACRO,
                    macro("Only ours", new Audience(null, List.of(returns.group())), "set_tags", "ours"));
        });
    }

    record Own(long group, long field) {}

    private Own groupAndField(TestBrand brand) {
        return brand.in(() -> {
            var admin = brand.viewer(Role.ADMIN);
            var group = groups.add(admin, new Said(Map.of("name", "Returns")));
            var field = fields.add(admin, new Said(Map.of("title", "Return number", "type", "text")));
            return new Own(group.id().value(), field.id().value());
        });
    }

    private static RuleDraft macro(String title, Audience audience, Object... fieldsAndValues) {
        var actions = new ArrayList<Written.Action>();
        for (var n = 0; n < fieldsAndValues.length; n += 2) {
            actions.add(new Written.Action(
                    String.valueOf(fieldsAndValues[n]), List.of(String.valueOf(fieldsAndValues[n + 1]))));
        }
        return new RuleDraft(
                new RuleDraft.Wording(title, title.contains("::") ? "With a label" : null),
                new RuleDraft.Standing(!title.equals("Only ours"), null, null),
                new Definition(List.of(), List.of(), actions),
                audience);
    }

    private void ticket(int n) {
        var blob = blobs.keep(
                from.brand().id(), new ByteArrayInputStream(("content " + n).getBytes(StandardCharsets.UTF_8)));
        var ana = brands.customer(from, "ana@acme.example");
        var file = new Words.File("note %d.txt".formatted(n), "text/plain", blob.size(), blob.sha256(), "");
        var words = new Words(
                "Where is order %d?".formatted(n), "", "<p>Where is order %d?</p>".formatted(n), 0, List.of(file));
        var id = tickets.open(new Opening(
                "email", ana, "Order %d".formatted(n), words, null, null, Set.of(), Actor.of(ana.id()), "test"));
        var by = By.api(from.viewer(Role.AGENT));
        edits.apply(
                by,
                id,
                Edit.none()
                        .with(NewComment.privately(Words.plain("Lost, I think")))
                        .tagged(List.of("late")));
        if (n > 1) {
            edits.apply(
                    by,
                    id,
                    Edit.none()
                            .with(NewComment.publicly(Words.plain("On its way")))
                            .status(Status.SOLVED));
        }
    }

    @Test
    void export_import_export_is_identical_but_for_ids() throws IOException {
        assertThat(type("export", from.key(), "one.ndjson")).isZero();
        var said = new ArrayList<String>();
        var words = List.of("import", to.key(), "one.ndjson", "--from", "quarterdeck", "--staff");
        assertThat(command.run(words, folder, said::add, said::add))
                .as("%s", said)
                .isZero();
        assertThat(type("export", to.key(), "two.ndjson")).isZero();

        var one = without(lines("one.ndjson"), to);
        assertThat(one).hasSizeGreaterThan(15);
        assertThat(one)
                .filteredOn(it -> it.path("kind").asString().equals("macro"))
                .hasSize(3);
        assertThat(without(lines("two.ndjson"), to)).containsAll(one);
        assertThat(Files.readString(folder.resolve("one.ndjson")))
                .contains("likes tea", "Lost, I think", "Rückgabe", "send it back");
        var broken = database.asOwnerRead("""
                select count(*) from ticket t
                 where t.brand_id = %d
                   and (t.status in ('solved', 'closed')) <> (t.due_at is null)
                """.formatted(to.brand().id().value()));
        assertThat(broken)
                .as("what is open is owed an answer, what is solved is not")
                .isEqualTo("0");
        assertThat(database.asOwnerRead("select count(*) from outgoing_mail where brand_id = "
                        + to.brand().id().value()))
                .as("nothing is sent")
                .isEqualTo("0");
    }

    @Test
    void the_same_file_comes_in_once_and_another_adds_only_what_is_new() throws IOException {
        type("export", from.key(), "one.ndjson");
        bring("one.ndjson");
        var before = tickets(to);
        bring("one.ndjson");
        Files.writeString(folder.resolve("more.ndjson"), Files.readString(folder.resolve("one.ndjson")) + "\n\n");
        bring("more.ndjson");
        assertThat(tickets(to)).isEqualTo(before).isEqualTo("3");
        assertThat(to.in(() -> rules.all(RuleKind.MACRO))).hasSize(3);
    }

    @Test
    void what_a_macro_cannot_do_here_is_left_out_and_told() throws IOException {
        Files.writeString(
                folder.resolve("macros.ndjson"), """
                {"macros":[
                  {"id":1,"title":"Close","active":true,"position":4,"actions":[{"field":"status","value":"solved"},{"field":"group_id","value":"123"},{"field":"custom_fields_360","value":"x"},{"field":"brand_id","value":"9"},{"field":"assignee_id","value":"55"},{"field":"comment_value","value":["channel:web","Web only"]},{"field":"comment_value","value":["channel:all","Bye"]}]},
                  {"id":2,"title":"Nothing left","actions":[{"field":"side_conversation","value":"x"}]},
                  {"id":3,"title":"Theirs","restriction":{"type":"Group","id":7,"ids":[7]},"actions":[{"field":"priority","value":"low"}]},
                  {"id":4,"title":"Broken","actions":[{"field":"comment_value","value":"{% if %}"},{"field":"current_tags","value":"a b"}]}]}
                """.replace("\n", " ").strip() + "\n");
        var dry = new ArrayList<String>();
        var words = new ArrayList<>(List.of("import", to.key(), "macros.ndjson", "--from", "zendesk", "--dry-run"));
        assertThat(command.run(words, folder, dry::add, it -> {})).isEqualTo(1);
        assertThat(to.in(() -> rules.all(RuleKind.MACRO))).isEmpty();
        assertThat(String.join("\n", dry))
                .contains(
                        "macro 1: group_id: of 123 no name is told",
                        "macro 1: custom field '360': there is none of that title here",
                        "macro 1: action brand_id: A ticket stays with the brand it was opened in",
                        "macro 1: comment_value of channel:web: there is no place for it",
                        "macro 1: assignee_id: user 55 is not in the file",
                        "macro 2: refused: A macro without an action does nothing",
                        "macro 3: groups: none of them is here, it is kept for you alone",
                        "macro 4: action comment_value: ",
                        "dry run: 1 rows: 3 added, 0 here already, 1 refused")
                .doesNotContain("Bye");
        words.removeLast();
        var wet = new ArrayList<String>();
        command.run(words, folder, wet::add, it -> {});
        assertThat(wet.subList(0, wet.size() - 1)).isEqualTo(dry.subList(0, dry.size() - 1));
        var kept = to.in(() -> rules.all(RuleKind.MACRO));
        assertThat(kept).extracting(BrandRule::title).containsExactlyInAnyOrder("Close", "Theirs", "Broken");
        assertThat(kept)
                .filteredOn(it -> it.title().equals("Close"))
                .singleElement()
                .satisfies(it -> assertThat(it.definition().actions())
                        .containsExactly(
                                new Written.Action("status", List.of("solved")),
                                new Written.Action("comment_value", List.of("Bye"))));
        assertThat(kept)
                .filteredOn(it -> it.title().equals("Theirs"))
                .allMatch(it -> it.draft().audience().owner() != null);
        assertThat(Files.writeString(folder.resolve("macros.ndjson"), "\n", StandardOpenOption.APPEND))
                .exists();
        command.run(words, folder, it -> {}, it -> {});
        assertThat(to.in(() -> rules.all(RuleKind.MACRO))).isEqualTo(kept);
    }

    @Test
    void an_import_that_was_killed_goes_on_where_it_was() throws IOException {
        type("export", from.key(), "one.ndjson");
        var text = Files.readString(folder.resolve("one.ndjson"));
        var many = new StringBuilder(text);
        var ticket =
                text.lines().filter(it -> it.contains("\"ticket\"")).findFirst().orElseThrow();
        for (var n = 0; n < 120; n++) {
            many.append(ticket.replaceFirst("\"id\":\"\\d+\"", "\"id\":\"more-%d\"".formatted(n)))
                    .append('\n');
        }
        Files.writeString(folder.resolve("many.ndjson"), many);
        var seen = new ArrayList<Long>();
        try {
            command.run(
                    List.of("import", to.key(), "many.ndjson", "--from", "quarterdeck"), folder, it -> {}, progress -> {
                        seen.add(1L);
                        if (seen.size() == 2) {
                            throw new IllegalStateException("killed");
                        }
                    });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }
        var half = Integer.parseInt(tickets(to));
        assertThat(half).isBetween(1, 122);
        assertThat(bring("many.ndjson")).isZero();
        assertThat(tickets(to)).isEqualTo("123");
    }

    @Test
    void a_dry_run_keeps_nothing_and_tells_what_will_not_map() throws IOException {
        Files.writeString(folder.resolve("z.ndjson"), """
                {"id":1,"name":"Bo","email":"bo@customer.example.com","role":"end-user","user_fields":{"vip":true}}
                {"id":77,"subject":"Late","status":"solved","priority":"urgent","requester_id":1,"created_at":"2026-01-05T10:00:00Z","updated_at":"2026-01-06T10:00:00Z","custom_fields":[{"id":360,"value":"x"}],"comments":[{"author_id":1,"body":"Where?","created_at":"2026-01-05T10:00:00Z"},{"author_id":9,"author":{"id":9,"name":"Kim","email":"kim@old.example.com","role":"agent"},"body":"There","created_at":"2026-01-06T09:00:00Z","attachments":[{"file_name":"x.png","size":12,"content_url":"https://old.example.com/x.png"}]}]}
                not json at all
                {"id":78,"subject":"No requester","created_at":"2026-01-05T10:00:00Z"}
                """);
        var said = new ArrayList<String>();
        var words = new ArrayList<>(List.of("import", to.key(), "z.ndjson", "--from=zendesk", "--dry-run"));
        assertThat(command.run(words, folder, said::add, it -> {})).isEqualTo(1);
        assertThat(tickets(to)).isEqualTo("0");
        assertThat(String.join("\n", said))
                .contains(
                        "row 1, user 1: user_fields: there is no place for it",
                        "row 2, ticket 77: custom field 'custom_field_360'",
                        "row 2, ticket 77: role: agent is kept without access",
                        "row 2, ticket 77: attachment: the content of a file of 12 bytes",
                        "row 3, row -: it is no JSON object",
                        "row 4, row 78: This ticket has no requester",
                        "dry run: 4 rows: 2 added, 0 here already, 2 refused")
                .doesNotContain("Where?", "Kim");

        words.removeLast();
        assertThat(command.run(words, folder, it -> {}, it -> {})).isEqualTo(1);
        assertThat(tickets(to)).isEqualTo("1");
        var row = database.asOwnerRead("""
                select status || ' ' || external_id || ' ' || to_char(created_at at time zone 'utc', 'YYYY-MM-DD HH24:MI')
                       || ' ' || to_char(solved_at at time zone 'utc', 'YYYY-MM-DD')
                  from ticket where brand_id = %d
                """.formatted(to.brand().id().value()));
        assertThat(row)
                .as("solved so long ago that it is closed")
                .isEqualTo("closed zendesk:77 2026-01-05 10:00 2026-01-06");
        assertThat(database.asOwnerRead(
                        "select count(*) from message where kind = 'out' and delivery = 'sent' and brand_id = "
                                + to.brand().id().value()))
                .isEqualTo("1");
    }

    @Test
    void what_is_typed_wrongly_is_told() {
        var said = new ArrayList<String>();
        assertThat(command.run(List.of("import", to.key(), "x"), folder, said::add, said::add))
                .isEqualTo(2);
        assertThat(command.run(List.of("import", to.key(), "x", "--from", "jira"), folder, said::add, said::add))
                .isEqualTo(2);
        assertThat(command.run(List.of("import", to.key(), "x", "--from", "zendesk"), folder, said::add, said::add))
                .isEqualTo(2);
        assertThat(command.run(List.of("export", "nobody", "x"), folder, said::add, said::add))
                .isEqualTo(2);
        assertThat(command.run(List.of("export", to.key(), "no/such/x"), folder, said::add, said::add))
                .isEqualTo(2);
        assertThat(said).anyMatch(it -> it.contains("usage")).anyMatch(it -> it.contains("no source 'jira'"));
    }

    private int type(String... words) {
        return command.run(List.of(words), folder, it -> {}, it -> {});
    }

    private int bring(String file) {
        return command.run(
                List.of("import", to.key(), file, "--from", "quarterdeck", "--staff"), folder, it -> {}, it -> {});
    }

    private String tickets(TestBrand brand) {
        return database.asOwnerRead("select count(*) from ticket where brand_id = "
                + brand.brand().id().value());
    }

    private List<JsonNode> lines(String file) throws IOException {
        try (var lines = Files.lines(folder.resolve(file))) {
            return lines.map(JSON::readTree).toList();
        }
    }

    /** Each thing with names in place of ids, and without the people that the other brand has of its own. */
    private static List<JsonNode> without(List<JsonNode> lines, TestBrand other) {
        var names = new HashMap<String, String>();
        for (var it : lines) {
            var name = it.path("email")
                    .asString(it.path("name")
                            .asString(
                                    it.path("subject").asString(it.path("title").asString(""))));
            if (it.has("translations")) {
                name = it.path("translations").get(0).path("title").asString();
            }
            names.put(it.path("kind").asString() + it.path("id").asString(), name);
        }
        return lines.stream()
                .filter(it ->
                        !it.path("email").asString("").contains(other.key().replace('_', '-')))
                .map(it -> named((ObjectNode) it, names))
                .toList();
    }

    private static JsonNode named(ObjectNode it, Map<String, String> names) {
        it.put("id", names.get(it.path("kind").asString() + it.path("id").asString()));
        for (var key : List.of("requester_id", "assignee_id", "author_id", "owner_id")) {
            if (it.has(key)) {
                it.put(key, names.get("user" + it.path(key).asString()));
            }
        }
        for (var kind : List.of("category", "section", "organization")) {
            if (it.has(kind + "_id")) {
                it.put(kind + "_id", names.get(kind + it.path(kind + "_id").asString()));
            }
        }
        for (var action : it.path("actions")) {
            if (action.path("field").asString().equals("assignee_id") && action.has("value")) {
                var value = action.path("value").asString();
                ((ObjectNode) action).put("value", names.getOrDefault("user" + value, value));
            }
        }
        it.path("comments")
                .forEach(comment -> ((ObjectNode) comment)
                        .put(
                                "author_id",
                                names.get("user" + comment.path("author_id").asString())));
        return it;
    }
}
