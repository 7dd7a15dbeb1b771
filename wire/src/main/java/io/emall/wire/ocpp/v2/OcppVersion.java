package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;

/** The version of OCPP to speak. */
public enum OcppVersion {
    OCPP12,
    OCPP15,
    OCPP16,
    OCPP20,
    @Since("2.1")
    OCPP201,
    @Since("2.1")
    OCPP21
}
