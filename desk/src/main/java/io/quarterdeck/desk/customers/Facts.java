package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.customers.fields.FieldValues;
import io.quarterdeck.desk.kit.Said;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is written down about a customer, and may be rewritten. */
public record Facts(
        String name,
        @Nullable String externalId,
        @Nullable String alias,
        @Nullable String phone,
        @Nullable String details,
        @Nullable String notes,
        @Nullable String signature,
        @Nullable String locale,
        @Nullable String timeZone,
        List<String> tags,
        Map<String, Object> fields,
        boolean suspended) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_TEXT = 10_000;

    static Facts named(String name) {
        return new Facts(name, null, null, null, null, null, null, null, null, List.of(), Map.of(), false);
    }

    /** These facts with what was said about them; {@code custom} knows the brand's own fields. */
    Facts with(Said said, FieldValues custom) {
        return new Facts(
                oneLine(said.required("name", name.isEmpty() ? null : name, LONGEST_NAME)),
                said.text("external_id", externalId, LONGEST_KEY),
                said.text("alias", alias, LONGEST_KEY),
                said.has("phone") ? PhoneNumber.of(said.text("phone", null, 40), locale) : phone,
                said.text("details", details, LONGEST_TEXT),
                said.text("notes", notes, LONGEST_TEXT),
                said.text("signature", signature, LONGEST_TEXT),
                locale(said),
                timeZone(said),
                said.tags("tags", tags),
                said.has("fields") ? custom.with(fields, said.within("fields")) : fields,
                said.flag("suspended", suspended));
    }

    /** The better known of two: what {@code other} knows where this one knows nothing. */
    Facts or(Facts other) {
        var all = new TreeSet<>(tags);
        all.addAll(other.tags);
        var known = new TreeMap<>(other.fields);
        known.putAll(fields);
        return new Facts(
                name,
                either(externalId, other.externalId),
                either(alias, other.alias),
                either(phone, other.phone),
                either(details, other.details),
                either(notes, other.notes),
                either(signature, other.signature),
                either(locale, other.locale),
                either(timeZone, other.timeZone),
                List.copyOf(all),
                known,
                suspended || other.suspended);
    }

    private @Nullable String locale(Said said) {
        var tag = said.text("locale", locale, 35);
        if (tag != null
                && !tag.equals(locale)
                && Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            throw Said.wrong("locale", "InvalidValue", "is no language tag such as en-US or de");
        }
        return tag;
    }

    private @Nullable String timeZone(Said said) {
        var zone = said.text("time_zone", timeZone, 60);
        try {
            return zone == null || zone.equals(timeZone)
                    ? zone
                    : ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw Said.wrong("time_zone", "InvalidValue", "is no zone such as Europe/Lisbon");
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
