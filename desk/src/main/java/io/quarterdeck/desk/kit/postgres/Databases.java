package io.quarterdeck.desk.kit.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes, copies and drops the databases of one server, over a connection to a database that is there already. */
record Databases(String url, String user, String password) {

    private static final String DUPLICATE_DATABASE = "42P04";

    /** Makes the database unless it is there. */
    void create(String name) {
        try {
            execute("create database " + quoted(name));
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
    }

    /** Copies a database that nobody is connected to. */
    void copy(String template, String name) {
        orFail("create database " + quoted(name) + " template " + quoted(template));
    }

    void drop(String name) {
        orFail("drop database if exists " + quoted(name) + " with (force)");
    }

    void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A record would print the password. */
    @Override
    public String toString() {
        return "Databases";
    }

    private void orFail(String sql) {
        try {
            execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
