package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

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
                .or(() -> inQuery(request))
                .or(() -> Optional.of(request.getServerName())
                        .filter(it -> it.contains("."))
                        .map(it -> it.substring(0, it.indexOf('.'))))
                .flatMap(this::named);
    }

    /** Of the address alone: to ask for a parameter would read a form that is for somebody else. */
    private static Optional<String> inQuery(HttpServletRequest request) {
        var query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        return Optional.ofNullable(query.getFirst("brand"));
    }

    /** A host cannot hold the underscore that a key may. */
    public Optional<BrandId> named(String key) {
        return brands.find(key.replace('-', '_')).map(Brand::id);
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
