package io.emall.wire.ocpp.v16;

/** The unit of a limit: ampere per phase or watt. */
public enum ChargingRateUnit {
    A,
    W
}
