package io.quarterdeck.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Inserts the very rows that one ticket consists of, copied under new numbers with plain prepared statements, batched
 * by table, one transaction a ticket: the most that the database gives to somebody who does nothing else.
 */
final class RawRows implements Load.Station {

    /** A table, its columns, which of them carries the ticket's number and which the message's, and the sample's rows. */
    private record Table(String name, List<String> columns, List<Object[]> rows) {}

    private static final List<String> TABLES =
            List.of("ticket", "message", "participant", "ticket_text", "ticket_event", "promise", "promise_watch");
    private static final long FIRST = 1L << 40;

    private final String url;
    private final String user;
    private final String password;
    private final List<Table> tables = new ArrayList<>();
    private int rows;

    RawRows(String url, String user, String password) throws SQLException {
        this.url = url;
        this.user = user;
        this.password = password;
        try (var connection = connect()) {
            var sample = newest(connection);
            for (var name : TABLES) {
                tables.add(read(connection, name, sample));
            }
        }
        rows = tables.stream().mapToInt(it -> it.rows().size()).sum();
    }

    int rows() {
        return rows;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static long newest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select max(id) from ticket where subject like 'Bench ticket%'")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static Table read(Connection connection, String name, long ticket) throws SQLException {
        var key = name.equals("ticket") ? "id" : "ticket_id";
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select * from %s where %s = %d".formatted(name, key, ticket))) {
            var meta = result.getMetaData();
            var columns = new ArrayList<String>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i));
            }
            var rows = new ArrayList<Object[]>();
            while (result.next()) {
                var row = new Object[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return new Table(name, columns, rows);
        }
    }

    @Override
    public Load.Work open() throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        var statements = new ArrayList<PreparedStatement>();
        for (var table : tables) {
            var marks = String.join(", ", table.columns().stream().map(_ -> "?").toList());
            statements.add(connection.prepareStatement("insert into %s (%s) values (%s)"
                    .formatted(table.name(), String.join(", ", table.columns()), marks)));
        }
        return number -> {
            for (int i = 0; i < statements.size(); i++) {
                insert(tables.get(i), statements.get(i), FIRST + number);
            }
            connection.commit();
        };
    }

    private static void insert(Table table, PreparedStatement statement, long number) throws SQLException {
        for (var row : table.rows()) {
            for (int i = 0; i < row.length; i++) {
                var column = table.columns().get(i);
                var isNumber = column.equals("ticket_id")
                        || (column.equals("id") && !table.name().equals("participant"));
                statement.setObject(i + 1, isNumber ? number : row[i]);
            }
            statement.addBatch();
        }
        statement.executeBatch();
    }
}
