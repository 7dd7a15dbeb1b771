package io.emall.cpms.core.location;

/** What a station reports of a connector, in OCPP 2.x's words; 1.6's nine states fold into these at the door. */
public enum ConnectorState {
    UNREPORTED,
    AVAILABLE,
    OCCUPIED,
    RESERVED,
    UNAVAILABLE,
    FAULTED
}
