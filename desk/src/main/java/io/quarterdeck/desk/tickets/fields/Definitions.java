package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Remembered;
import io.quarterdeck.desk.tickets.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The fields, forms and statuses of the brand at hand, as they are asked for at every ticket. A brand that has none yet
 * gets the standard ones the first time somebody asks.
 */
@Component
public class Definitions {

    private static final Duration AT_MOST_STALE = Duration.ofSeconds(2);

    /** All of a brand's definitions at one moment. */
    public record Known(List<TicketField> fields, List<TicketForm> forms, List<CustomStatus> statuses) {

        public Optional<TicketField> field(FieldId id) {
            return fields.stream().filter(it -> it.id().equals(id)).findFirst();
        }

        public Optional<TicketForm> form(FormId id) {
            return forms.stream().filter(it -> it.id().equals(id)).findFirst();
        }

        public TicketForm standardForm() {
            return forms.stream().filter(TicketForm::standard).findFirst().orElseThrow();
        }

        /** The form that a ticket has, the standard one if it names none. */
        public TicketForm formOf(@Nullable FormId id) {
            return Optional.ofNullable(id).flatMap(this::form).orElseGet(this::standardForm);
        }

        public Optional<CustomStatus> status(CustomStatusId id) {
            return statuses.stream().filter(it -> it.id().equals(id)).findFirst();
        }

        /** The status that a ticket has: the one it names, or the standard one of its category. */
        public CustomStatus statusOf(Status category, @Nullable CustomStatusId id) {
            var at = category == Status.CLOSED ? Status.SOLVED : category;
            return Optional.ofNullable(id)
                    .flatMap(this::status)
                    .or(() -> statuses.stream()
                            .filter(it -> it.standard() && it.category() == at)
                            .findFirst())
                    .orElseThrow();
        }
    }

    private final FieldTable fields;
    private final FormTable forms;
    private final CustomStatusTable statuses;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Remembered<BrandId, Known> known;

    Definitions(
            FieldTable fields,
            FormTable forms,
            CustomStatusTable statuses,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.fields = fields;
        this.forms = forms;
        this.statuses = statuses;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.known = new Remembered<>(AT_MOST_STALE, clock);
    }

    public Known all() {
        return known.get(BrandScope.required(), _ -> transaction.execute(_ -> read()));
    }

    void forget() {
        known.forget(BrandScope.required());
    }

    private Known read() {
        if (fields.all().isEmpty()) {
            // in a transaction of its own, so that nobody remembers what is then undone
            apart.executeWithoutResult(_ -> standard());
        }
        return new Known(fields.all(), forms.all(), statuses.all());
    }

    private void standard() {
        var at = clock.instant();
        fields.standard(at);
        statuses.standard(at);
        forms.standard(at);
    }
}
