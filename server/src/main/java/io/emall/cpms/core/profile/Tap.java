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
 * @param most what it may draw at most in the time looked at: by the profiles its station is known to have, and what it may
 *     have besides
 * @param soon the same for the next two minutes
 * @param after the same for the end of that time, when nobody speaks to it any more
 * @param wanted the lowest limit that others set (people, eMSPs, the station itself), over time
 * @param drawn what the session's meter last showed; null if it shows nothing
 * @param then the lowest limit that held when that was measured, or just before; null if nobody knows
 * @param obeys whether it draws no more than its station accepted (field lesson 19)
 * @param held the plan's own limit that its station accepted; null if there is none
 * @param heldUntil when that is over
 */
public record Tap(
        Evse evse,
        Supply supply,
        @Nullable ChargingSession session,
        Watts most,
        Watts soon,
        Watts after,
        CompositeSchedule wanted,
        @Nullable Watts drawn,
        @Nullable Watts then,
        boolean obeys,
        @Nullable Watts held,
        @Nullable Instant heldUntil) {

    /** W of a car that only watches its battery. */
    private static final double CRUMB = 100;

    /** A car that could take more again is noticed by taking all of it. */
    private static final double SPARE = 1.15;

    private static final double ALL = 0.9;

    /** Whether its station does as it is told. */
    public boolean isSteerable() {
        return evse.online() && obeys;
    }

    /** Whether its car takes less than it may. */
    public boolean sated() {
        return drawn != null && then != null && drawn.value() < ALL * then.value();
    }

    /** Whether its car could take nothing because it was allowed less than that: nobody knows whether it wants any. */
    public boolean wasPaused(double least) {
        return drawn != null && then != null && drawn.value() < CRUMB && then.value() < least;
    }

    /** Whether nobody wants anything there now: it is empty, or its car takes nothing of what it may. */
    public boolean isIdle() {
        return session == null || (sated() && drawn != null && drawn.value() < CRUMB);
    }

    /** W that it would take of so much: a car that takes less than it may, a little more than it takes. */
    public double appetite(double most) {
        return sated() && drawn != null ? Math.min(most, SPARE * drawn.value()) : most;
    }

    /** What it may take at least from the connection: more than it was allowed if it does not obey. */
    public Watts reach() {
        return !obeys && drawn != null && drawn.compareTo(most) > 0 ? drawn : most;
    }

    /** Whether the station holds that limit, but for rounding, until that moment or later. */
    public boolean holds(Watts limit, Instant until) {
        return held != null
                && heldUntil != null
                && !heldUntil.isBefore(until)
                && Likeness.isAlike(held, limit)
                && held.compareTo(limit) <= 0;
    }
}
