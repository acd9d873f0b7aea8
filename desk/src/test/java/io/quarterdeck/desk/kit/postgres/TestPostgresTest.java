package io.quarterdeck.desk.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void every_fresh_database_is_migrated_and_alone() throws SQLException {
        var one = TestPostgres.freshDatabase("one");
        var other = TestPostgres.freshDatabase("other");
        execute(one, "create table only_here ()");

        assertThat(read(one, "select to_regclass('flyway_schema_history')::text"))
                .isEqualTo("flyway_schema_history");
        assertThat(read(one, "select to_regclass('only_here')::text")).isEqualTo("only_here");
        assertThat(read(other, "select to_regclass('only_here')::text")).isNull();
    }

    private static void execute(TestPostgres.Database database, String sql) throws SQLException {
        new Databases(database.url(), database.user(), database.password()).execute(sql);
    }

    private static String read(TestPostgres.Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
