package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.WithinTransaction;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever solves a problem has solved what it caused, and says the same everywhere: one incident a transaction, so that
 * it goes on where it was stopped however many there are. It ends when the problem is open again.
 */
@Component
public class Incidents {

    private static final Logger log = LoggerFactory.getLogger(Incidents.class);
    private static final int PROBLEMS = 10;
    private static final int STEPS = 100;

    /** What is said once more, and how. */
    @Component
    record Means(MessageTable messages, AttachmentTable attachments, Edits edits, Replies replies) {}

    private final SolutionTable table;
    private final TicketTable tickets;
    private final Means means;
    private final Brands brands;
    private final TransactionTemplate transaction;

    Incidents(SolutionTable table, TicketTable tickets, Means means, Brands brands, TransactionTemplate transaction) {
        this.table = table;
        this.tickets = tickets;
        this.means = means;
        this.brands = brands;
        this.transaction = transaction;
    }

    @WithinTransaction
    void on(TicketChanged change) {
        for (var entry : change.entries()) {
            if (entry.event() instanceof TicketEvent.StatusChanged(var from, var to, var _, var _)
                    && from.isOpen()
                    && to == Status.SOLVED
                    && !entry.cause().equals(By.IMPORT)) {
                table.begin(change.ticket(), entry.actor(), saidWith(change), entry.at());
            }
        }
    }

    private static @Nullable MessageId saidWith(TicketChanged change) {
        @Nullable MessageId said = null;
        for (var entry : change.entries()) {
            if (entry.event() instanceof TicketEvent.Replied(var message, var _)) {
                said = message;
            } else if (entry.event() instanceof TicketEvent.Noted(var message, var _)) {
                said = message;
            }
        }
        return said;
    }

    @Scheduled(fixedDelayString = "PT1S")
    public void work() {
        brands.all().forEach(brand -> BrandScope.run(brand.id(), this::workInBrand));
    }

    private void workInBrand() {
        for (var problem : transaction.execute(_ -> table.waiting(PROBLEMS))) {
            try {
                for (var step = 0; step < STEPS && step(problem); ) {
                    step++;
                }
            } catch (RuntimeException e) {
                log.warn("incidents not solved, will come again problem={}", problem.value(), e);
            }
        }
    }

    /** What may not be solved yet stays open, and its owner is told why. */
    private boolean step(TicketId problem) {
        try {
            return turn(problem, this::solve);
        } catch (Refusal refusal) {
            return turn(
                    problem,
                    (it, incident) -> means.replies()
                            .note(
                                    incident,
                                    "Its problem, #%d, was solved; this was not: %s"
                                            .formatted(problem.value(), refusal.getMessage()),
                                    cause(it)));
        }
    }

    /** One incident further; false when there is nothing more to do here. */
    private boolean turn(TicketId problem, BiConsumer<SolutionTable.Solution, TicketId> work) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var solution = table.take(problem).orElse(null);
            if (solution == null) {
                return false;
            }
            var next = isSolved(problem) ? tickets.nextIncident(problem, solution.last()) : Optional.<TicketId>empty();
            if (next.isEmpty()) {
                table.end(problem);
                return false;
            }
            work.accept(solution, next.get());
            table.reached(problem, next.get());
            return true;
        }));
    }

    private boolean isSolved(TicketId problem) {
        return tickets.fate(problem)
                .filter(it -> !it.isDeleted() && !it.status().isOpen())
                .isPresent();
    }

    private void solve(SolutionTable.Solution solution, TicketId incident) {
        var edit = Edit.none().status(Status.SOLVED);
        var message = solution.said();
        var words = message == null ? Optional.<NewComment>empty() : comment(solution.problem(), message);
        var by = new By(solution.by(), null, cause(solution), null);
        means.edits().apply(by, incident, words.map(edit::with).orElse(edit));
    }

    private static String cause(SolutionTable.Solution solution) {
        return "problem:" + solution.problem().value();
    }

    private Optional<NewComment> comment(TicketId problem, MessageId id) {
        return means.messages().find(problem, id).map(it -> {
            var files = means.attachments().of(id).stream()
                    .filter(file -> !file.redacted())
                    .map(file ->
                            new Words.File(file.name(), file.mediaType(), file.size(), file.sha256(), file.contentId()))
                    .toList();
            var html = means.messages().htmls(List.of(id)).get(id);
            var words = new Words(it.text(), "", html, it.blockedImages(), files);
            return new NewComment(words, it.kind() != Message.Kind.NOTE, null, null);
        });
    }
}
