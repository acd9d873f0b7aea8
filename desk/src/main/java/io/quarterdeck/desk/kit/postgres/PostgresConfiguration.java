package io.quarterdeck.desk.kit.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;

/** Settles which database the desk works with before anything asks for a connection. */
@Configuration(proxyBeanMethods = false)
class PostgresConfiguration {

    /** A test that brings a database of its own starts no second one. */
    @Bean
    @Lazy
    @Fallback
    JdbcConnectionDetails database(
            @Value("${quarterdeck.home:${QD_HOME:.quarterdeck}}") String home,
            @Value("${quarterdeck.db.url:${QD_DB_URL:}}") String url,
            @Value("${quarterdeck.db.user:${QD_DB_USER:}}") String user,
            @Value("${quarterdeck.db.password:${QD_DB_PASSWORD:}}") String password) {
        return url.isBlank()
                ? OwnDatabase.started(Path.of(home))
                : GivenDatabase.answering(url.strip(), user, password);
    }
}
