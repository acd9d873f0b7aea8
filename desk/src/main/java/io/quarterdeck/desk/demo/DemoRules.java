package io.quarterdeck.desk.demo;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupMemberships;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.automation.RuleBody;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.search.Views;
import io.quarterdeck.desk.tickets.fields.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the demo's brands have agreed on: a few rules, views, groups and a field. The rules only mark; no promise moves. */
@Component
class DemoRules {

    private final Rules rules;
    private final Views views;
    private final Groups groups;
    private final GroupMemberships memberships;
    private final Fields fields;

    DemoRules(Rules rules, Views views, Groups groups, GroupMemberships memberships, Fields fields) {
        this.rules = rules;
        this.views = views;
        this.groups = groups;
        this.memberships = memberships;
        this.fields = fields;
    }

    void write(Viewer by, String brand, Map<String, PersonId> people) {
        triggers(by);
        automations(by);
        macros(by);
        views(by);
        group(by, people, brand, "Orders and payments", List.of("Mia Kowalska", "Tomás Ortega", "June Park"));
        group(by, people, brand, "Warranty and legal", List.of("Ivo Petrov", "Yara Nasser"));
        fields.add(
                by,
                Said.of(Map.of(
                        "type", "tagger",
                        "title", "Where it went wrong",
                        "description", "So that the right people hear of it on Monday.",
                        "options",
                                List.of(option("Warehouse"), option("Carrier"), option("Shop"), option("Product")))));
    }

    private static Map<String, Object> option(String name) {
        return Map.of("name", name, "value", "cause_" + name.toLowerCase(Locale.ROOT));
    }

    private void triggers(Viewer by) {
        rule(
                by,
                RuleKind.TRIGGER,
                "Mark what arrived damaged",
                "The warehouse reads this view every morning.",
                Map.of(
                        "all", List.of(condition("update_type", "is", "Create")),
                        "any",
                                List.of(
                                        condition("subject_includes_word", "includes", "cracked broken damaged clasp"),
                                        condition(
                                                "description_includes_word",
                                                "includes",
                                                "cracked broken gerissen zerreißen"))),
                List.of(action("current_tags", "damaged")));
        rule(
                by,
                RuleKind.TRIGGER,
                "Mark what is about money",
                "Finance looks at these first.",
                Map.of(
                        "all",
                        List.of(
                                condition("update_type", "is", "Create"),
                                condition(
                                        "subject_includes_word",
                                        "includes",
                                        "charged refund payment checkout prices"))),
                List.of(action("current_tags", "money")));
        rule(
                by,
                RuleKind.TRIGGER,
                "Mark what is about health",
                "An allergy is never a routine question.",
                Map.of(
                        "all", List.of(condition("comment_includes_word", "includes", "allergic allergy rash")),
                        "any", List.of()),
                List.of(action("current_tags", "health")));
    }

    private void automations(Viewer by) {
        rule(
                by,
                RuleKind.AUTOMATION,
                "Show who has not answered for two days",
                "Then we ask once more.",
                Map.of(
                        "all",
                        List.of(
                                condition("PENDING", "greater_than", "48"),
                                condition("current_tags", "not_includes", "ask_again"))),
                List.of(action("current_tags", "ask_again")));
        rule(
                by,
                RuleKind.AUTOMATION,
                "Close what has been solved for a month",
                "A new question is a new ticket.",
                Map.of("all", List.of(condition("status", "is", "solved"), condition("SOLVED", "greater_than", "720"))),
                List.of(action("status", "closed")));
    }

    private void macros(Viewer by) {
        rule(
                by,
                RuleKind.MACRO,
                "Ask for a photo",
                "Before anything is sent again.",
                Map.of(),
                List.of(action("comment_value", """
                        Hi {{ticket.requester.first_name}},

                        I am sorry that it arrived like this. Could you send a photo of it and of the number on the bottom? Then I know at once what to send you.

                        {{current_user.first_name}}"""), action("status", "pending")));
        rule(
                by,
                RuleKind.MACRO,
                "It is on its way",
                null,
                Map.of(),
                List.of(action("comment_value", """
                        Hi {{ticket.requester.first_name}},

                        It has left us today and should be with you in two days. If it is not, answer this mail and I will find it.

                        {{current_user.first_name}}"""), action("status", "solved")));
        rule(
                by,
                RuleKind.MACRO,
                "Bank transfers take their time",
                null,
                Map.of(),
                List.of(action("comment_value", """
                        Hi {{ticket.requester.first_name}},

                        the money has left us; banks take up to five days. I look again then, without your asking.

                        {{current_user.first_name}}"""), action("current_tags", "money"), action("status", "pending")));
    }

    private void views(Viewer by) {
        var unclosed = condition("status", "less_than", "closed");
        view(by, "Arrived damaged", "tags", List.of(unclosed, condition("current_tags", "includes", "damaged")));
        view(by, "About money", "updated", List.of(unclosed, condition("current_tags", "includes", "money")));
        view(by, "Waiting for customers", "requester", List.of(condition("status", "is", "pending")));
    }

    private void view(Viewer by, String title, String last, List<Map<String, Object>> all) {
        views.add(
                by,
                Said.of(Map.of(
                        "title", title,
                        "all", all,
                        "output",
                                Map.of(
                                        "columns",
                                                List.of(
                                                        "nice_id",
                                                        "subject",
                                                        "status",
                                                        "priority",
                                                        "assignee",
                                                        "created",
                                                        last),
                                        "sort_by", "updated",
                                        "sort_order", "desc"))));
    }

    private void group(Viewer by, Map<String, PersonId> people, String brand, String name, List<String> members) {
        var group = groups.add(by, Said.of(Map.of("name", name)));
        DemoPeople.of(brand).stream()
                .filter(it -> members.contains(it.name()))
                .map(it -> Objects.requireNonNull(people.get(it.email())))
                .forEach(it -> memberships.join(by, it, group.id(), false));
    }

    private void rule(
            Viewer by,
            RuleKind kind,
            String title,
            @Nullable String description,
            Map<String, Object> conditions,
            List<Map<String, Object>> actions) {
        var said = new HashMap<String, Object>(Map.of("title", title, "conditions", conditions, "actions", actions));
        if (description != null) {
            said.put("description", description);
        }
        rules.add(by, kind, RuleBody.onto(null, Said.of(said)));
    }

    private static Map<String, Object> condition(String field, String operator, String value) {
        return Map.of("field", field, "operator", operator, "value", value);
    }

    private static Map<String, Object> action(String field, String value) {
        return Map.of("field", field, "value", value);
    }
}
