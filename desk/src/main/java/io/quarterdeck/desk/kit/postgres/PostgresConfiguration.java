package io.quarterdeck.desk.kit.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Settles which database the desk works with before anything else begins. */
@Configuration(proxyBeanMethods = false)
class PostgresConfiguration {

    private static final String DATABASE = "deskDatabase";

    /** A test that brings a database of its own starts no second one. */
    @Bean(DATABASE)
    @Lazy
    @Fallback
    JdbcConnectionDetails deskDatabase(Environment environment) {
        var url = environment.getProperty("quarterdeck.db.url", "").strip();
        if (url.isEmpty()) {
            return OwnDatabase.started(Path.of(environment.getProperty("quarterdeck.home", ".quarterdeck")));
        }
        return GivenDatabase.answering(
                url,
                environment.getProperty("quarterdeck.db.user", ""),
                environment.getProperty("quarterdeck.db.password", ""));
    }

    /** The web server would tell a failure in two hundred lines, so the database comes before it. */
    @Bean
    static BeanFactoryPostProcessor databaseFirst() {
        return beans -> {
            if (beans.getBeanNamesForType(JdbcConnectionDetails.class, true, false).length == 1) {
                beans.getBean(DATABASE);
            }
        };
    }
}
