package io.quarterdeck.desk.zendesk.account;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Brand;
import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Place;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Sessions;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Founding;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import io.quarterdeck.desk.zendesk.wire.Written;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** The brands to which the caller belongs on the staff, the one they are inside of first. Each is a tenant of its own. */
@RestController
@RequestMapping("/api/v2/brands")
class BrandsResource {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 40;

    private final Brands brands;
    private final Sessions sessions;
    private final Founding founding;

    BrandsResource(Brands brands, Sessions sessions, Founding founding) {
        this.brands = brands;
        this.sessions = sessions;
        this.founding = founding;
    }

    @GetMapping
    @Needs(READ)
    Envelope list(Viewer viewer, Asked asked) {
        var others = places(viewer)
                .map(it -> brands.get(it.brand()))
                .filter(it -> !it.isRetired() && !it.id().equals(viewer.brand()));
        var page = asked.page(Listing.of(
                Stream.concat(Stream.of(brands.get(viewer.brand())), others).toList()));
        return page.as(
                "brands",
                page.rows().stream().map(it -> wire(viewer, it, asked)).toList());
    }

    @GetMapping("/{id}")
    @Needs(READ)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        var brand = viewer.brand().value() == id
                ? viewer.brand()
                : places(viewer)
                        .map(Place::brand)
                        .filter(it -> it.value() == id)
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("brand " + id));
        return one(viewer, brands.get(brand), asked);
    }

    /** Knows {@code name subdomain}; whoever founds a brand is its administrator. */
    @PostMapping
    @Needs(MANAGE_PEOPLE)
    ResponseEntity<Envelope> found(Viewer viewer, Asked asked, @RequestBody Map<String, @Nullable Object> body) {
        var said = Written.one(body, "brand");
        var name = said.required("name", null, LONGEST_NAME);
        var key = key(said.required("subdomain", null, LONGEST_KEY));
        if (brands.find(key).isPresent()) {
            throw Said.wrong("subdomain", "DuplicateValue", "is taken by another brand");
        }
        var brand = founding.found(viewer, key, name);
        return ResponseEntity.created(URI.create(asked.url("brands", brand.id().value())))
                .body(one(viewer, brand, asked));
    }

    /** Another name; or {@code active}, which takes a retirement back. */
    @PutMapping("/{id}")
    @Needs(MANAGE_PEOPLE)
    Envelope change(
            Viewer viewer, Asked asked, @PathVariable long id, @RequestBody Map<String, @Nullable Object> body) {
        var brand = administered(viewer, id);
        var said = Written.one(body, "brand");
        var name = said.required("name", brand.name(), LONGEST_NAME);
        refuseOtherKey(brand, said);
        var active = said.flag("active", !brand.isRetired());
        if (!active && !brand.isRetired()) {
            throw Said.wrong("active", "InvalidValue", "is said by deleting the brand, which can be taken back");
        }
        if (!name.equals(brand.name())) {
            brand = brands.rename(brand.id(), name);
        }
        if (active && brand.isRetired()) {
            brand = brands.revive(brand.id());
        }
        return one(viewer, brand, asked);
    }

    /** It is retired: nobody is let in any more, and nothing of it is lost. */
    @DeleteMapping("/{id}")
    @Needs(MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Viewer viewer, @PathVariable long id) {
        var brand = administered(viewer, id);
        if (brand.id().equals(viewer.brand())) {
            throw Said.wrong(
                    "base", "InvalidValue", "This is the brand you call from; retire it from another of yours");
        }
        if (brand.isRetired()) {
            throw Refusal.notFound("brand " + id);
        }
        brands.retire(brand.id());
    }

    private static String key(String subdomain) {
        var key = subdomain.toLowerCase(Locale.ROOT).replace('-', '_');
        if (!Brands.isKey(key)) {
            throw Said.wrong(
                    "subdomain", "InvalidFormat", "is letters, digits and hyphens, a letter first, 40 at most");
        }
        return key;
    }

    private static void refuseOtherKey(Brand brand, Said said) {
        var subdomain = said.text("subdomain", brand.key(), LONGEST_KEY);
        if (subdomain == null || !key(subdomain).equals(brand.key())) {
            throw Said.wrong("subdomain", "InvalidValue", "stays as it is: its playbook and its addresses name it");
        }
    }

    /** A brand that the caller administers, be it from outside. */
    private Brand administered(Viewer viewer, long id) {
        if (viewer.brand().value() == id) {
            return brands.get(viewer.brand());
        }
        var place = places(viewer)
                .filter(it -> it.brand().value() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("brand " + id));
        if (place.role() != Role.ADMIN) {
            throw Refusal.forbidden("not_allowed", "Only an administrator of that brand changes it");
        }
        return brands.get(new BrandId(id));
    }

    private Stream<Place> places(Viewer viewer) {
        List<Place> places = sessions.foundedPlacesOf(viewer.person());
        return places.stream().filter(it -> it.role().isStaff());
    }

    private static Envelope one(Viewer viewer, Brand brand, Asked asked) {
        return Envelope.of("brand", wire(viewer, brand, asked));
    }

    private static BrandJson wire(Viewer viewer, Brand brand, Asked asked) {
        return BrandJson.of(brand, brand.id().equals(viewer.brand()), asked);
    }
}
