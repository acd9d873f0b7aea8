package io.quarterdeck.desk.kit;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Begins every transaction inside its brand, so that row-level security decides what it can see. */
class BrandTransactions extends JdbcTransactionManager {

    BrandTransactions(DataSource source) {
        super(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        BrandScope.current().ifPresent(this::enter);
    }

    private void enter(BrandId brand) {
        var connection = DataSourceUtils.getConnection(obtainDataSource());
        try (var enter = connection.prepareStatement("select set_config('app.brand', ?, true)")) {
            enter.setString(1, Long.toString(brand.value()));
            enter.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("could not enter " + brand, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }
}
