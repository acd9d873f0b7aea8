package io.quarterdeck.desk.kit;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Begins every transaction inside its brand, so that row-level security decides what it can see. Work of another brand
 * may not join it: it would silently read and write the wrong brand's rows.
 */
class BrandTransactions extends JdbcTransactionManager {

    private final ThreadLocal<Optional<BrandId>> entered = ThreadLocal.withInitial(Optional::empty);
    private final ThreadLocal<Boolean> over = ThreadLocal.withInitial(() -> false);

    BrandTransactions(DataSource source) {
        super(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        BrandScope.current().ifPresent(brand -> enter(brand, definition.isReadOnly() ? "auto" : "force_generic_plan"));
        entered.set(BrandScope.current());
    }

    /** Spring asks this whenever work comes upon a transaction, just before it joins it. */
    @Override
    protected boolean isExistingTransaction(Object transaction) {
        var existing = super.isExistingTransaction(transaction);
        if (existing && over.get()) {
            throw new IllegalTransactionStateException(
                    "Work came into a transaction that is over, outside of every brand; do it before the end or well after");
        }
        if (existing && !BrandScope.current().equals(entered.get())) {
            throw new IllegalTransactionStateException(
                    "Work of %s came into a transaction that was begun in %s; end that one first, or name the brand around it"
                            .formatted(named(BrandScope.current()), named(entered.get())));
        }
        return existing;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        over.set(true);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        super.doRollback(status);
        over.set(true);
    }

    /** A transaction that waits for one of its own making is in its brand again when it goes on. */
    private record Waiting(Optional<BrandId> entered, Object suspended) {}

    @Override
    protected Object doSuspend(Object transaction) {
        var brand = entered.get();
        return new Waiting(brand, super.doSuspend(transaction));
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspendedResources) {
        var waiting = (Waiting) suspendedResources;
        super.doResume(transaction, waiting.suspended());
        entered.set(waiting.entered());
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        entered.remove();
        over.remove();
        super.doCleanupAfterCompletion(transaction);
    }

    private static String named(Optional<BrandId> brand) {
        return brand.map(BrandId::toString).orElse("no brand");
    }

    /**
     * What writes works by key, so that the plan of a statement is made once; PostgreSQL left to itself takes arrays of
     * unknown length for long ones and plans anew at each call, which costs more than a ticket's rows. What only reads is
     * planned for its values.
     */
    private void enter(BrandId brand, String plans) {
        var connection = DataSourceUtils.getConnection(obtainDataSource());
        try (var enter = connection.prepareStatement(
                "select set_config('app.brand', ?, true), set_config('plan_cache_mode', ?, true)")) {
            enter.setString(1, Long.toString(brand.value()));
            enter.setString(2, plans);
            enter.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("could not enter " + brand, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }
}
