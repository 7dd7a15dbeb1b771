package io.emall.cpms.store.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The accounts in the embedded server: the CPMS owns its database but is no superuser. */
record Accounts(int port, Secret secret) {
    static final String SUPERUSER = "postgres";
    private static final String NAME = "cpms";

    Login login() {
        return new Login(url(NAME), NAME, secret.value());
    }

    Login superuser() {
        return new Login(url("postgres"), SUPERUSER, secret.value());
    }

    /** Makes the account and the database of the CPMS where they are missing. */
    void provide() throws SQLException {
        try (Connection connection = connect()) {
            run(connection, exists(connection, "pg_roles", "rolname") ? "ALTER ROLE cpms " + password() : createRole());
            if (!exists(connection, "pg_database", "datname")) {
                run(connection, "CREATE DATABASE cpms OWNER cpms");
            }
        }
    }

    /** True if the server takes our password and is the one we would have started. */
    boolean answersAs(String version, boolean durable) {
        try (Connection connection = connect()) {
            return version.startsWith(show(connection, "server_version"))
                    && show(connection, "fsync").equals(durable ? "on" : "off");
        } catch (SQLException refused) {
            return false;
        }
    }

    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(0);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String createRole() {
        return "CREATE ROLE cpms LOGIN " + password();
    }

    /** The secret is hexadecimal, so it needs no quoting. */
    private String password() {
        return "PASSWORD '" + secret.value() + "'";
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url("postgres") + "?connectTimeout=5&socketTimeout=60", SUPERUSER, secret.value());
    }

    private static boolean exists(Connection connection, String catalog, String column) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT 1 FROM " + catalog + " WHERE " + column + " = '" + NAME + "'")) {
            return rows.next();
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
