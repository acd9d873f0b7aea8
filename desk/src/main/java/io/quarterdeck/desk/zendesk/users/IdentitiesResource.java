package io.quarterdeck.desk.zendesk.users;

import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Address;
import io.quarterdeck.desk.customers.AddressId;
import io.quarterdeck.desk.customers.Addresses;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.ById;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.List;
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

/** The addresses and numbers by which a user is known. */
@RestController
@RequestMapping("/api/v2/users/{user}/identities")
class IdentitiesResource {

    private final Addresses addresses;

    IdentitiesResource(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping
    @Needs(READ)
    Envelope list(Viewer viewer, Asked asked, @PathVariable long user) {
        var of = new CustomerId(user);
        var page = asked.page(ById.listing(
                () -> addresses.count(viewer, of),
                slice -> addresses.list(viewer, of, slice),
                it -> it.id().value()));
        return page.as("identities", json(asked, page.rows()));
    }

    @GetMapping("/{identity}")
    @Needs(READ)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long user, @PathVariable long identity) {
        return one(asked, addresses.get(viewer, new CustomerId(user), new AddressId(identity)));
    }

    @PostMapping
    @Needs(EDIT_CUSTOMERS)
    ResponseEntity<Envelope> add(
            Viewer viewer, Asked asked, @PathVariable long user, @RequestBody Map<String, @Nullable Object> body) {
        var said = Written.one(body, "identity");
        var wish = IdentityWish.of(said);
        var of = new CustomerId(user);
        var added = addresses.add(viewer, of, wish.kind(), wish.value(), wish.verified());
        if (said.flag("primary", false)) {
            addresses.makePrimary(viewer, of, added.id());
        }
        var envelope = one(asked, addresses.get(viewer, of, added.id()));
        return ResponseEntity.created(URI.create(IdentityJson.of(asked, added).url()))
                .body(envelope);
    }

    @PutMapping("/{identity}")
    @Needs(EDIT_CUSTOMERS)
    Envelope change(
            Viewer viewer,
            Asked asked,
            @PathVariable long user,
            @PathVariable long identity,
            @RequestBody Map<String, @Nullable Object> body) {
        var said = Written.one(body, "identity");
        var of = new CustomerId(user);
        var id = new AddressId(identity);
        var changed = said.has("value")
                ? addresses.change(viewer, of, id, said.text("value", null, 320))
                : addresses.get(viewer, of, id);
        return one(asked, said.flag("verified", false) ? addresses.verify(viewer, of, id) : changed);
    }

    @PutMapping("/{identity}/make_primary")
    @Needs(EDIT_CUSTOMERS)
    Envelope makePrimary(Viewer viewer, Asked asked, @PathVariable long user, @PathVariable long identity) {
        var all = addresses.makePrimary(viewer, new CustomerId(user), new AddressId(identity));
        return asked.all(all).as("identities", json(asked, all));
    }

    @PutMapping("/{identity}/verify")
    @Needs(EDIT_CUSTOMERS)
    Envelope verify(Viewer viewer, Asked asked, @PathVariable long user, @PathVariable long identity) {
        return one(asked, addresses.verify(viewer, new CustomerId(user), new AddressId(identity)));
    }

    @PutMapping("/{identity}/request_verification")
    @Needs(EDIT_CUSTOMERS)
    Envelope requestVerification(Viewer viewer, Asked asked, @PathVariable long user, @PathVariable long identity) {
        var of = new CustomerId(user);
        var id = new AddressId(identity);
        addresses.requestVerification(viewer, of, id);
        return one(asked, addresses.get(viewer, of, id));
    }

    @DeleteMapping("/{identity}")
    @Needs(EDIT_CUSTOMERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Viewer viewer, @PathVariable long user, @PathVariable long identity) {
        addresses.remove(viewer, new CustomerId(user), new AddressId(identity));
    }

    private static Envelope one(Asked asked, Address it) {
        return Envelope.of("identity", IdentityJson.of(asked, it));
    }

    private static List<IdentityJson> json(Asked asked, List<Address> many) {
        return many.stream().map(it -> IdentityJson.of(asked, it)).toList();
    }
}
