package io.quarterdeck.desk.zendesk.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;

/** A language in which the desk speaks, as the wire shows it. */
record LocaleJson(
        long id,
        String url,
        String locale,
        String name,
        String nativeName,
        String presentationName,
        boolean rtl,
        @JsonProperty("default") boolean isDefault,
        Instant createdAt,
        Instant updatedAt) {

    /** The desk's own words are English; the number is the one that clients know it by. */
    static final long ENGLISH = 1;

    static LocaleJson english(Asked asked, Instant since) {
        return new LocaleJson(
                ENGLISH,
                asked.url("locales", ENGLISH),
                "en-US",
                "English (United States)",
                "English (United States)",
                "English (United States)",
                false,
                true,
                since,
                since);
    }

    boolean isNamed(String idOrCode) {
        return idOrCode.equals(Long.toString(id)) || idOrCode.equalsIgnoreCase(locale);
    }
}
