package io.emall.wire.ocpp.v2;

/** How messages are carried. */
public enum OcppTransport {
    JSON,
    SOAP
}
