package io.quarterdeck.desk.kit;

import java.util.Optional;

/** The one brand that the work at hand is inside of; every transaction begun within it sees that brand's rows only. */
public final class BrandScope {

    private static final ScopedValue<BrandId> BRAND = ScopedValue.newInstance();

    private BrandScope() {}

    /** Work that may fail with {@code X}. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T run() throws X;
    }

    public static <T, X extends Exception> T in(BrandId brand, Work<T, X> work) throws X {
        return ScopedValue.where(BRAND, brand).call(work::run);
    }

    public static void run(BrandId brand, Runnable work) {
        ScopedValue.where(BRAND, brand).run(work);
    }

    public static Optional<BrandId> current() {
        return BRAND.isBound() ? Optional.of(BRAND.get()) : Optional.empty();
    }

    /** The brand at hand; a bug if there is none. */
    public static BrandId required() {
        return current()
                .orElseThrow(() -> new IllegalStateException("This work belongs to a brand, and none was named"));
    }
}
