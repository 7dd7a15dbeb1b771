package io.emall.wire.ocpp.v2;

/** How to authenticate at a mobile access point. */
public enum ApnAuthentication {
    CHAP,
    NONE,
    PAP,
    AUTO
}
