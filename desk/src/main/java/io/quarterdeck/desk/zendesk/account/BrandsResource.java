package io.quarterdeck.desk.zendesk.account;

import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The brands of an account: the one that the caller is inside of. */
@RestController
@RequestMapping("/api/v2/brands")
class BrandsResource {

    private final Brands brands;

    BrandsResource(Brands brands) {
        this.brands = brands;
    }

    @GetMapping
    @Needs(READ)
    Envelope list(Viewer viewer, Asked asked) {
        var page = asked.page(Listing.of(List.of(brands.get(viewer.brand()))));
        return page.as(
                "brands",
                page.rows().stream().map(it -> BrandJson.of(it, asked)).toList());
    }

    @GetMapping("/{id}")
    @Needs(READ)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        if (viewer.brand().value() != id) {
            throw Refusal.notFound("brand " + id);
        }
        return Envelope.of("brand", BrandJson.of(brands.get(viewer.brand()), asked));
    }
}
