package io.emall.wire.ocpi.v221;

/** Which side of a module an endpoint is (OCPI 2.2.1 version_information_endpoint). */
public enum InterfaceRole {
    SENDER,
    RECEIVER
}
