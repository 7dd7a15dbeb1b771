package io.emall.wire.ocpp.v2;

/** The version of OCPP to speak. */
public enum OcppVersion {
    OCPP12,
    OCPP15,
    OCPP16,
    OCPP20
}
