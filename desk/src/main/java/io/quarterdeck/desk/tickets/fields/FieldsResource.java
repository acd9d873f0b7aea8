package io.quarterdeck.desk.tickets.fields;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_FIELDS;
import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
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

/** What a brand asks of its tickets, over HTTP. */
@RestController("tickets.fields")
@RequestMapping("/api/desk")
class FieldsResource {

    record OptionJson(long id, String name, String value, boolean preset) {}

    record PortalJson(String title, boolean visible, boolean editable, boolean required) {}

    record FieldJson(
            long id,
            String type,
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
            long id,
            String name,
            String displayName,
            int position,
            boolean active,
            boolean standard,
            boolean endUserVisible,
            List<Long> fields,
            List<Map<String, Object>> agentConditions,
            List<Map<String, Object>> endUserConditions) {}

    record StatusJson(
            long id, String category, String agentLabel, String endUserLabel, boolean active, boolean standard) {}

    record DefinitionsJson(List<FieldJson> fields, List<FormJson> forms, List<StatusJson> statuses) {}

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
    FieldJson add(Viewer viewer, @RequestBody Map<String, @Nullable Object> wire) {
        return json(fields.add(viewer, new Said(wire)));
    }

    @PatchMapping("/ticket_fields/{id}")
    @Needs(MANAGE_FIELDS)
    FieldJson change(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> wire) {
        return json(fields.change(viewer, new FieldId(id), new Said(wire)));
    }

    @DeleteMapping("/ticket_fields/{id}")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id) {
        fields.delete(viewer, new FieldId(id));
    }

    @PostMapping("/ticket_forms")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.CREATED)
    FormJson addForm(Viewer viewer, @RequestBody Map<String, @Nullable Object> wire) {
        return json(forms.add(viewer, new Said(wire)));
    }

    @PatchMapping("/ticket_forms/{id}")
    @Needs(MANAGE_FIELDS)
    FormJson changeForm(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> wire) {
        return json(forms.change(viewer, new FormId(id), new Said(wire)));
    }

    @DeleteMapping("/ticket_forms/{id}")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteForm(Viewer viewer, @PathVariable long id) {
        forms.delete(viewer, new FormId(id));
    }

    @PostMapping("/custom_statuses")
    @Needs(MANAGE_FIELDS)
    @ResponseStatus(HttpStatus.CREATED)
    StatusJson addStatus(Viewer viewer, @RequestBody Map<String, @Nullable Object> wire) {
        return json(statuses.add(viewer, new Said(wire)));
    }

    @PatchMapping("/custom_statuses/{id}")
    @Needs(MANAGE_FIELDS)
    StatusJson changeStatus(Viewer viewer, @PathVariable long id, @RequestBody Map<String, @Nullable Object> wire) {
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
                it.fields().stream().map(FieldId::value).toList(),
                it.forAgents().wire(),
                it.forEndUsers().wire());
    }

    private static StatusJson json(CustomStatus it) {
        return new StatusJson(
                it.id().value(), it.category().word(), it.agentLabel(), it.endUserLabel(), it.active(), it.standard());
    }
}
