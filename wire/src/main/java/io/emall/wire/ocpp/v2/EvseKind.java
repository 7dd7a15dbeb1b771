package io.emall.wire.ocpp.v2;

/** Which current an EVSE gives. */
public enum EvseKind {
    AC,
    DC
}
