package io.quarterdeck.desk.customers;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.Permission.EDIT_CUSTOMERS;
import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Address.Kind;
import io.quarterdeck.desk.customers.CustomerJson.AddressJson;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Slice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The addresses and numbers of a customer over HTTP, and the proof that one is theirs. */
@RestController("addresses.native")
@RequestMapping("/api/desk")
class AddressesResource {

    record WishJson(
            Address.@Nullable Kind kind,
            String value,
            @Nullable Boolean verified) {}

    record ProofJson(
            String token) {}

    private final Addresses addresses;

    AddressesResource(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/customers/{id}/addresses")
    @Needs(READ)
    List<AddressJson> list(Viewer viewer, @PathVariable @Means(CustomerId.class) long id) {
        return json(addresses.list(viewer, new CustomerId(id), Slice.first(Slice.LONGEST)));
    }

    @PostMapping("/customers/{id}/addresses")
    @Needs(EDIT_CUSTOMERS)
    @ResponseStatus(HttpStatus.CREATED)
    AddressJson add(Viewer viewer, @PathVariable @Means(CustomerId.class) long id, @RequestBody @Means(WishJson.class) Map<String, Object> wire) {
        var said = Said.of(wire);
        var kind = switch (said.required("kind", "email", 10)) {
            case "email" -> Kind.EMAIL;
            case "phone" -> Kind.PHONE;
            default -> throw Said.wrong("kind", "InvalidValue", "is email or phone");
        };
        return CustomerJson.of(addresses.add(
                viewer, new CustomerId(id), kind, said.text("value", null, 320), said.flag("verified", false)));
    }

    /** Makes it the one that is written to. */
    @PostMapping("/customers/{id}/addresses/{address}/primary")
    @Needs(EDIT_CUSTOMERS)
    List<AddressJson> makePrimary(Viewer viewer, @PathVariable @Means(CustomerId.class) long id, @PathVariable @Means(AddressId.class) long address) {
        return json(addresses.makePrimary(viewer, new CustomerId(id), new AddressId(address)));
    }

    /** Says that it is theirs without asking them. */
    @PostMapping("/customers/{id}/addresses/{address}/verified")
    @Needs(EDIT_CUSTOMERS)
    AddressJson verify(Viewer viewer, @PathVariable @Means(CustomerId.class) long id, @PathVariable @Means(AddressId.class) long address) {
        return CustomerJson.of(addresses.verify(viewer, new CustomerId(id), new AddressId(address)));
    }

    /** Has a link sent to the address that proves it. */
    @PostMapping("/customers/{id}/addresses/{address}/proof")
    @Needs(EDIT_CUSTOMERS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void requestProof(Viewer viewer, @PathVariable @Means(CustomerId.class) long id, @PathVariable @Means(AddressId.class) long address) {
        addresses.requestVerification(viewer, new CustomerId(id), new AddressId(address));
    }

    @DeleteMapping("/customers/{id}/addresses/{address}")
    @Needs(EDIT_CUSTOMERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Viewer viewer, @PathVariable @Means(CustomerId.class) long id, @PathVariable @Means(AddressId.class) long address) {
        addresses.remove(viewer, new CustomerId(id), new AddressId(address));
    }

    /** What the link in the mail says: it is mine. */
    @PostMapping("/proofs")
    @OpenTo(ANYONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(@RequestBody @Means(ProofJson.class) Map<String, Object> wire) {
        addresses.prove(Said.of(wire).required("token", null, 100));
    }

    private static List<AddressJson> json(List<Address> many) {
        return many.stream().map(CustomerJson::of).toList();
    }
}
