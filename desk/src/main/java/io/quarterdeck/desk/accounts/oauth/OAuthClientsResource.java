package io.quarterdeck.desk.accounts.oauth;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_CLIENTS;
import static io.quarterdeck.desk.accounts.Permission.TOKENS;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Scopes;
import io.quarterdeck.desk.accounts.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The programs of a brand, and what a person has allowed them. */
@RestController
@RequestMapping("/api/desk/oauth")
class OAuthClientsResource {

    private static final int PAGE = 100;

    /** A client is confidential and may ask for read and write, unless it says otherwise. */
    record ClientWishJson(
            @Nullable String identifier,
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean confidential,
            @Nullable List<String> redirectUris,
            @Nullable List<String> scopes) {

        ClientWish wish() {
            return new ClientWish(
                    identifier == null ? "" : identifier,
                    name == null ? "" : name.strip(),
                    description == null ? "" : description.strip(),
                    confidential == null || confidential,
                    redirectUris == null ? List.of() : redirectUris,
                    scopes == null ? Scopes.of(List.of("read", "write")) : Scopes.of(scopes));
        }
    }

    record ClientJson(
            long id,
            String identifier,
            String name,
            String description,
            boolean confidential,
            List<String> redirectUris,
            List<String> scopes,
            @Nullable String secret) {

        static ClientJson of(OAuthClient it, @Nullable String secret) {
            return new ClientJson(
                    it.id(),
                    it.identifier(),
                    it.name(),
                    it.description(),
                    it.confidential(),
                    it.redirectUris(),
                    it.scopes().list(),
                    secret);
        }
    }

    private final OAuthClients clients;
    private final Grants grants;

    OAuthClientsResource(OAuthClients clients, Grants grants) {
        this.clients = clients;
        this.grants = grants;
    }

    /** In pages of a hundred, after an id. */
    @GetMapping("/clients")
    @Needs(MANAGE_CLIENTS)
    List<ClientJson> list(Viewer viewer, @RequestParam(defaultValue = "0") long after) {
        return clients.after(viewer, after, PAGE).stream()
                .map(it -> ClientJson.of(it, null))
                .toList();
    }

    @PostMapping("/clients")
    @Needs(MANAGE_CLIENTS)
    @ResponseStatus(HttpStatus.CREATED)
    ClientJson register(Viewer viewer, @RequestBody ClientWishJson wire) {
        var registered = clients.register(viewer, wire.wish());
        return ClientJson.of(registered.client(), registered.secret());
    }

    @GetMapping("/clients/{id}")
    @Needs(MANAGE_CLIENTS)
    ClientJson show(Viewer viewer, @PathVariable long id) {
        return ClientJson.of(clients.get(viewer, id), null);
    }

    @PutMapping("/clients/{id}")
    @Needs(MANAGE_CLIENTS)
    ClientJson change(Viewer viewer, @PathVariable long id, @RequestBody ClientWishJson wire) {
        return ClientJson.of(clients.change(viewer, id, wire.wish()), null);
    }

    @PostMapping("/clients/{id}/secret")
    @Needs(MANAGE_CLIENTS)
    ClientJson changeSecret(Viewer viewer, @PathVariable long id) {
        var registered = clients.changeSecret(viewer, id);
        return ClientJson.of(registered.client(), registered.secret());
    }

    @DeleteMapping("/clients/{id}")
    @Needs(MANAGE_CLIENTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        clients.delete(viewer, id);
    }

    @GetMapping("/grants")
    @Needs(TOKENS)
    List<Grants.Given> grants(Viewer viewer) {
        return grants.of(viewer);
    }

    @DeleteMapping("/grants/{id}")
    @Needs(TOKENS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Viewer viewer, @PathVariable long id) {
        grants.revoke(viewer, id);
    }
}
