package io.emall.cpms.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.store.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExternalDatabaseTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final String URL = DATABASE.login().jdbcUrl();

    @Test
    void takesADatabaseThatAnswers() {
        assertThatCode(checking(URL, DATABASE.login().password())).doesNotThrowAnyException();
    }

    @Test
    void saysThatTheUrlIsNoJdbcUrlWithoutRepeatingItsPassword() {
        assertThatThrownBy(checking("postgres://cpms:secret@host/name?password=secret", ""))
                .isInstanceOf(StartProblem.class)
                .hasMessage("CPMS_DATABASE_URL must look like jdbc:postgresql://host:5432/name, not"
                        + " 'postgres://host/name'.");
    }

    @Test
    void saysThatNothingAnswers() {
        assertThatThrownBy(checking("jdbc:postgresql://127.0.0.1:1/cpms", "x"))
                .isInstanceOf(StartProblem.class)
                .hasMessage("No database answers at jdbc:postgresql://127.0.0.1:1/cpms: start it, or correct"
                        + " CPMS_DATABASE_URL.");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertThatThrownBy(checking(URL, "guessed"))
                .isInstanceOf(StartProblem.class)
                .hasMessage("The database at " + URL + " refuses user 'cpms': check CPMS_DATABASE_USER and"
                        + " CPMS_DATABASE_PASSWORD.");
    }

    @Test
    void saysThatTheDatabaseDoesNotExist() {
        String missing = URL.substring(0, URL.lastIndexOf('/')) + "/missing";
        assertThatThrownBy(checking(missing, DATABASE.login().password()))
                .isInstanceOf(StartProblem.class)
                .hasMessage("The database of " + missing + " does not exist: create it, or correct CPMS_DATABASE_URL.");
    }

    @Test
    void takesPostgres15AndNothingOlder() {
        assertThatCode(() -> ExternalDatabase.checkVersion(15, "15.0")).doesNotThrowAnyException();
        assertThatThrownBy(() -> ExternalDatabase.checkVersion(14, "14.9"))
                .isInstanceOf(StartProblem.class)
                .hasMessageStartingWith("PostgreSQL 14.9 is too old: the CPMS needs 15 or newer");
    }

    private static ThrowingCallable checking(String url, String password) {
        return () -> new ExternalDatabase(new CpmsSettings.Database(url, "cpms", password, 1)).check();
    }
}
