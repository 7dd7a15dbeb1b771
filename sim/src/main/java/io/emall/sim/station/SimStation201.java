package io.emall.sim.station;

import io.emall.sim.socket.StationAddress;

/** A charging station of OCPP 2.0.1. */
public final class SimStation201 extends SimStation2 {

    public SimStation201(StationAddress address, StationPlan plan) {
        this(address, plan, TxStart.POWER_PATH_CLOSED);
    }

    public SimStation201(StationAddress address, StationPlan plan, TxStart startsAt) {
        super(address, "2.0.1", plan, startsAt);
    }
}
