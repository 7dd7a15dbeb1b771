package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where energy leaves the site: one EVSE, as far as its station told.
 *
 * @param session what charges there; null for nothing
 * @param most what it may draw at most in the near future: the profiles its station is known to have, what it may have
 *     besides, or the wires
 * @param wanted the lowest limit that others set (people, eMSPs, the station itself), over time
 * @param drawn what the session's meter last showed; null if it shows nothing
 * @param obeys whether it draws no more than its station accepted (field lesson 19)
 * @param held the plan's own limit that its station accepted; null if there is none
 * @param heldUntil when that is over
 */
public record Tap(
        Evse evse,
        Supply supply,
        @Nullable ChargingSession session,
        Watts most,
        CompositeSchedule wanted,
        @Nullable Watts drawn,
        boolean obeys,
        @Nullable Watts held,
        @Nullable Instant heldUntil) {

    /** Whether a plan can reach its transaction now. */
    public boolean isSteerable() {
        return session != null && evse.online() && obeys;
    }
}
