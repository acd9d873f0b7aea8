package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** All measures, under the rules of one playbook. */
public final class Dictionary {
    private final Rules rules;
    private final List<Kpi> kpis;

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
        return kpis.stream()
                .flatMap(it -> it.variants().stream())
                .filter(variant -> variant.id().toString().equals(id))
                .findFirst();
    }

    List<Note> ofVisit(Visit visit) {
        return visit.counts() ? notes((kpi, notes) -> kpi.visit(visit, notes)) : List.of();
    }

    List<Note> ofCustomer(List<Visit> visits) {
        return notes((kpi, notes) -> kpi.customer(visits, notes));
    }

    List<Note> ofDay(Day day) {
        return notes((kpi, notes) -> kpi.day(day, notes));
    }

    List<Note> ofBrand(Happened happened) {
        return notes((kpi, notes) -> kpi.brand(happened, notes));
    }

    List<Note> standing(Visit visit, Instant now) {
        return visit.counts() ? notes((kpi, notes) -> kpi.standing(visit, now, notes)) : List.of();
    }

    private List<Note> notes(BiConsumer<Kpi, Notes> read) {
        var notes = new Notes();
        kpis.forEach(kpi -> read.accept(kpi, notes));
        return notes.all();
    }
}
