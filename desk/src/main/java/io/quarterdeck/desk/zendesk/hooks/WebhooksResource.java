package io.quarterdeck.desk.zendesk.hooks;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_HOOKS;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.hooks.Hook;
import io.quarterdeck.desk.automation.hooks.Hooks;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Page;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A brand's webhooks; changes answer with nothing, as the dialect's clients expect. */
@RestController
@RequestMapping("/api/v2/webhooks")
class WebhooksResource {

    record BodyJson(@Nullable WebhookWishJson webhook) {
        WebhookWishJson wish() {
            if (webhook == null) {
                throw FieldError.blank("webhook");
            }
            return webhook;
        }
    }

    record SecretJson(String algorithm, String secret) {
        static Envelope of(String secret) {
            return Envelope.of("signing_secret", new SecretJson("SHA256", secret));
        }
    }

    private final Hooks hooks;
    private final Customers customers;

    WebhooksResource(Hooks hooks, Customers customers) {
        this.hooks = hooks;
        this.customers = customers;
    }

    /** By cursor, also when nobody asks for one: this list never had pages with numbers. */
    @GetMapping
    @Needs(MANAGE_HOOKS)
    Envelope list(Viewer viewer, Asked asked) {
        var page = page(viewer, asked);
        return page.as("webhooks", page.rows().stream().map(this::shown).toList());
    }

    private Page<Hook> page(Viewer viewer, Asked asked) {
        var part = asked.text("filter[name_contains]").orElse("").toLowerCase(Locale.ROOT);
        var status = asked.text("filter[status]");
        return asked.pageByCursor(Listing.of(hooks.all(viewer).stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(part))
                .filter(it -> status.isEmpty() || status.get().equals("active") == it.active())
                .toList()));
    }

    @PostMapping
    @Needs(MANAGE_HOOKS)
    ResponseEntity<Envelope> create(
            Viewer viewer, Asked asked, @RequestBody(required = false) @Nullable BodyJson wire) {
        var from = asked.text("clone_webhook_id");
        var hook = from.isPresent()
                ? hooks.copy(viewer, new HookId(from.get()))
                : hooks.create(
                        viewer,
                        (wire == null ? new BodyJson(null) : wire).wish().wish());
        return ResponseEntity.created(
                        URI.create(asked.address("/api/v2/webhooks/" + hook.id().value())))
                .body(Envelope.of("webhook", shown(hook)));
    }

    @GetMapping("/{id}")
    @Needs(MANAGE_HOOKS)
    Envelope show(Viewer viewer, @PathVariable String id) {
        return Envelope.of("webhook", shown(hooks.get(viewer, new HookId(id))));
    }

    /** All of it, as if made anew; only the secret it was given stays when none is given now. */
    @PutMapping("/{id}")
    @Needs(MANAGE_HOOKS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(Viewer viewer, @PathVariable String id, @RequestBody BodyJson wire) {
        var hook = hooks.get(viewer, new HookId(id));
        hooks.change(viewer, hook.id(), wire.wish().replacing(hook));
    }

    @PatchMapping("/{id}")
    @Needs(MANAGE_HOOKS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Viewer viewer, @PathVariable String id, @RequestBody BodyJson wire) {
        var hook = hooks.get(viewer, new HookId(id));
        hooks.change(viewer, hook.id(), wire.wish().wish(hook));
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_HOOKS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable String id) {
        hooks.delete(viewer, new HookId(id));
    }

    @GetMapping("/{id}/signing_secret")
    @Needs(MANAGE_HOOKS)
    Envelope secret(Viewer viewer, @PathVariable String id) {
        return SecretJson.of(hooks.secret(viewer, new HookId(id)));
    }

    @PostMapping("/{id}/signing_secret")
    @Needs(MANAGE_HOOKS)
    @ResponseStatus(HttpStatus.CREATED)
    Envelope changeSecret(Viewer viewer, @PathVariable String id) {
        return SecretJson.of(hooks.changeSecret(viewer, new HookId(id)));
    }

    private WebhookJson shown(Hook hook) {
        return WebhookJson.of(hook, this::id);
    }

    private String id(PersonId person) {
        return Long.toString(customers.of(person).value());
    }
}
