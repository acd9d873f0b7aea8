package io.quarterdeck.desk.zendesk.users;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.fields.ProfileField;
import io.quarterdeck.desk.customers.fields.ProfileFields;
import io.quarterdeck.desk.customers.fields.Subject;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The brand's own fields of users and of organizations, which the dialect serves alike under two names. */
@Component
class FieldPages {

    private final ProfileFields fields;

    FieldPages(ProfileFields fields) {
        this.fields = fields;
    }

    Envelope list(Asked asked, Subject subject) {
        var page = asked.page(Listing.of(fields.all(subject)));
        return page.as(
                name(subject) + "s",
                page.rows().stream().map(it -> ProfileFieldJson.of(asked, it)).toList());
    }

    Envelope show(Asked asked, Subject subject, long id) {
        return one(asked, fields.get(subject, id));
    }

    ResponseEntity<Envelope> add(Viewer viewer, Asked asked, Subject subject, Said said) {
        var added = fields.add(viewer, subject, inOurWords(said));
        return ResponseEntity.created(
                        URI.create(ProfileFieldJson.of(asked, added).url()))
                .body(one(asked, added));
    }

    Envelope change(Viewer viewer, Asked asked, Subject subject, long id, Said said) {
        return one(asked, fields.change(viewer, subject, id, inOurWords(said)));
    }

    void delete(Viewer viewer, Subject subject, long id) {
        fields.delete(viewer, subject, id);
    }

    static String name(Subject subject) {
        return switch (subject) {
            case PERSON -> "user_field";
            case ORGANIZATION -> "organization_field";
        };
    }

    private static Envelope one(Asked asked, ProfileField it) {
        return Envelope.of(name(it.subject()), ProfileFieldJson.of(asked, it));
    }

    private static Said inOurWords(Said field) {
        var said = new LinkedHashMap<String, @Nullable Object>(field.values());
        for (var name : Map.of("custom_field_options", "options", "regexp_for_validation", "pattern")
                .entrySet()) {
            if (field.has(name.getKey())) {
                said.put(name.getValue(), said.remove(name.getKey()));
            }
        }
        return new Said(said);
    }
}
