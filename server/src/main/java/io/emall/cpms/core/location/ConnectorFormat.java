package io.emall.cpms.core.location;

/** Whether the driver brings the cable (SOCKET) or finds one (CABLE). */
public enum ConnectorFormat {
    SOCKET,
    CABLE
}
