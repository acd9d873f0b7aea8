package io.quarterdeck.desk.kit;

/** The brand, that is the tenant, to which a row belongs. */
public record BrandId(long value) implements Id {

    @Override
    public String toString() {
        return "brand " + value;
    }
}
