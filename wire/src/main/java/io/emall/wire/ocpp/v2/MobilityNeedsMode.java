package io.emall.wire.ocpp.v2;

/** Who decides when the vehicle leaves and how full it is. */
public enum MobilityNeedsMode {
    EVCC,
    EVCC_SECC
}
