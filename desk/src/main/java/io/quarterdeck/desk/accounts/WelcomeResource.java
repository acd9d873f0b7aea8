package io.quarterdeck.desk.accounts;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a visitor sees before they sign in. */
@RestController
class WelcomeResource {

    record BrandJson(String key, String name) {}

    record WelcomeJson(List<BrandJson> brands, DemoSignIns.@Nullable Offer demo) {}

    private final Brands brands;
    private final DemoSignIns demo;

    WelcomeResource(Brands brands, DemoSignIns demo) {
        this.brands = brands;
        this.demo = demo;
    }

    @GetMapping("/api/desk/welcome")
    @OpenTo(ANYONE)
    WelcomeJson show() {
        var all = brands.all().stream()
                .map(it -> new BrandJson(it.key(), it.name()))
                .toList();
        return new WelcomeJson(all, demo.offer().orElse(null));
    }
}
