package io.quarterdeck.desk.demo;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.automation.RuleBody;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.fields.Fields;
import io.quarterdeck.desk.tickets.fields.Forms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a brand would have set up in its first week: a second group, its own fields and a form, macros and a trigger. */
@Component
class DemoFurnishing {

    static final String ORDER = "Order number";
    static final String PRODUCT = "Product";
    static final String PHOTO = "Photo seen";
    static final String FINANCE = "Finance";

    private final Groups groups;
    private final Fields fields;
    private final Forms forms;
    private final Rules rules;

    DemoFurnishing(Groups groups, Fields fields, Forms forms, Rules rules) {
        this.groups = groups;
        this.fields = fields;
        this.forms = forms;
        this.rules = rules;
    }

    void furnish(String brand, Viewer admin) {
        var finance = groups.add(admin, said("name", FINANCE, "description", "Confirms what is paid back"));
        var order = fields.add(admin, said("type", "text", "title", ORDER)).id();
        var product = fields.add(admin, said("type", "tagger", "title", PRODUCT, "options", products(brand)))
                .id();
        var photo = fields.add(admin, said("type", "checkbox", "title", PHOTO, "tag", "photo_seen"))
                .id();
        var promised =
                fields.add(admin, said("type", "date", "title", "Promised for")).id();
        forms.add(
                admin,
                said(
                        "name",
                        "Product fault",
                        "fields",
                        List.of(order.value(), product.value(), photo.value(), promised.value())));
        macro(
                admin,
                "Ask for a photo",
                "status=pending",
                "current_tags=photo_asked",
                "comment_value=Could you send us a photo of it, {{ticket.requester.first_name}}? One of the whole thing and one of the"
                        + " place in question is enough.");
        macro(
                admin,
                "Hand it to finance",
                "group_id=" + finance.id().value(),
                "status=hold",
                "comment_mode_is_public=false",
                "comment_value=Please confirm the capture for ticket {{ticket.id}}, {{ticket.title}}.");
        macro(
                admin,
                "Call back",
                "current_tags=call_back",
                "comment_value=I will ring you at {{ticket.requester.phone}} this afternoon, {{ticket.requester.first_name}}.");
        rules.add(
                admin,
                RuleKind.TRIGGER,
                RuleBody.onto(
                        null,
                        said(
                                "title",
                                "Say that something came broken",
                                "conditions",
                                Map.of(
                                        "all",
                                        List.of(
                                                Map.of("field", "update_type", "operator", "is", "value", "Create"),
                                                Map.of(
                                                        "field",
                                                        "comment_includes_word",
                                                        "operator",
                                                        "includes",
                                                        "value",
                                                        "cracked broken gerissen loose"))),
                                "actions",
                                List.of(Map.of("field", "current_tags", "value", "damaged")))));
    }

    private static List<Map<String, String>> products(String brand) {
        return brand.equals("callie")
                ? List.of(Map.of("name", "Ring"), Map.of("name", "Chain"), Map.of("name", "Earring"))
                : List.of(Map.of("name", "Salt soak"), Map.of("name", "Diffuser"), Map.of("name", "Box"));
    }

    private void macro(Viewer admin, String title, String... actions) {
        var written = List.of(actions).stream()
                .map(it -> it.split("=", 2))
                .map(it -> Map.of("field", it[0], "value", it[1]))
                .toList();
        rules.add(admin, RuleKind.MACRO, RuleBody.onto(null, said("title", title, "actions", written)));
    }

    private static Said said(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at].toString(), pairs[at + 1]);
        }
        return Said.of(map);
    }
}
