package io.emall.sim.station;

/** Why a transaction ended. */
public enum Why {
    LOCAL,
    REMOTE,
    EV_DISCONNECTED,
    DEAUTHORIZED,
    RESET,
    UNLOCK,
    EMERGENCY,
    POWER_LOSS
}
