package io.quarterdeck.desk.zendesk.rules;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person does with one key, as the dialect speaks of it. */
@RestController("zendesk.macros")
@RequestMapping("/api/v2/macros")
class MacrosResource {

    private static final RuleKind KIND = RuleKind.MACRO;

    private final RuleShelf shelf;
    private final RuleDefinitions definitions;
    private final MacroUses uses;

    MacrosResource(RuleShelf shelf, RuleDefinitions definitions, MacroUses uses) {
        this.shelf = shelf;
        this.definitions = definitions;
        this.uses = uses;
    }

    @GetMapping
    @Needs(READ_PLAYBOOK)
    Envelope list(Viewer viewer, Asked asked) {
        return shelf.list(viewer, asked, KIND, _ -> true);
    }

    @GetMapping("/active")
    @Needs(READ_PLAYBOOK)
    Envelope active(Viewer viewer, Asked asked) {
        return shelf.list(viewer, asked, KIND, BrandRule::active);
    }

    @GetMapping("/search")
    @Needs(READ_PLAYBOOK)
    Envelope search(Viewer viewer, Asked asked) {
        return shelf.search(viewer, asked, KIND);
    }

    @GetMapping("/definitions")
    @Needs(READ_PLAYBOOK)
    Envelope definitions() {
        return Envelope.of("definitions", definitions.of(KIND));
    }

    @PostMapping
    @Needs(WORK)
    ResponseEntity<Envelope> create(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return shelf.createMacro(viewer, asked, body);
    }

    @GetMapping("/{id}")
    @Needs(READ_PLAYBOOK)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return shelf.show(viewer, asked, KIND, id);
    }

    @PutMapping("/{id}")
    @Needs(WORK)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return shelf.changeMacro(viewer, asked, id, body);
    }

    @DeleteMapping("/{id}")
    @Needs(WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        shelf.delete(viewer, KIND, id);
    }

    @PutMapping("/update_many")
    @Needs(WORK)
    Envelope updateMany(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return shelf.updateMany(viewer, asked, KIND, body);
    }

    @DeleteMapping("/destroy_many")
    @Needs(WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void destroyMany(Viewer viewer, Asked asked) {
        shelf.destroyMany(viewer, asked, KIND);
    }

    @GetMapping("/categories")
    @Needs(READ_PLAYBOOK)
    Envelope categories(Viewer viewer) {
        return Envelope.of(
                "categories",
                shelf.usable(viewer, KIND).stream()
                        .map(BrandRule::title)
                        .filter(it -> it.contains("::"))
                        .map(it -> it.substring(0, it.indexOf("::")))
                        .distinct()
                        .sorted()
                        .toList());
    }

    @GetMapping("/actions")
    @Needs(READ_PLAYBOOK)
    Envelope actions() {
        return Envelope.of("actions", definitions.actions(KIND));
    }

    /** A macro to be, which nobody has saved: that of a ticket holds what the ticket is. */
    @GetMapping("/new")
    @Needs(READ_PLAYBOOK)
    Envelope blank(Viewer viewer, Asked asked) {
        return Envelope.of("macro", uses.blank(viewer, asked));
    }

    @GetMapping("/{id}/apply")
    @Needs(WORK)
    Envelope apply(Viewer viewer, Asked asked, @PathVariable long id) {
        return Envelope.of("result", uses.raw(viewer, asked, id));
    }
}
