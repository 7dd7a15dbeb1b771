package io.emall.sim.station;

/** What an outlet is doing. */
public enum OutletState {
    FREE,
    PREPARING,
    CHARGING,
    SUSPENDED,
    FINISHING,
    RESERVED,
    OFF,
    FAULTED
}
