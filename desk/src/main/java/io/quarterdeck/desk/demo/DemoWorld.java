package io.quarterdeck.desk.demo;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.DemoSignIns;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.channels.email.Mailboxes;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.MailAddress;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.people.Skills;
import io.quarterdeck.desk.playbook.Playbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Founds the two brands of the demo on an empty desk: playbooks, people, mailboxes, and three days of mail. */
@Component
class DemoWorld implements DemoSignIns, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoWorld.class);
    private static final List<String> BRANDS = List.of("bleusalt", "callie");

    private final boolean wanted;
    private final Brands brands;
    private final Members members;
    private final Skills skills;
    private final Playbooks playbooks;
    private final Mailboxes mailboxes;
    private final Customers customers;
    private final DemoFurnishing furnishing;
    private final DemoPlayer player;
    private final DemoRules rules;
    private final DemoHelp help;
    private final Clock clock;
    private volatile boolean running;

    DemoWorld(
            @Value("${quarterdeck.demo}") boolean wanted,
            Brands brands,
            Members members,
            Skills skills,
            Playbooks playbooks,
            Mailboxes mailboxes,
            Customers customers,
            DemoFurnishing furnishing,
            DemoPlayer player,
            DemoRules rules,
            DemoHelp help,
            Clock clock) {
        this.wanted = wanted;
        this.brands = brands;
        this.members = members;
        this.skills = skills;
        this.playbooks = playbooks;
        this.mailboxes = mailboxes;
        this.customers = customers;
        this.furnishing = furnishing;
        this.player = player;
        this.rules = rules;
        this.help = help;
        this.clock = clock;
    }

    /**
     * Before the doors open and the workers begin, so that the demo's days are over when the first real second starts.
     * Does nothing where a brand exists already: the demo never mixes with real work.
     */
    @Override
    public void start() {
        running = true;
        if (wanted && brands.all().isEmpty()) {
            load();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void load() {
        log.info("demo loading, three days of two brands");
        var ids = new LinkedHashMap<String, BrandId>();
        var people = new HashMap<String, PersonId>();
        BRANDS.forEach(key -> ids.put(key, brands.found(key, name(key)).id()));
        ids.forEach((key, brand) -> BrandScope.run(brand, () -> settle(key, people)));
        ids.forEach((key, brand) -> BrandScope.run(brand, () -> agree(key, brand, people)));
        player.play(clock.instant(), ids, people);
        BrandScope.run(brands.named("bleusalt").orElseThrow().id(), this::letAnaIn);
        log.info("demo loaded tickets=32");
    }

    private void settle(String brand, Map<String, PersonId> people) {
        var file = brand + ".yaml";
        playbooks.release(file, source(file), "Quarterdeck", "shipped example");
        mailboxes.add(DemoMail.mailbox(brand), name(brand) + " Support", null, null);
        for (var place : DemoPeople.of(brand)) {
            var person = members.add(place.email(), place.name(), place.role(), DemoPeople.PASSWORD);
            people.put(place.email(), person);
            skills.teach(person, place.skills());
        }
        var hannah = DemoPeople.named(brand, "Hannah Weiss");
        var admin = Objects.requireNonNull(people.get(hannah.email()));
        furnishing.furnish(brand, new Viewer(BrandScope.required(), admin, hannah.name(), hannah.role()));
    }

    /** Rules and articles, as the administrator wrote them. */
    private void agree(String key, BrandId brand, Map<String, PersonId> people) {
        var hannah = DemoPeople.named(key, "Hannah Weiss");
        var person = Objects.requireNonNull(people.get(hannah.email()));
        var by = new Viewer(brand, person, hannah.name(), hannah.role());
        rules.write(by, key, people);
        help.write(by);
    }

    /** One customer of the demo can sign in, and sees her own ticket only. */
    private void letAnaIn() {
        var ana = DemoPeople.named("bleusalt", "Ana Reyes");
        var person = members.all().stream()
                .filter(it -> it.email().equals(ana.email()))
                .findFirst()
                .orElseThrow();
        customers.claim(customers.at(MailAddress.of(ana.email()), ana.name()).id(), person.person());
    }

    private static String name(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    private static String source(String file) {
        try {
            return new ClassPathResource("playbooks/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Offer> offer() {
        var here = brands.named("bleusalt")
                .filter(_ -> wanted)
                .filter(it -> BrandScope.in(it.id(), members::all).stream()
                        .anyMatch(member -> member.email().equals("hannah.weiss@example.com")));
        return here.map(_ -> new Offer(
                DemoPeople.PASSWORD,
                DemoPeople.ALL.stream()
                        .filter(it -> it.role() != Role.CUSTOMER)
                        .map(it -> new DemoPerson(it.email(), it.name(), it.role(), it.brand()))
                        .toList()));
    }
}
