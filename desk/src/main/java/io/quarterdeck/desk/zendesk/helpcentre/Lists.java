package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The help centre's ordered lists, as pages of the dialect are cut from them. */
public final class Lists {

    private Lists() {}

    /** A list that is walked by the place of its rows. */
    public static <T> Listing<T> of(
            LongSupplier count, Function<Portion, Portion.Part<T>> list, Function<T, Portion.Place> place) {
        return Listing.keyed(
                count,
                (skip, most) -> list.apply(new Portion(most, skip, null, null)).rows(),
                (key, most) -> list.apply(new Portion(most, 0, key == null ? null : place(key), null))
                        .rows(),
                (key, most) -> list.apply(new Portion(most, 0, null, key == null ? null : place(key)))
                        .rows(),
                row -> key(place.apply(row)));
    }

    /** A list in the order of its numbers. */
    public static <T> Listing<T> byNumber(
            LongSupplier count, Function<Portion, Portion.Part<T>> list, ToLongFunction<T> id) {
        return of(count, list, row -> {
            var number = id.applyAsLong(row);
            return new Portion.Place(Long.toString(number), number);
        });
    }

    private static String key(Portion.Place place) {
        return place.id() + "|" + place.key();
    }

    private static Portion.Place place(String key) {
        var bar = key.indexOf('|');
        try {
            return new Portion.Place(key.substring(bar + 1), Long.parseLong(key.substring(0, Math.max(bar, 0))));
        } catch (NumberFormatException e) {
            throw DialectRefusal.badValue("cursor", "It is none that this list gave out");
        }
    }

    /** The language in the path, or as a parameter; none is that from which each thing is translated. */
    static @Nullable HelpLocale locale(@Nullable String path, Asked asked) {
        return path != null
                ? HelpLocale.of(path)
                : asked.text("locale").map(HelpLocale::of).orElse(null);
    }
}
