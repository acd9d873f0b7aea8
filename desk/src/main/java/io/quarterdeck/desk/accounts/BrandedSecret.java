package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Secrets;
import java.util.Optional;

/** Secrets that begin with their kind and their brand, so that one brand's opens no other and a leaked one is known. */
public final class BrandedSecret {

    private static final int LONGEST_NUMBER = 18;

    private BrandedSecret() {}

    public static String fresh(String kind, BrandId brand) {
        return "%s%d_%s".formatted(kind, brand.value(), Secrets.fresh());
    }

    public static Optional<BrandId> brandOf(String kind, String secret) {
        var end = secret.indexOf('_', kind.length());
        if (!secret.startsWith(kind) || end <= kind.length() || end - kind.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        var number = secret.substring(kind.length(), end);
        return number.chars().allMatch(it -> it >= '0' && it <= '9')
                ? Optional.of(new BrandId(Long.parseLong(number)))
                : Optional.empty();
    }
}
