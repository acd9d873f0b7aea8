package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return of(request, null);
    }

    /** Also what a form says of it, for those whose form it is: nobody else reads it, for it can be read once. */
    public Optional<BrandId> of(HttpServletRequest request, @Nullable String inForm) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .or(() -> Credentials.parameter(request, "brand"))
                .or(() -> Optional.ofNullable(inForm))
                .map(this::named)
                .orElseGet(() -> byHost(request.getServerName()));
    }

    /** Most hosts are named after something else, so it is not looked up anew whether one is a brand. */
    private Optional<BrandId> byHost(String host) {
        return Optional.of(host)
                .filter(it -> it.contains("."))
                .flatMap(it -> brands.known(keyOf(it.substring(0, it.indexOf('.')))))
                .map(Brand::id);
    }

    public Optional<BrandId> named(String key) {
        return brands.find(keyOf(key)).map(Brand::id);
    }

    /** A host cannot hold the underscore that a key may. */
    private static String keyOf(String label) {
        return label.replace('-', '_');
    }

    /** Why a brand answers nobody any more; nothing while it does. */
    Optional<Refusal> retired(BrandId id) {
        return brands.find(id)
                .filter(Brand::isRetired)
                .map(it -> Refusal.forbidden(
                        "brand_retired",
                        "The brand %s was retired on %s; an administrator of it can take that back"
                                .formatted(it.key(), it.retiredAt())));
    }

    /** The brand of an installation that has one. */
    public Optional<BrandId> only() {
        var all = brands.all();
        return all.size() == 1 ? Optional.of(all.getFirst().id()) : Optional.empty();
    }
}
