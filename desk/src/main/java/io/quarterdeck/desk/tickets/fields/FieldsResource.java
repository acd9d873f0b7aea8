package io.quarterdeck.desk.tickets.fields;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;
import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Status;
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

/** What a brand asks of its tickets, over HTTP. */
@RestController("tickets.fields")
@RequestMapping("/api/desk")
class FieldsResource {

    record OptionJson(long id, String name, String value, boolean preset) {}

    record PortalJson(String title, boolean visible, boolean editable, boolean required) {}

    record FieldJson(
            @Means(FieldId.class) long id,
            @Means(FieldType.class) String type,
            String title,
            String description,
            int position,
            boolean active,
            boolean required,
            PortalJson portal,
            @Nullable String pattern,
            @Nullable String tag,
            @Nullable String target,
            List<OptionJson> options) {}

    record FormJson(
            @Means(FormId.class) long id,
            String name,
            String displayName,
            int position,
            boolean active,
            boolean standard,
            boolean endUserVisible,
            List<@Means(FieldId.class) Long> fields) {}

    record StatusJson(
            @Means(CustomStatusId.class) long id, @Means(Status.class) String category, String agentLabel, String endUserLabel, boolean active, boolean standard) {}

    record DefinitionsJson(List<FieldJson> fields, List<FormJson> forms, List<StatusJson> statuses) {}

    /** A field as it is wanted; what is left out stays as it is. */
    record FieldWishJson(
            @Nullable @Means(FieldType.class) String type,
            @Nullable String title,
            @Nullable String description,
            @Nullable Integer position,
            @Nullable Boolean active,
            @Nullable Boolean required,
            @Nullable String titleInPortal,
            @Nullable Boolean visibleInPortal,
            @Nullable Boolean editableInPortal,
            @Nullable Boolean requiredInPortal,
            @Nullable String pattern,
            @Nullable String tag,
            @Nullable String target,
            @Nullable List<OptionWishJson> options) {}

    record OptionWishJson(
            String name,
            @Nullable String value,
            @JsonProperty("default") @Nullable Boolean preset) {}

    /** A form as it is wanted; what is left out stays as it is. */
    record FormWishJson(
            @Nullable String name,
            @Nullable String displayName,
            @Nullable Integer position,
            @Nullable Boolean active,
            @JsonProperty("default") @Nullable Boolean standard,
            @Nullable Boolean endUserVisible,
            @Nullable List<@Means(FieldId.class) Long> fields) {}

    /** A status as it is wanted; its category is for good. */
    record StatusWishJson(
            @Nullable @Means(Status.class) String statusCategory,
            @Nullable String agentLabel,
            @Nullable String endUserLabel,
            @Nullable String description,
            @Nullable String endUserDescription,
            @Nullable Boolean active,
            @JsonProperty("default") @Nullable Boolean standard) {}

    private final Definitions definitions;
    private final Fields fields;
    private final Forms forms;
    private final CustomStatuses statuses;

    FieldsResource(Definitions definitions, Fields fields, Forms forms, CustomStatuses statuses) {
        this.definitions = definitions;
        this.fields = fields;
        this.forms = forms;
        this.statuses = statuses;
    }

    /** Fields, forms and statuses, in their order. */
    @GetMapping("/ticket_definitions")
    @Needs(READ_NOTES)
    DefinitionsJson all() {
        var known = definitions.all();
        return new DefinitionsJson(
                known.fields().stream().map(FieldsResource::json).toList(),
                known.forms().stream().map(FieldsResource::json).toList(),
                known.statuses().stream().map(FieldsResource::json).toList());
    }

    @PostMapping("/ticket_fields")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.CREATED)
    FieldJson add(Viewer viewer, @RequestBody @Means(FieldWishJson.class) Map<String, @Nullable Object> wire) {
        return json(fields.add(viewer, new Said(wire)));
    }

    @PatchMapping("/ticket_fields/{id}")
    @Needs(MANAGE_FIELDS)
    FieldJson change(Viewer viewer, @PathVariable @Means(FieldId.class) long id, @RequestBody @Means(FieldWishJson.class) Map<String, @Nullable Object> wire) {
        return json(fields.change(viewer, new FieldId(id), new Said(wire)));
    }

    @DeleteMapping("/ticket_fields/{id}")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable @Means(FieldId.class) long id) {
        fields.delete(viewer, new FieldId(id));
    }

    @PostMapping("/ticket_forms")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.CREATED)
    FormJson addForm(Viewer viewer, @RequestBody @Means(FormWishJson.class) Map<String, @Nullable Object> wire) {
        return json(forms.add(viewer, new Said(wire)));
    }

    @PatchMapping("/ticket_forms/{id}")
    @Needs(MANAGE_FIELDS)
    FormJson changeForm(Viewer viewer, @PathVariable @Means(FormId.class) long id, @RequestBody @Means(FormWishJson.class) Map<String, @Nullable Object> wire) {
        return json(forms.change(viewer, new FormId(id), new Said(wire)));
    }

    @DeleteMapping("/ticket_forms/{id}")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteForm(Viewer viewer, @PathVariable @Means(FormId.class) long id) {
        forms.delete(viewer, new FormId(id));
    }

    @PostMapping("/custom_statuses")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.CREATED)
    StatusJson addStatus(Viewer viewer, @RequestBody @Means(StatusWishJson.class) Map<String, @Nullable Object> wire) {
        return json(statuses.add(viewer, new Said(wire)));
    }

    @PatchMapping("/custom_statuses/{id}")
    @Needs(MANAGE_FIELDS)
    StatusJson changeStatus(Viewer viewer, @PathVariable @Means(CustomStatusId.class) long id, @RequestBody @Means(StatusWishJson.class) Map<String, @Nullable Object> wire) {
        return json(statuses.change(viewer, new CustomStatusId(id), new Said(wire)));
    }

    private static FieldJson json(TicketField it) {
        var portal = it.portal();
        return new FieldJson(
                it.id().value(),
                it.type().word(),
                it.title(),
                it.description(),
                it.position(),
                it.active(),
                it.required(),
                new PortalJson(portal.title(), portal.visible(), portal.editable(), portal.required()),
                it.pattern(),
                it.tag(),
                it.target(),
                it.options().stream()
                        .map(option -> new OptionJson(option.id(), option.name(), option.value(), option.preset()))
                        .toList());
    }

    private static FormJson json(TicketForm it) {
        return new FormJson(
                it.id().value(),
                it.name(),
                it.displayName(),
                it.position(),
                it.active(),
                it.standard(),
                it.endUserVisible(),
                it.fields().stream().map(FieldId::value).toList());
    }

    private static StatusJson json(CustomStatus it) {
        return new StatusJson(
                it.id().value(), it.category().word(), it.agentLabel(), it.endUserLabel(), it.active(), it.standard());
    }
}
