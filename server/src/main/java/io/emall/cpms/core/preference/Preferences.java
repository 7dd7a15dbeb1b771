package io.emall.cpms.core.preference;

import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.WattHours;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a driver wants of a running session (OCPI mod_sessions §ChargingPreferences, O-34).
 *
 * @param departure expected, not promised
 * @param energy what the session is to bring in all
 * @param mayDischarge whether the car may give energy back meanwhile
 * @param at when we were told
 */
public record Preferences(
        SessionId session,
        Kind kind,
        @Nullable Instant departure,
        @Nullable WattHours energy,
        boolean mayDischarge,
        Instant at) {

    /** What matters most. */
    public enum Kind {
        REGULAR,
        FAST,
        CHEAP,
        GREEN;

        /** Whether charging must be moved in time for it: then it has to be known how much and until when. */
        boolean needsPlan() {
            return this == GREEN;
        }
    }
}
