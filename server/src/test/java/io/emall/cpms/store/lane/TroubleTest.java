package io.emall.cpms.store.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {

    /** Connection lost, deadlock, full disk, shut down, starting up, I/O error, standby, database gone. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53100", "57P01", "57P03", "58030", "25006", "3D000", ""})
    void passes(String state) {
        assertThat(Trouble.of(new SQLException("why", state))).isEqualTo(Trouble.PASSING);
    }

    /** A constraint, a number out of range, text that cannot be stored, a broken statement. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22003", "22P05", "42601", "XX000"})
    void isInTheRows(String state) {
        assertThat(Trouble.of(new SQLException("why", state))).isEqualTo(Trouble.DATA);
    }
}
