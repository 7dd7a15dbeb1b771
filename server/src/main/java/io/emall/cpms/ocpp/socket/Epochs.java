package io.emall.cpms.ocpp.socket;

import io.emall.cpms.core.unit.StationId;

/** Numbers the connections of a station: each one higher than all before it, on all nodes. May block. */
@FunctionalInterface
public interface Epochs {

    long next(StationId station);
}
