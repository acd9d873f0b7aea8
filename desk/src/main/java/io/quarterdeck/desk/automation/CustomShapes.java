package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.customers.fields.ProfileField;
import io.quarterdeck.desk.customers.fields.ProfileFields;
import io.quarterdeck.desk.customers.fields.Subject;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FieldOption;
import io.quarterdeck.desk.tickets.fields.FieldType;
import io.quarterdeck.desk.tickets.fields.TicketField;
import io.quarterdeck.engine.rules.Kind;
import io.quarterdeck.engine.rules.Vocabulary;
import io.quarterdeck.engine.rules.Vocabulary.Shape;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a brand's own fields hold, in the kinds that rules know. */
@Component
class CustomShapes {

    private final Definitions definitions;
    private final ProfileFields profiles;

    CustomShapes(Definitions definitions, ProfileFields profiles) {
        this.definitions = definitions;
        this.profiles = profiles;
    }

    Vocabulary.CustomFields current() {
        return new Vocabulary.CustomFields(
                definitions.all().fields().stream()
                        .filter(it -> !it.type().isSystem())
                        .collect(Collectors.toMap(it -> it.id().value(), CustomShapes::shape)),
                of(Subject.PERSON),
                of(Subject.ORGANIZATION));
    }

    private Map<String, Shape> of(Subject subject) {
        return profiles.all(subject).stream().collect(Collectors.toMap(ProfileField::key, CustomShapes::shape));
    }

    private static Shape shape(TicketField field) {
        return new Shape(
                kind(field.type()),
                field.options().stream().map(FieldOption::value).collect(Collectors.toSet()));
    }

    private static Shape shape(ProfileField field) {
        return new Shape(
                kind(field.type()),
                field.options().stream().map(ProfileField.Option::value).collect(Collectors.toSet()));
    }

    private static Kind kind(FieldType type) {
        return switch (type) {
            case CHECKBOX -> Kind.FLAG;
            case DATE -> Kind.DATE;
            case INTEGER, DECIMAL -> Kind.NUMBER;
            case TAGGER -> Kind.OPTION;
            case MULTISELECT -> Kind.OPTIONS;
            case LOOKUP -> Kind.REFERENCE;
            case TEXT, TEXTAREA, REGEXP, PARTIALCREDITCARD -> Kind.TEXT;
            case SUBJECT, DESCRIPTION, STATUS, TICKETTYPE, PRIORITY, GROUP, ASSIGNEE, CUSTOM_STATUS ->
                throw new IllegalArgumentException("%s is a field that every ticket has".formatted(type));
        };
    }

    private static Kind kind(io.quarterdeck.desk.customers.fields.FieldType type) {
        return switch (type) {
            case CHECKBOX -> Kind.FLAG;
            case DATE -> Kind.DATE;
            case INTEGER, DECIMAL -> Kind.NUMBER;
            case DROPDOWN -> Kind.OPTION;
            case MULTISELECT -> Kind.OPTIONS;
            case LOOKUP -> Kind.REFERENCE;
            case TEXT, TEXTAREA, REGEXP -> Kind.TEXT;
        };
    }
}
