package io.emall.cpms.store;

import com.zaxxer.hikari.HikariDataSource;
import io.emall.cpms.store.embedded.Login;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated, empty database of its own for a test class; gone when the class is done.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase DATABASE = TestDatabase.fresh();
 * }</pre>
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {
    private final TestServer server;
    private final Login login;
    private final HikariDataSource pool;

    private TestDatabase(TestServer server, Login login) {
        this.server = server;
        this.login = login;
        this.pool = pool(login);
    }

    /** All tests of a Maven run share one server. */
    public static TestDatabase fresh() {
        var server = TestServer.shared();
        return new TestDatabase(server, server.createMigrated());
    }

    public DataSource dataSource() {
        return pool;
    }

    /** For what opens connections itself, such as a whole server under test. */
    public Login login() {
        return login;
    }

    /** An outage: nobody gets in any more, and open connections break. */
    public void shut() {
        server.shut(login);
    }

    public void reopen() {
        server.reopen(login);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        pool.close();
        server.drop(login);
    }

    private static HikariDataSource pool(Login login) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(login.jdbcUrl());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMinimumIdle(0);
        return pool;
    }
}
