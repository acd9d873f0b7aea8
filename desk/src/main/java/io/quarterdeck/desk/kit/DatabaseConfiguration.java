package io.quarterdeck.desk.kit;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Migrates as the owner of the database, and works as a role that row-level security binds. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DeskClock clock() {
        return new DeskClock();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new BrandTransactions(dataSource);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerOfTheDatabase(JdbcConnectionDetails details) {
        return new DriverManagerDataSource(
                details.getJdbcUrl(), String.valueOf(details.getUsername()), String.valueOf(details.getPassword()));
    }
}
