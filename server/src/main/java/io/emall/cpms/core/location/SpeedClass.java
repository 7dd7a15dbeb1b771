package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.Watts;

/** The two kinds of charging that carry their own price (requirement document §2.2). */
public enum SpeedClass {
    STANDARD,
    FAST;

    /** Nominally 22 kW; three phases of 230 V and 32 A are 22.08 kW, of 240 V 23.04 kW. */
    private static final Watts FASTEST_STANDARD = Watts.ofKilo(23.1);

    /** Follows from the connector: direct current, or more than 22 kW, is fast. */
    public static SpeedClass of(PowerType type, Watts maximum) {
        return type == PowerType.DC || maximum.compareTo(FASTEST_STANDARD) > 0 ? FAST : STANDARD;
    }
}
