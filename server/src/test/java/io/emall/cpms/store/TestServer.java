package io.emall.cpms.store;

import io.emall.cpms.store.embedded.EmbeddedPostgres;
import io.emall.cpms.store.embedded.EmbeddedPostgresException;
import io.emall.cpms.store.embedded.EmbeddedSettings;
import io.emall.cpms.store.embedded.Login;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** The one PostgreSQL of all tests in this process: quick rather than durable, kept in {@code target} for the next run. */
final class TestServer {
    private static final int PARALLEL_RUNS = 16;
    private static final String TEMPLATE = "migrated";

    private final EmbeddedPostgres postgres;
    private final AtomicInteger created = new AtomicInteger();

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        dropAll();
        migrateTemplate();
    }

    static TestServer shared() {
        return Shared.SERVER;
    }

    /** Copying the migrated template takes some milliseconds; migrating takes a second. */
    Login createMigrated() {
        String name = "test_" + created.incrementAndGet();
        execute("CREATE DATABASE " + name + " OWNER cpms TEMPLATE " + TEMPLATE + " STRATEGY file_copy");
        return login(name);
    }

    void drop(Login login) {
        execute("DROP DATABASE IF EXISTS " + name(login) + " WITH (FORCE)");
    }

    /** Lets nobody in any more, and cuts off whoever is inside. */
    void shut(Login login) {
        execute("ALTER DATABASE " + name(login) + " ALLOW_CONNECTIONS false");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name(login) + "'");
    }

    void reopen(Login login) {
        execute("ALTER DATABASE " + name(login) + " ALLOW_CONNECTIONS true");
    }

    private static String name(Login login) {
        return login.jdbcUrl().substring(login.jdbcUrl().lastIndexOf('/') + 1);
    }

    private void dropAll() {
        names().forEach(name -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private void migrateTemplate() {
        execute("CREATE DATABASE " + TEMPLATE + " OWNER cpms");
        Login login = login(TEMPLATE);
        Flyway.configure()
                .dataSource(login.jdbcUrl(), login.user(), login.password())
                .load()
                .migrate();
    }

    private Login login(String database) {
        Login own = postgres.login();
        String server = own.jdbcUrl().substring(0, own.jdbcUrl().lastIndexOf('/') + 1);
        return new Login(server + database, own.user(), own.password());
    }

    private List<String> names() {
        Login login = postgres.superuser();
        var names = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' OR datname = '" + TEMPLATE
                                + "'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        Login login = postgres.superuser();
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static TestServer start() {
        var postgres = startInAFreeFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return new TestServer(postgres);
    }

    /** Another run of the tests may be using the first folders. */
    private static EmbeddedPostgres startInAFreeFolder() {
        for (int number = 1; ; number++) {
            Path folder = Path.of("target", "test-postgres", Integer.toString(number));
            Path elsewhere = Path.of(System.getProperty("java.io.tmpdir"), "emall-cpms-tests");
            try {
                return EmbeddedPostgres.start(new EmbeddedSettings(folder, elsewhere, false, Duration.ofMinutes(2)));
            } catch (EmbeddedPostgresException e) {
                if (number == PARALLEL_RUNS || !String.valueOf(e.getMessage()).startsWith("Another CPMS")) {
                    throw e;
                }
            }
        }
    }

    private static final class Shared {
        private static final TestServer SERVER = start();
    }
}
