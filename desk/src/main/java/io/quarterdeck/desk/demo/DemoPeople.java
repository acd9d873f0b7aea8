package io.quarterdeck.desk.demo;

import static io.quarterdeck.desk.accounts.Role.ADMIN;
import static io.quarterdeck.desk.accounts.Role.AGENT;
import static io.quarterdeck.desk.accounts.Role.CUSTOMER;
import static io.quarterdeck.desk.accounts.Role.LEAD;
import static io.quarterdeck.desk.accounts.Role.LIGHT_AGENT;

import io.quarterdeck.desk.accounts.Role;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Everybody in the demo; all invented, all at example.com. */
final class DemoPeople {

    /** One person's place in one brand. */
    record Place(String brand, String name, Role role, List<String> skills) {

        String email() {
            var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
        }
    }

    static final String PASSWORD = "quarterdeck";

    static final List<Place> ALL = List.of(
            new Place("bleusalt", "Mia Kowalska", AGENT, List.of("orders", "subscriptions")),
            new Place("bleusalt", "Tomás Ortega", AGENT, List.of("orders")),
            new Place("bleusalt", "Grace Adeyemi", AGENT, List.of("orders", "subscriptions")),
            new Place("bleusalt", "Ivo Petrov", AGENT, List.of("warranty", "legal", "privacy")),
            new Place("bleusalt", "Rasheeda Amin", LEAD, List.of("orders", "subscriptions", "warranty")),
            new Place("bleusalt", "Priya Raman", LIGHT_AGENT, List.of()),
            new Place("bleusalt", "Hannah Weiss", ADMIN, List.of()),
            new Place("callie", "June Park", AGENT, List.of("orders")),
            new Place("callie", "Leo Marchetti", AGENT, List.of("orders", "jewellery")),
            new Place("callie", "Yara Nasser", AGENT, List.of("orders", "jewellery")),
            new Place("callie", "Dana Okafor", LEAD, List.of("policy", "legal", "privacy")),
            new Place("callie", "Sam Ellery", LIGHT_AGENT, List.of()),
            new Place("callie", "Hannah Weiss", ADMIN, List.of()),
            new Place("bleusalt", "Ana Reyes", CUSTOMER, List.of()));

    private DemoPeople() {}

    static List<Place> of(String brand) {
        return ALL.stream().filter(it -> it.brand().equals(brand)).toList();
    }

    static Place named(String brand, String name) {
        return of(brand).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
