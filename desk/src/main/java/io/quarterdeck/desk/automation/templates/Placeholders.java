package io.quarterdeck.desk.automation.templates;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.Profile;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FieldOption;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The values that a text may speak of: this list and nothing else (immunity 19). What a text does not name is not looked up. */
@Component
public class Placeholders {

    private final Customers customers;
    private final Profiles profiles;
    private final Organizations organizations;
    private final Groups groups;
    private final Brands brands;
    private final Definitions definitions;
    private final SpokenWords words;
    private final String url;

    Placeholders(
            Customers customers,
            Profiles profiles,
            Organizations organizations,
            Groups groups,
            Brands brands,
            Definitions definitions,
            SpokenWords words,
            @Value("${quarterdeck.url:http://localhost:8080}") String url) {
        this.customers = customers;
        this.profiles = profiles;
        this.organizations = organizations;
        this.groups = groups;
        this.brands = brands;
        this.definitions = definitions;
        this.words = words;
        this.url = url;
    }

    public Map<String, Object> of(Occasion occasion, String template) {
        var values = new HashMap<String, Object>();
        if (template.contains("ticket.")) {
            values.put("ticket", ticket(occasion, template));
        }
        if (template.contains("current_user.") || template.contains("agent.")) {
            var actor = person(occasion.actor());
            values.put("current_user", actor);
            values.put("agent", actor);
        }
        values.put(
                "satisfaction",
                Map.of(
                        "current_rating",
                        occasion.ticket().standing().satisfaction().name().toLowerCase(Locale.ROOT)));
        return values;
    }

    private Map<String, Object> ticket(Occasion occasion, String template) {
        var facts = occasion.ticket();
        var about = facts.about();
        var values = new HashMap<String, Object>();
        put(values, "id", Long.toString(facts.id().value()));
        put(values, "url", url + "/tickets/" + facts.id().value());
        put(values, "link", url + "/tickets/" + facts.id().value());
        put(values, "external_id", about.externalId());
        put(values, "via", facts.origin().channel());
        put(values, "status", facts.standing().status().word());
        put(values, "priority", about.priority());
        put(values, "ticket_type", about.type() == null ? null : about.type().word());
        put(values, "tags", String.join(" ", about.tags()));
        put(values, "due_date", about.taskDueAt());
        put(values, "score", facts.standing().satisfaction().name().toLowerCase(Locale.ROOT));
        put(values, "account", brands.get(BrandScope.required()).name());
        values.put("brand", Map.of("name", brands.get(BrandScope.required()).name()));
        if (!occasion.withoutTheirWords()) {
            put(values, "title", about.subject());
            values.putAll(words.of(facts, template));
        }
        people(values, facts, template);
        fields(values, facts);
        return values;
    }

    private void people(Map<String, Object> values, TicketFacts facts, String template) {
        var parties = facts.parties();
        if (template.contains("ticket.requester")) {
            values.put("requester", person(parties.requester()));
        }
        if (template.contains("ticket.assignee")) {
            values.put("assignee", person(parties.owner() == null ? null : customers.of(parties.owner())));
        }
        if (template.contains("ticket.submitter")) {
            var submitter = facts.origin().submitter();
            values.put("submitter", person(submitter == null ? parties.requester() : submitter));
        }
        if (template.contains("ticket.cc")) {
            var names = parties.copied().stream()
                    .flatMap(it -> customers.find(it).stream())
                    .map(it -> it.name())
                    .collect(Collectors.joining(", "));
            put(values, "cc_names", names);
            put(values, "ccs", names);
        }
        var group = Optional.ofNullable(parties.group()).flatMap(groups::find);
        values.put(
                "group",
                group.<Map<String, Object>>map(it -> Map.of("name", it.name())).orElse(Map.of()));
        var organization = Optional.ofNullable(parties.organization()).flatMap(organizations::find);
        organization.ifPresent(it -> {
            var about = new HashMap<String, Object>();
            put(about, "name", it.name());
            put(about, "external_id", it.about().externalId());
            put(about, "details", it.about().details());
            put(about, "notes", it.about().notes());
            about.put("custom_fields", it.about().fields());
            values.put("organization", about);
        });
    }

    private void fields(Map<String, Object> values, TicketFacts facts) {
        facts.about().fields().forEach((id, value) -> {
            put(values, "ticket_field_" + id.value(), said(value));
            definitions
                    .all()
                    .field(id)
                    .ifPresent(field -> field.options().stream()
                            .filter(it -> it.value().equals(said(value)))
                            .map(FieldOption::name)
                            .findFirst()
                            .ifPresent(it -> put(values, "ticket_field_option_title_" + id.value(), it)));
        });
    }

    private static String said(FieldValue value) {
        return value instanceof FieldValue.Many(var many)
                ? String.join(" ", many)
                : value.wire().toString();
    }

    private Map<String, Object> person(@Nullable CustomerId id) {
        return Optional.ofNullable(id)
                .flatMap(profiles::find)
                .map(Placeholders::person)
                .orElse(Map.of());
    }

    private static Map<String, Object> person(Profile profile) {
        var facts = profile.facts();
        var names = facts.name().strip().split("\\s+", 2);
        var values = new HashMap<String, Object>();
        put(values, "id", Long.toString(profile.id().value()));
        put(values, "name", facts.name());
        put(values, "first_name", names[0]);
        put(values, "last_name", names.length > 1 ? names[1] : null);
        put(values, "email", profile.email());
        put(values, "phone", facts.phone());
        put(values, "language", facts.locale());
        put(values, "external_id", facts.externalId());
        put(values, "details", facts.details());
        put(values, "notes", facts.notes());
        put(values, "signature", facts.signature());
        values.put("custom_fields", facts.fields());
        return values;
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value.toString());
        }
    }
}
