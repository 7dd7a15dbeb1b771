package io.emall.cpms.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Looks at a database that is not ours before it is used. */
record ExternalDatabase(CpmsSettings.Database settings) {
    private static final int OLDEST = 15;
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String AUTHORISATION = "28";
    private static final String CONNECTION = "08";

    /** Refuses what the CPMS could not work with. */
    void check() {
        if (!settings.url().startsWith("jdbc:postgresql:")) {
            throw new StartProblem("CPMS_DATABASE_URL must look like jdbc:postgresql://host:5432/name, not '"
                    + withoutParameters() + "'.");
        }
        try (Connection connection = DriverManager.getConnection(settings.url(), properties())) {
            checkVersion(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new StartProblem(sentence(e), e);
        }
    }

    static void checkVersion(int major, String version) {
        if (major < OLDEST) {
            throw new StartProblem("PostgreSQL " + version + " is too old: the CPMS needs " + OLDEST
                    + " or newer; upgrade it, or leave CPMS_DATABASE_URL empty to use the embedded one.");
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        if (!settings.user().isBlank()) {
            properties.setProperty("user", settings.user());
        }
        if (!settings.password().isBlank()) {
            properties.setProperty("password", settings.password());
        }
        return properties;
    }

    private String sentence(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.equals(NO_SUCH_DATABASE)) {
            return "The database of " + withoutParameters()
                    + " does not exist: create it, or correct CPMS_DATABASE_URL.";
        }
        if (state.startsWith(AUTHORISATION)) {
            return "The database at " + withoutParameters() + " refuses user '" + settings.user()
                    + "': check CPMS_DATABASE_USER and CPMS_DATABASE_PASSWORD.";
        }
        if (state.startsWith(CONNECTION)) {
            return "No database answers at " + withoutParameters() + ": start it, or correct CPMS_DATABASE_URL.";
        }
        return "The database at " + withoutParameters() + " cannot be used (" + e.getMessage() + "): correct"
                + " CPMS_DATABASE_URL.";
    }

    /** Parameters may hold a password. */
    private String withoutParameters() {
        return settings.url().replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
