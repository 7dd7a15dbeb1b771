package io.emall.cpms.story;

import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;

/** The OCPP versions a story is told in. */
enum Speaks {
    OCPP_16,
    OCPP_201;

    SimStation station(StationAddress address, StationPlan plan) {
        return this == OCPP_16 ? new SimStation16(address, plan) : new SimStation201(address, plan);
    }
}
