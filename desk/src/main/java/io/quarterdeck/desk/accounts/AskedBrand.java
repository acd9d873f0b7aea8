package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The brand that a request asks for: by header, by {@code ?brand=} where no header can be set, or by host. */
@Component
public class AskedBrand {

    private static final String HEADER = "Quarterdeck-Brand";

    private final Brands brands;

    AskedBrand(Brands brands) {
        this.brands = brands;
    }

    public Optional<BrandId> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .or(() -> Optional.ofNullable(request.getParameter("brand")))
                .or(() -> Optional.of(request.getServerName())
                        .filter(it -> it.contains("."))
                        .map(it -> it.substring(0, it.indexOf('.'))))
                .flatMap(brands::named)
                .map(Brand::id);
    }

    public Optional<BrandId> named(String key) {
        return brands.named(key).map(Brand::id);
    }

    /** The brand of an installation that has one. */
    public Optional<BrandId> only() {
        var all = brands.all();
        return all.size() == 1 ? Optional.of(all.getFirst().id()) : Optional.empty();
    }
}
