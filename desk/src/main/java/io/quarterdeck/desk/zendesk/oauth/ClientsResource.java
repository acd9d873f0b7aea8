package io.quarterdeck.desk.zendesk.oauth;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_CLIENTS;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Scopes;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.oauth.ClientWish;
import io.quarterdeck.desk.accounts.oauth.OAuthClient;
import io.quarterdeck.desk.accounts.oauth.OAuthClients;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import tools.jackson.databind.JsonNode;

/** The programs that a brand's people may let in. */
@RestController
@RequestMapping("/api/v2/oauth/clients")
class ClientsResource {

    private static final int MOST = 500;

    /** The redirect URIs come as a list, or as one text with an address a line. */
    record ClientWishJson(
            @Nullable String identifier,
            @Nullable String name,
            @Nullable String description,
            @Nullable String kind,
            @Nullable JsonNode redirectUri) {

        ClientWish wish() {
            return new ClientWish(
                    FieldError.text("identifier", identifier, 100),
                    FieldError.text("name", name, 100),
                    description == null ? "" : description,
                    !"public".equals(kind),
                    uris(),
                    Scopes.EVERYTHING);
        }

        ClientWish wish(OAuthClient client) {
            return new ClientWish(
                    identifier == null ? client.identifier() : FieldError.text("identifier", identifier, 100),
                    name == null ? client.name() : FieldError.text("name", name, 100),
                    description == null ? client.description() : description,
                    client.confidential(),
                    redirectUri == null ? client.redirectUris() : uris(),
                    client.scopes());
        }

        private List<String> uris() {
            if (redirectUri == null || redirectUri.isNull()) {
                return List.of();
            }
            var texts = redirectUri.isArray()
                    ? redirectUri.valueStream().map(JsonNode::asString)
                    : Stream.of(redirectUri.asString());
            return texts.flatMap(it -> Arrays.stream(it.split("\\s+")))
                    .filter(it -> !it.isEmpty())
                    .toList();
        }
    }

    record BodyJson(@Nullable ClientWishJson client) {
        ClientWishJson wish() {
            if (client == null) {
                throw FieldError.blank("client");
            }
            return client;
        }
    }

    /** The secret stands here once, when the client is made. */
    record ClientJson(
            long id,
            String url,
            String identifier,
            String name,
            String description,
            String kind,
            List<String> redirectUri,
            @Nullable String secret,
            @Nullable String company,
            @Nullable String logoUrl,
            long userId,
            boolean global,
            Instant createdAt,
            Instant updatedAt) {}

    private final OAuthClients clients;
    private final Customers customers;

    ClientsResource(OAuthClients clients, Customers customers) {
        this.clients = clients;
        this.customers = customers;
    }

    @GetMapping
    @Needs(MANAGE_CLIENTS)
    Envelope list(Viewer viewer, Asked asked) {
        var page = asked.page(Listing.of(clients.after(viewer, 0, MOST)));
        return page.as(
                "clients",
                page.rows().stream().map(it -> shown(it, null, asked)).toList());
    }

    @PostMapping
    @Needs(MANAGE_CLIENTS)
    ResponseEntity<Envelope> register(Viewer viewer, Asked asked, @RequestBody BodyJson wire) {
        var registered = clients.register(viewer, wire.wish().wish());
        var shown = shown(registered.client(), registered.secret(), asked);
        return ResponseEntity.created(URI.create(shown.url())).body(Envelope.of("client", shown));
    }

    @GetMapping("/{id}")
    @Needs(MANAGE_CLIENTS)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return Envelope.of("client", shown(clients.get(viewer, id), null, asked));
    }

    @PutMapping("/{id}")
    @Needs(MANAGE_CLIENTS)
    Envelope change(Viewer viewer, Asked asked, @PathVariable long id, @RequestBody BodyJson wire) {
        var client = clients.get(viewer, id);
        return Envelope.of(
                "client", shown(clients.change(viewer, id, wire.wish().wish(client)), null, asked));
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_CLIENTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        clients.delete(viewer, id);
    }

    private ClientJson shown(OAuthClient it, @Nullable String secret, Asked asked) {
        return new ClientJson(
                it.id(),
                asked.url("oauth/clients", it.id()),
                it.identifier(),
                it.name(),
                it.description(),
                it.confidential() ? "confidential" : "public",
                it.redirectUris(),
                secret,
                null,
                null,
                customers.of(it.createdBy()).value(),
                false,
                it.createdAt(),
                it.updatedAt());
    }
}
