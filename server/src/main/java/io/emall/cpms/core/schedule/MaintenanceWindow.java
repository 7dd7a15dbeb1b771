package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an EVSE, or one socket of it, is out of service.
 *
 * @param series shared by the windows that were planned together
 * @param connector null for the whole EVSE
 * @param words why, for people
 * @param by who planned it
 */
public record MaintenanceWindow(
        UUID id,
        UUID series,
        EvseUid evse,
        @Nullable ConnectorId connector,
        Kind kind,
        Interval period,
        String words,
        String by,
        State state) {

    /** What it is shown as. */
    public enum Kind {
        MAINTENANCE,
        CLOSED
    }

    /** Where a window stands; the first two keep others away. */
    public enum State {
        PLANNED,
        RUNNING,
        DONE,
        CANCELLED
    }

    public boolean isOpen() {
        return state == State.PLANNED || state == State.RUNNING;
    }

    /** Windows end; only sessions may be open-ended. */
    public Instant until() {
        Instant until = period.until();
        if (until == null) {
            throw new IllegalStateException("window " + id + " has no end");
        }
        return until;
    }

    /** What it takes of its EVSE's time. */
    public Occupations.Kind occupies() {
        if (connector != null) {
            return Occupations.Kind.SOCKET;
        }
        return kind == Kind.CLOSED ? Occupations.Kind.CLOSED : Occupations.Kind.MAINTENANCE;
    }
}
