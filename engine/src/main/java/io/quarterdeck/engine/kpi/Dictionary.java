package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All measures, under the rules of one playbook. */
public final class Dictionary {
    private final Rules rules;
    private final List<Kpi> kpis;
    private final Map<String, Variant> variants = new HashMap<>();

    public Dictionary(Rules rules) {
        this.rules = rules;
        kpis = List.of(
                new FirstContactResolution(rules),
                new RepetitiveContacts(rules),
                new ReopenRate(rules),
                new TransferRate(),
                new ServiceLevels(rules),
                new QueueTime(),
                new Abandonment(rules),
                new QueueLength(),
                new FirstResponse(rules),
                new NextResponse(rules),
                new Acknowledgement(rules),
                new ResolutionTime(rules),
                new PromisesKept(),
                new Breaches(),
                new EscalationInTime(),
                new UrgentTriage(),
                new BacklogAge(rules),
                new OpenTickets(),
                new HandleTime(rules),
                new Concurrency(),
                new Occupancy(),
                new Utilisation(),
                new Shrinkage(),
                new Adherence(rules),
                new Conformance(),
                new Satisfaction(),
                new NetPromoter(),
                new ContactRate(rules),
                new Deflection(rules),
                new Adoption(rules),
                new CostPerContact(rules),
                new ContactsHandled(),
                new TicketsClosed());
        kpis.forEach(kpi -> kpi.variants()
                .forEach(variant -> variants.putIfAbsent(variant.id().toString(), variant)));
    }

    public Rules rules() {
        return rules;
    }

    /** Each measure in words, in the order in which the dictionary is read. */
    public List<Definition> definitions() {
        return kpis.stream().map(Kpi::definition).toList();
    }

    /** Every way in which one measure is counted; none for a name that is not in the dictionary. */
    public List<Variant> variants(String kpi) {
        return kpis.stream()
                .filter(it -> it.definition().name().equals(kpi))
                .flatMap(it -> it.variants().stream())
                .toList();
    }

    /** The variant written so: {@code csat.top_two}, {@code service_level.offered@30s}. */
    public Optional<Variant> variant(String id) {
        return Optional.ofNullable(variants.get(id));
    }

    void ofVisit(Visit visit, Notes notes) {
        if (visit.counts()) {
            for (var kpi : kpis) {
                kpi.visit(visit, notes);
            }
        }
    }

    void ofCustomer(List<Visit> visits, Notes notes) {
        for (var kpi : kpis) {
            kpi.customer(visits, notes);
        }
    }

    void ofStretch(Day day, Stretch stretch, Notes notes) {
        for (var kpi : kpis) {
            kpi.stretch(day, stretch, notes);
        }
    }

    void ofRoster(Day day, Spell asked, Notes notes) {
        for (var kpi : kpis) {
            kpi.rostered(day, asked, notes);
        }
    }

    void ofBrand(Happened happened, Notes notes) {
        for (var kpi : kpis) {
            kpi.brand(happened, notes);
        }
    }

    void standing(Visit visit, Instant now, Notes notes) {
        if (visit.counts()) {
            for (var kpi : kpis) {
                kpi.standing(visit, now, notes);
            }
        }
    }
}
