package io.quarterdeck.desk.zendesk.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.customers.fields.ProfileField;
import io.quarterdeck.desk.customers.fields.Subject;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of the brand's own as the wire shows it; only a choice has options. */
record ProfileFieldJson(
        long id,
        String url,
        String key,
        String type,
        String title,
        String rawTitle,
        String description,
        String rawDescription,
        int position,
        boolean active,
        boolean system,
        @Nullable String regexpForValidation,
        @Nullable String tag,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OptionJson> customFieldOptions) {

    record OptionJson(
            long id,
            String name,
            String rawName,
            String value,
            @JsonProperty("default") boolean isDefault) {}

    static ProfileFieldJson of(Asked asked, ProfileField it) {
        var noun = it.subject() == Subject.PERSON ? "user_fields" : "organization_fields";
        return new ProfileFieldJson(
                it.id(),
                asked.url(noun, it.id()),
                it.key(),
                it.type().word(),
                it.title(),
                it.title(),
                it.description(),
                it.description(),
                it.position(),
                it.active(),
                false,
                it.pattern(),
                it.tag(),
                it.createdAt(),
                it.updatedAt(),
                it.type().isChoice()
                        ? it.options().stream()
                                .map(o -> new OptionJson(o.id(), o.name(), o.name(), o.value(), false))
                                .toList()
                        : null);
    }
}
