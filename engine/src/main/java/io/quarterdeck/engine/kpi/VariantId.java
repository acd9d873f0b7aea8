package io.quarterdeck.engine.kpi;

import java.time.Duration;
import java.util.Comparator;

/**
 * Which measure, counted in which way, with which setting: {@code service_level.offered@30s}. Every stored number has
 * one, so that the same name with another rule or another limit is another number, and history never changes meaning
 * when a setting does.
 */
public record VariantId(String kpi, String variant, String setting) implements Comparable<VariantId> {
    private static final Comparator<VariantId> ORDER = Comparator.comparing(VariantId::kpi)
            .thenComparing(VariantId::variant)
            .thenComparing(VariantId::setting);

    static VariantId of(String kpi, String variant) {
        return new VariantId(kpi, variant, "");
    }

    VariantId with(String setting) {
        return new VariantId(kpi, variant, setting);
    }

    VariantId with(Duration setting) {
        return with(written(setting));
    }

    /** {@code 7d}, {@code 48h}, {@code 30s}: the largest unit that leaves nothing over, but two days are 48 hours. */
    static String written(Duration length) {
        var seconds = length.toSeconds();
        if (length.getNano() != 0) {
            return length.toMillis() + "ms";
        }
        if (seconds % 86_400 == 0 && seconds > 2 * 86_400) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0 && seconds > 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 && seconds > 60 ? seconds / 60 + "m" : seconds + "s";
    }

    @Override
    public int compareTo(VariantId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kpi + "." + variant + (setting.isEmpty() ? "" : "@" + setting);
    }
}
