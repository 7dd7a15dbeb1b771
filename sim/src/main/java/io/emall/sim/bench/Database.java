package io.emall.sim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The server's database, seen without the server. */
final class Database implements AutoCloseable {
    private static final int PORT_LINE = 3;

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** By {@code CPMS_BENCH_JDBC_URL}, {@code _USER}, {@code _PASSWORD}, else the embedded one of the data folder. */
    static Database of(Map<String, String> environment, Path data) {
        String url = environment.getOrDefault("CPMS_BENCH_JDBC_URL", "");
        try {
            if (url.isEmpty()) {
                Path home = data.resolve("postgres");
                String password = Files.readString(home.resolve("password")).strip();
                return new Database(DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port(home) + "/cpms", "cpms", password));
            }
            return new Database(DriverManager.getConnection(
                    url,
                    environment.getOrDefault("CPMS_BENCH_JDBC_USER", ""),
                    environment.getOrDefault("CPMS_BENCH_JDBC_PASSWORD", "")));
        } catch (IOException | SQLException e) {
            throw new Failed("the database of the server cannot be reached: " + e.getMessage(), e);
        }
    }

    private static String port(Path home) throws IOException {
        try (Stream<Path> clusters = Files.list(home)) {
            Path running = clusters.map(cluster -> cluster.resolve("postmaster.pid"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new Failed("no PostgreSQL runs in " + home));
            return Files.readAllLines(running).get(PORT_LINE).strip();
        }
    }

    /** Runs statements that take no parameters. */
    void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Runs one statement; a list becomes an array of text. */
    void update(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The first column of the only row. */
    String one(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    long count(String sql, Object... values) {
        return Long.parseLong(one(sql, values));
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof List<?> list
                    ? connection.createArrayOf(
                            "text", list.stream().map(String::valueOf).toArray())
                    : values[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }

    private static Failed failed(String sql, SQLException e) {
        return new Failed(e.getMessage() + " in: " + sql, e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new Failed("the connection does not close", e);
        }
    }
}
