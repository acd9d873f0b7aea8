package io.quarterdeck.desk.kit.postgres;

import java.net.UnknownHostException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The PostgreSQL that QD_DB_URL names. It has to answer before anything else is started. */
record GivenDatabase(String url, String user, String password) implements JdbcConnectionDetails {

    static final String DRIVER_OPTIONS = "reWriteBatchedInserts=true&ApplicationName=quarterdeck";
    private static final String PATIENCE_SECONDS = "10";

    static GivenDatabase answering(String url, String user, String password) {
        var parsed = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, new Properties()) : null;
        if (parsed == null) {
            throw new DatabaseUnavailable(
                    "QD_DB_URL is not the address of a PostgreSQL; write jdbc:postgresql://host:5432/quarterdeck.");
        }
        var database = new GivenDatabase(withOptions(url), user, password);
        try (var connection = DriverManager.getConnection(database.url, database.asProperties())) {
            return database;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "PostgreSQL at " + place(parsed) + " does not let the desk in: " + reason(e, user, parsed)
                            + "; put that right, or unset QD_DB_URL to run the PostgreSQL that the desk brings.",
                    e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user.isEmpty() ? null : user;
    }

    @Override
    public @Nullable String getPassword() {
        return password.isEmpty() ? null : password;
    }

    /** A record would print the password. */
    @Override
    public String toString() {
        return "GivenDatabase";
    }

    private Properties asProperties() {
        var properties = new Properties();
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    private static String withOptions(String url) {
        if (url.contains("ApplicationName=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + DRIVER_OPTIONS;
    }

    private static String place(Properties parsed) {
        return parsed.getProperty("PGHOST") + ":" + parsed.getProperty("PGPORT");
    }

    private static String reason(SQLException said, String user, Properties parsed) {
        return switch (String.valueOf(said.getSQLState())) {
            case "28P01", "28000" -> "it refuses user \"" + user + "\" or that password";
            case "3D000" -> "it has no database \"" + parsed.getProperty("PGDBNAME") + "\"";
            case "08001", "08004", "08006" -> unreachable(said);
            default -> firstSentence(String.valueOf(said.getMessage()));
        };
    }

    private static String unreachable(SQLException said) {
        var cause = said.getCause();
        if (cause == null) {
            return firstSentence(String.valueOf(said.getMessage()));
        }
        return cause instanceof UnknownHostException ? "nobody knows that host" : String.valueOf(cause.getMessage());
    }

    private static String firstSentence(String text) {
        var end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
