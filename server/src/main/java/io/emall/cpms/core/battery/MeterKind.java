package io.emall.cpms.core.battery;

/** What a meter measures, and so what its positive power means. */
public enum MeterKind {
    /** The sun's power; positive is what it yields. */
    PV,
    /** All that is neither station nor battery; positive is what it takes. */
    BUILDING,
    /** The connection to the grid; positive is bought, negative is fed in. */
    GRID
}
