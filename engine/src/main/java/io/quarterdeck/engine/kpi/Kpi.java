package io.quarterdeck.engine.kpi;

import java.time.Instant;
import java.util.List;

/**
 * One measure. It reads whichever history it is made of and notes whole numbers; what it notes depends on nothing but
 * that history and the rules, so that a history told differently is taken back and noted anew.
 */
sealed interface Kpi
        permits Abandonment,
                Acknowledgement,
                Adherence,
                Adoption,
                BacklogAge,
                Breaches,
                Concurrency,
                Conformance,
                ContactRate,
                ContactsHandled,
                CostPerContact,
                Deflection,
                EscalationInTime,
                FirstContactResolution,
                FirstResponse,
                HandleTime,
                NetPromoter,
                NextResponse,
                Occupancy,
                OpenTickets,
                PromisesKept,
                QueueLength,
                QueueTime,
                ReopenRate,
                RepetitiveContacts,
                ResolutionTime,
                Satisfaction,
                ServiceLevels,
                Shrinkage,
                TicketsClosed,
                TransferRate,
                UrgentTriage,
                Utilisation {

    Definition definition();

    List<Variant> variants();

    /** What one contact adds; it {@link Visit#counts() counts}. */
    default void visit(Visit visit, Notes notes) {}

    /** What the contacts of one known customer add together, in the order of their beginning; all of them count. */
    default void customer(List<Visit> visits, Notes notes) {}

    /** What a day of one person adds. */
    default void day(Day day, Notes notes) {}

    /** What a line that belongs to no contact adds. */
    default void brand(Happened happened, Notes notes) {}

    /** What a contact adds to a report of {@code now}, and to no other: that it is still open, or waits. */
    default void standing(Visit visit, Instant now, Notes notes) {}
}
