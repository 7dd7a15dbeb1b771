package io.emall.cpms.store;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/** Tells a constraint's deliberate no from a failure. */
final class Refusal {

    private static final String EXCLUSION = "23P01";
    private static final String UNIQUE = "23505";

    private Refusal() {}

    /** Rethrows what is not the database keeping two rows apart. */
    static boolean orThrow(DataAccessException e) {
        if (e.getMostSpecificCause() instanceof SQLException cause
                && (EXCLUSION.equals(cause.getSQLState()) || UNIQUE.equals(cause.getSQLState()))) {
            return false;
        }
        throw e;
    }
}
