package io.quarterdeck.desk.zendesk.rules;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_RULES;
import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;

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

/** What follows by the hour, as the dialect speaks of it. */
@RestController("zendesk.automations")
@RequestMapping("/api/v2/automations")
class AutomationsResource {

    private static final RuleKind KIND = RuleKind.AUTOMATION;

    private final RuleShelf shelf;
    private final RuleDefinitions definitions;

    AutomationsResource(RuleShelf shelf, RuleDefinitions definitions) {
        this.shelf = shelf;
        this.definitions = definitions;
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
    @Needs(MANAGE_RULES)
    ResponseEntity<Envelope> create(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return shelf.create(viewer, asked, KIND, body);
    }

    @GetMapping("/{id}")
    @Needs(READ_PLAYBOOK)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return shelf.show(viewer, asked, KIND, id);
    }

    @PutMapping("/{id}")
    @Needs(MANAGE_RULES)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        return shelf.change(viewer, asked, KIND, id, body);
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_RULES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        shelf.delete(viewer, KIND, id);
    }

    @PutMapping("/update_many")
    @Needs(MANAGE_RULES)
    Envelope updateMany(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        return shelf.updateMany(viewer, asked, KIND, body);
    }

    @DeleteMapping("/destroy_many")
    @Needs(MANAGE_RULES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void destroyMany(Viewer viewer, Asked asked) {
        shelf.destroyMany(viewer, asked, KIND);
    }
}
