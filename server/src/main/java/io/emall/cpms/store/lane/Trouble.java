package io.emall.cpms.store.lane;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a batch failed. */
enum Trouble {
    /** Some row of it; the others can be written without that one. */
    DATA,
    /** Not the rows: no connection, no room, a lock. The same batch may succeed later. */
    PASSING;

    /**
     * PostgreSQL's classes of errors: connection, rollback (deadlock), resources (full disk), lock, intervention
     * (shutdown), system (I/O), log-in; and a server that is only a standby for now.
     */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "28", "40", "53", "55", "57", "58", "3D");

    private static final String READ_ONLY = "25006";

    static Trouble of(SQLException e) {
        @Nullable String state = e.getSQLState();
        if (state == null || state.length() < 5) {
            return PASSING;
        }
        return PASSING_CLASSES.contains(state.substring(0, 2)) || state.equals(READ_ONLY) ? PASSING : DATA;
    }
}
