package io.quarterdeck.desk.knowledge.readers;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Opens the help centre of a brand to somebody who has not signed in and so names it by its key. */
@Service
public class HelpBrands {

    private final Brands brands;

    HelpBrands(Brands brands) {
        this.brands = brands;
    }

    public <T> T in(String key, Supplier<T> answer) {
        var brand = brands.named(key).orElseThrow(() -> Refusal.notFound("brand '%s'".formatted(key)));
        return BrandScope.<T, RuntimeException>in(brand.id(), answer::get);
    }
}
