package io.emall.wire.ocpi.v221;

/** Socket or attached cable (OCPI 2.2.1 mod_locations). */
public enum ConnectorFormat {
    SOCKET,
    CABLE
}
