package io.emall.wire.ocpp.v2;

/** The unit of a limit: watt or ampere per phase. */
public enum ChargingRateUnit {
    W,
    A
}
