package io.quarterdeck.desk.zendesk.account;

import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The languages in which the desk speaks: today one. */
@RestController
@RequestMapping("/api/v2/locales")
class LocalesResource {

    private final Brands brands;

    LocalesResource(Brands brands) {
        this.brands = brands;
    }

    @GetMapping({"", "/public", "/agent"})
    @Needs(READ)
    Envelope list(Viewer viewer, Asked asked) {
        var page = asked.all(List.of(english(viewer, asked)));
        return page.as("locales", page.rows());
    }

    @GetMapping("/current")
    @Needs(READ)
    Envelope current(Viewer viewer, Asked asked) {
        return Envelope.of("locale", english(viewer, asked));
    }

    @GetMapping("/{locale}")
    @Needs(READ)
    Envelope show(Viewer viewer, Asked asked, @PathVariable String locale) {
        var english = english(viewer, asked);
        if (!english.isNamed(locale)) {
            throw Refusal.notFound("locale");
        }
        return Envelope.of("locale", english);
    }

    private LocaleJson english(Viewer viewer, Asked asked) {
        return LocaleJson.english(asked, brands.get(viewer.brand()).createdAt());
    }
}
