package io.quarterdeck.desk.automation.editor;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_RULES;
import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.editor.RuleJson.OneJson;
import io.quarterdeck.desk.automation.editor.RuleJson.OrderJson;
import io.quarterdeck.desk.automation.editor.RuleJson.PageJson;
import io.quarterdeck.desk.automation.editor.RuleJson.RevisionJson;
import io.quarterdeck.desk.kit.Means;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Macros over HTTP: what a person does with one key. */
@RestController("automation.macros")
@RequestMapping(MacrosResource.PATH)
class MacrosResource {

    static final String PATH = "/api/desk/macros";

    private final RuleDoor door;

    MacrosResource(RuleDoor door) {
        this.door = door;
    }

    /** A hundred at a time, in their order; those that are for oneself among them. */
    @GetMapping
    @Needs(READ_PLAYBOOK)
    PageJson list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(defaultValue = "0") int from) {
        return door.list(viewer, RuleKind.MACRO, active, from);
    }

    @PostMapping
    @Needs(WORK)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OneJson> add(Viewer viewer, @RequestBody @Means(RuleJson.WishJson.class) Map<String, Object> body) {
        return door.add(viewer, RuleKind.MACRO, PATH, body);
    }

    /** Puts these first, in this order. */
    @PostMapping("/order")
    @Needs(MANAGE_RULES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reorder(Viewer viewer, @RequestBody OrderJson order) {
        door.reorder(viewer, RuleKind.MACRO, order);
    }

    @GetMapping("/{id}")
    @Needs(READ_PLAYBOOK)
    OneJson show(Viewer viewer, @PathVariable @Means(RuleId.class) long id) {
        return OneJson.of(door.seen(viewer, RuleKind.MACRO, id));
    }

    @PatchMapping("/{id}")
    @Needs(WORK)
    OneJson change(Viewer viewer, @PathVariable @Means(RuleId.class) long id, @RequestBody @Means(RuleJson.WishJson.class) Map<String, Object> body) {
        return door.change(viewer, RuleKind.MACRO, id, body);
    }

    @DeleteMapping("/{id}")
    @Needs(WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable @Means(RuleId.class) long id) {
        door.delete(viewer, RuleKind.MACRO, id);
    }

    /** What it was before each change, and who changed it. */
    @GetMapping("/{id}/revisions")
    @Needs(READ_PLAYBOOK)
    List<RevisionJson> revisions(Viewer viewer, @PathVariable @Means(RuleId.class) long id) {
        return door.revisions(viewer, RuleKind.MACRO, id);
    }
}
