package io.emall.cpms.story;

import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.SimStation21;
import io.emall.sim.station.StationPlan;

/** The OCPP versions a story is told in. */
enum Speaks {
    OCPP_16,
    OCPP_201,
    OCPP_21;

    SimStation station(StationAddress address, StationPlan plan) {
        return switch (this) {
            case OCPP_16 -> new SimStation16(address, plan);
            case OCPP_201 -> new SimStation201(address, plan);
            case OCPP_21 -> new SimStation21(address, plan);
        };
    }
}
