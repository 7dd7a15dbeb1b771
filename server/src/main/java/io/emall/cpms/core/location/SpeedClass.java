package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.Watts;

/** The two kinds of charging that carry their own price (requirement document §2.2). */
public enum SpeedClass {
    STANDARD,
    FAST;

    private static final Watts FASTEST_STANDARD = Watts.ofKilo(22);

    /** Follows from the connector: direct current, or more than 22 kW, is fast. */
    public static SpeedClass of(PowerType type, Watts maximum) {
        return type == PowerType.DC || maximum.compareTo(FASTEST_STANDARD) > 0 ? FAST : STANDARD;
    }
}
