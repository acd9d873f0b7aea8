package io.quarterdeck.desk.kit.postgres;

import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The PostgreSQL that the desk brings; it closes after the last one who uses the connection details. */
record OwnDatabase(EmbeddedPostgres server) implements JdbcConnectionDetails, AutoCloseable {

    private static final String NAME = "quarterdeck";

    static OwnDatabase started(Path home) {
        var server = EmbeddedPostgres.start(home);
        try {
            server.createDatabase(NAME);
            return new OwnDatabase(server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public String getJdbcUrl() {
        return server.jdbcUrl(NAME);
    }

    @Override
    public String getUsername() {
        return server.user();
    }

    @Override
    public String getPassword() {
        return server.password();
    }

    @Override
    public void close() {
        server.close();
    }
}
