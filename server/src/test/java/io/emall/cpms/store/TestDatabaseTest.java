package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @Test
    void everyTestClassHasAMigratedDatabaseOfItsOwn() throws SQLException {
        try (var other = TestDatabase.fresh()) {
            execute(DATABASE, "CREATE TABLE mine ()");
            execute(other, "CREATE TABLE mine ()");
            assertThat(count(other, "SELECT count(*) FROM flyway_schema_history WHERE success"))
                    .isPositive();
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
