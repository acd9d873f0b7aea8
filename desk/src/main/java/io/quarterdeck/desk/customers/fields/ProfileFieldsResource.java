package io.quarterdeck.desk.customers.fields;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;
import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The brand's own fields over HTTP: {@code person} for customers, {@code organization} for organizations. */
@RestController("profile_fields.native")
@RequestMapping("/api/desk/profile_fields/{subject}")
class ProfileFieldsResource {

    /** A field as it is wanted; its key and its type are for good. */
    record WishJson(
            @Nullable String key,
            @Nullable FieldType type,
            @Nullable String title,
            @Nullable String description,
            @Nullable Integer position,
            @Nullable Boolean active,
            @Nullable String pattern,
            @Nullable String tag,
            @Nullable List<OptionWishJson> options) {}

    record OptionWishJson(
            @Nullable Long id,
            @Nullable String name,
            String value) {}

    private final ProfileFields fields;

    ProfileFieldsResource(ProfileFields fields) {
        this.fields = fields;
    }

    @GetMapping
    @Needs(SEE_TEAM)
    List<ProfileField> list(@PathVariable @Means(Subject.class) String subject) {
        return fields.all(subject(subject));
    }

    @PostMapping
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.CREATED)
    ProfileField add(Viewer viewer, @PathVariable @Means(Subject.class) String subject, @RequestBody @Means(WishJson.class) Map<String, Object> wire) {
        return fields.add(viewer, subject(subject), Said.of(wire));
    }

    @PatchMapping("/{id}")
    @Needs(MANAGE_FIELDS)
    ProfileField change(
            Viewer viewer, @PathVariable @Means(Subject.class) String subject, @PathVariable long id, @RequestBody @Means(WishJson.class) Map<String, Object> wire) {
        return fields.change(viewer, subject(subject), id, Said.of(wire));
    }

    @DeleteMapping("/{id}")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable @Means(Subject.class) String subject, @PathVariable long id) {
        fields.delete(viewer, subject(subject), id);
    }

    private static Subject subject(String word) {
        return switch (word) {
            case "person" -> Subject.PERSON;
            case "organization" -> Subject.ORGANIZATION;
            default -> throw Refusal.notFound("list of fields called '" + word + "'");
        };
    }
}
