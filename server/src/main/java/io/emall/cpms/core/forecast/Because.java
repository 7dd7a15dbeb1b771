package io.emall.cpms.core.forecast;

/** From what an end was told; the strongest first. */
public enum Because {
    DEPARTURE,
    BOOKED_UNTIL,
    ENERGY_WANTED,
    STATE_OF_CHARGE,
    /** The car takes nothing any more but is still there. */
    BATTERY_FULL,
    SIMILAR_SESSIONS,
    /** No session like it has ended yet. */
    NOTHING_LEARNT,
    /** Nothing runs, but somebody else comes first. */
    KEPT
}
